from __future__ import annotations

import pytest

from iranwatch.parser.language import find_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The council said on Monday that it had not been told of the talks by anybody."),
        ("de", "Der Rat sagte am Montag, dass er von den Gesprächen nicht gehört hat und wartet."),
        ("fr", "Le conseil a dit lundi que les discussions sont dans une impasse et qu'il attend."),
        ("es", "El consejo dijo el lunes que las conversaciones no han avanzado y que se espera."),
        ("it", "Il consiglio ha detto che i colloqui non sono andati avanti e che si aspetta."),
        ("pt", "O conselho disse que as conversas não avançaram e que os ministros ainda esperam."),
        ("ru", "Совет сообщил в понедельник, что он не знал о переговорах и что они не идут."),
        (
            "tr",
            "Konsey pazartesi günü bu görüşmeler için bir açıklama yaptı ve daha sonra ayrıldı.",
        ),
        ("fa", "شورا روز دوشنبه اعلام کرد که از این مذاکرات خبر نداشته است و باید با آن صبر کرد"),
        ("ar", "قال المجلس يوم الاثنين إنه لم يعلم عن هذه المحادثات من أي طرف كان على علم بها"),
        ("he", "המועצה אמרה ביום שני כי היא לא ידעה על השיחות של השרים"),
        ("ja", "評議会は月曜日、協議について知らされていなかったと述べた。"),
        ("ko", "위원회는 월요일에 회담에 대해 알지 못했다고 말했다."),
        ("zh", "委员会星期一表示，没有人把会谈的事情告诉他们。"),
    ],
)
def test_a_sentence_shows_its_language(language: str, text: str) -> None:
    assert find_language(text) == language


@pytest.mark.parametrize("text", ["", "12 34", "Zqmark zqbase", "x" * 5000])
def test_a_text_that_shows_no_language_has_none(text: str) -> None:
    assert find_language(text) is None
