from __future__ import annotations

import pytest

from iranwatch.analysis.speech.prose import read_prose


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("He was told so.", "hUec."),
        ("He told me so.", "hvic."),
        ("An informed source left.", "deTx."),
        ("Many informed officials.", "dvT."),
        ("Mrs May left.", "SNx."),
        ("Theresa May, who left.", "fN,wx."),
        ("In May Theresa left.", "pDfx."),
        ("John Major said so.", "mNvc."),
        ("Major John said so.", "Tmvc."),
        ("Speaking to them.", "rzi."),
        ("Specifically on rain.", "rpx."),
        ("Tragically, they left.", "r,ix."),
        ("Sterling won.", "Nx."),
        ("Sterling, who won.", "N,wx."),
        ("So Will Keller left.", "cmNx."),
        ("Will the rain come?", "udxx."),
    ],
)
def test_the_neighbours_decide(text: str, tags: str) -> None:
    assert read_prose(text, []).tags == tags
