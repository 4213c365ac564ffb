"""A paper as rich text (.rtf), which Word, LibreOffice and WordPad open to be changed."""

from collections.abc import Iterator

from conduct_desk.clock import spoken_date
from conduct_desk.paper.impact_parts import GAP, TITLE, ImpactAssessment, Risk, Told

_HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0\uc1\deflang2057"
    r"{\fonttbl{\f0\fswiss\fcharset0 Calibri;}}"
    r"{\colortbl;\red31\green58\blue95;\red255\green242\blue204;}"
    r"{\stylesheet{\s0\sa120\f0\fs22 Normal;}"
    r"{\s1\sb360\sa120\keepn\outlinelevel0\b\f0\fs32\cf1\sbasedon0\snext0 heading 1;}"
    r"{\s2\sb240\sa80\keepn\outlinelevel1\b\f0\fs26\cf1\sbasedon0\snext0 heading 2;}"
    r"{\s3\sb160\sa60\keepn\outlinelevel2\b\f0\fs22\sbasedon0\snext0 heading 3;}}"
    r"\paperw11906\paperh16838\margl1304\margr1304\margt1304\margb1304"
)
_LOOKS = {0: r"\s0\sa120\fs22", 1: r"\s1\sb360\sa120\keepn\outlinelevel0\b\fs32\cf1",
          2: r"\s2\sb240\sa80\keepn\outlinelevel1\b\fs26\cf1",
          3: r"\s3\sb160\sa60\keepn\outlinelevel2\b\fs22"}  # fmt: skip
_SPECIAL = str.maketrans({"\\": r"\\", "{": r"\{", "}": r"\}", "\n": r"\line "})


def impact_as_rich_text(paper: ImpactAssessment) -> bytes:
    """Return the assessment as rich text, headings and all; what the school has to add is highlighted."""
    return (_HEAD + "\n" + "\n".join(_paragraphs(paper)) + "\n}\n").encode("ascii")


def _paragraphs(paper: ImpactAssessment) -> Iterator[str]:
    yield rf"{{\info{{\title {_safe(TITLE)}}}{{\author {_safe(paper.school_name)}}}}}"
    yield _paragraph(TITLE, 1)
    yield _paragraph(f"{paper.school_name}, {spoken_date(paper.made_on)}")
    yield _paragraph(paper.lead)
    for step in paper.steps:
        yield _paragraph(step.title, 2)
        for part in step.parts:
            yield from _told(part) if isinstance(part, Told) else _risk(part)
    yield _paragraph("Signed", 2)
    for signer in paper.signers:
        yield _gap(f"{signer}: name, office and date")


def _told(told: Told) -> Iterator[str]:
    yield _paragraph(told.question, 3)
    yield from (_paragraph(sentence) for sentence in told.sentences)
    if told.gap:
        yield _gap(f"{GAP}: {told.gap}")


def _risk(risk: Risk) -> Iterator[str]:
    yield _paragraph(risk.what, 3)
    yield _paragraph(f"What reduces it: {risk.done}")
    yield _paragraph(f"Likely: {risk.likely}. Severe: {risk.severe}. What is left: {risk.left}")


def _gap(words: str) -> str:
    return rf"{{\pard{_LOOKS[0]}{{\highlight2\chcbpat2 [{_safe(words)}]}}\par}}"


def _paragraph(words: str, level: int = 0) -> str:
    return rf"{{\pard{_LOOKS[level]} {_safe(words)}\par}}"


def _safe(words: str) -> str:
    """Return words that are nothing but words to whoever reads the file: no command, no group of it."""
    plain = "".join(each for each in words if each.isprintable() or each == "\n").translate(_SPECIAL)
    units = plain.encode("utf-16-le", "surrogatepass")
    codes = (int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2))
    return "".join(chr(code) if 0 <= code < 128 else rf"\u{code}?" for code in codes)
