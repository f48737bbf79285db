"""Page-speak: sentences in which a page talks of itself, its cookies and its newsletters."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 400  # characters; a longer block is prose whatever it mentions

STRONG = (  # one is enough: no article says so of anything but a page
    "cookie",
    "newsletter",
    "recaptcha",
    "your inbox",
    "unsubscribe",
    "javascript",
    "your browser",
    "our website",
    "this website",
    "advertisement has not loaded",
    "video has failed to load",
    "privacy policy",
    "privacy notice",
    "terms of service",
    "terms of use",
    "terms and conditions",
    "log in to reply",
    "sign up for",
    "sign up to",
    "email alerts",
    "personal, non-commercial use",
    "affiliate commission",
    "earn a commission",
    "receive compensation",
    "our advertisers",
    "all rights reserved",
    "like this story?",
    "if you enjoyed this article",
    "read our review policy",
    "want to hear what you think",
    "subscribe to our",
    "subscribing to our",
    "follow us on",
    "updates straight to",
    "delivered to you",
    "delivered weekday",
    "download our app",
    "the app store",
    "support independent journalism",
    "support local journalism",
    "create an account",
    "subscribers only",
    "unlimited digital access",
    "unlimited online access",
    "thanks for signing up",
    "your sign-up",
    "invalid email",
    "processing your subscription",
    "join the conversation",
    "do you have a story",
    "get in touch with our",
    "disclaimer:",
    "story continues below",
    "article continues below",
    "remove ads",
)
REPORTED = (" said", " says", " told ", " wrote ", "according to ")


def phrases_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the phrases of STRONG that stand anywhere in *texts*: in most articles hardly one."""
    short = "\n".join(text for text in texts if len(text) <= LONGEST).casefold()
    return tuple(phrase for phrase in STRONG if phrase in short)


def mentions_page(text: str, phrases: tuple[str, ...]) -> bool:
    """Say whether *text* is short enough to be page-speak and holds one of *phrases*."""
    if not phrases or len(text) > LONGEST:
        return False
    lower = text.casefold()
    return any(phrase in lower for phrase in phrases)


def reports_speech(text: str) -> bool:
    """Say whether *text* has somebody speak; a page that speaks of itself quotes nobody."""
    lower = text.casefold()
    return any(map(lower.__contains__, REPORTED))
