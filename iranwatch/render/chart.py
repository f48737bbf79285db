"""One small bar chart as SVG, with a title and a description for those who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from iranwatch.render.safe import safe

WIDTH, HEIGHT = 760, 240  # of the picture, in pixels
TOP, BOTTOM, SIDE = 40, 36, 12  # margins
LABELS = 12  # at most so many under the bars: more would touch


def chart(title: str, counts: Sequence[tuple[str, int]]) -> str:
    """Return an SVG picture of *counts* as bars from left to right, a label and a number each."""
    most = max((count for _, count in counts), default=1)
    step = (WIDTH - 2 * SIDE) / max(len(counts), 1)
    every = -(-len(counts) // LABELS) or 1
    said = "; ".join(f"{label}: {count}" for label, count in counts) or "nothing"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="title desc" '
        'font-family="sans-serif" font-size="11">',
        f'<title id="title">{_text(title)}</title>',
        f'<desc id="desc">{_text(said)}</desc>',
        f'<text x="{SIDE}" y="22" font-size="15">{_text(title)}</text>',
    ]
    for place, (label, count) in enumerate(counts):
        height = (HEIGHT - TOP - BOTTOM) * count / most
        left, top = SIDE + place * step, HEIGHT - BOTTOM - height
        parts.append(
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{max(step * 0.8, 1):.1f}" '
            f'height="{height:.1f}" fill="#2b6cb0">'
            f"<title>{_text(f'{label}: {count}')}</title></rect>"
        )
        if place % every == 0:
            parts.append(f'<text x="{left:.1f}" y="{HEIGHT - BOTTOM + 16}">{_text(label)}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _text(text: str) -> str:
    return escape(safe(text))
