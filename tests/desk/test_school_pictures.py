"""What letters look like: the crest, the headteacher's signature, and the envelope that they go into."""

import io

import pytest
from PIL import Image, ImageDraw

from conduct_desk.caselog import chronology
from conduct_desk.desk import Desk
from conduct_desk.desk.door import Door
from conduct_desk.errors import EvidenceUnreadable
from conduct_desk.policy.envelopes import Envelope


@pytest.fixture
def signature() -> bytes:
    """A few strokes of ink on nothing."""
    image = Image.new("RGBA", (300, 90), (0, 0, 0, 0))
    ImageDraw.Draw(image).line([(10, 70), (120, 20), (150, 80), (290, 30)], fill=(20, 30, 90, 255), width=6)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_a_new_log_has_the_usual_envelope_and_no_signature(desk: Desk) -> None:
    school = desk.school.get()

    assert (school.envelope, school.signature) == (Envelope.DL_UK, b"")


def test_envelope_and_signature_are_there_when_the_log_is_opened_again(
    desk: Desk, door: Door, passphrase: str, signature: bytes
) -> None:
    kept = desk.school.amend(envelope=Envelope.C5, signature=signature)
    desk.keeping.close()

    again = door.unlock(passphrase, lambda _: None)
    school = again.school.get()
    again.keeping.close()

    assert school.envelope is Envelope.C5
    assert school.signature == kept.signature and school.signature.startswith(b"\x89PNG")


def test_other_particulars_leave_them_as_they_are(desk: Desk, signature: bytes) -> None:
    kept = desk.school.amend(envelope=Envelope.PLAIN, signature=signature, crest=signature)

    school = desk.school.amend(telephone="01744 960 200")

    assert (school.envelope, school.signature, school.crest) == (
        Envelope.PLAIN, kept.signature, kept.crest,
    )  # fmt: skip


def test_another_headteacher_does_not_sign_with_her_signature(desk: Desk, signature: bytes) -> None:
    desk.school.amend(signature=signature, crest=signature)

    school = desk.school.amend(head_name="Adaeze Brown")

    assert school.signature == b"" and school.crest


def test_a_signature_that_comes_with_the_name_is_kept(desk: Desk, signature: bytes) -> None:
    assert desk.school.amend(head_name="Adaeze Brown", signature=signature).signature


def test_it_is_taken_out_again(desk: Desk, signature: bytes) -> None:
    desk.school.amend(signature=signature)

    assert desk.school.amend(signature=b"").signature == b""


@pytest.mark.parametrize("field", ["crest", "signature"])
def test_a_drawing_made_of_instructions_is_refused_beside_its_field(desk: Desk, field: str) -> None:
    with pytest.raises(EvidenceUnreadable) as refused:
        if field == "crest":
            desk.school.amend(crest=b"<svg/>")
        else:
            desk.school.amend(signature=b"<svg/>")

    assert refused.value.field == field and "PNG" in refused.value.next_step


def test_the_chronology_says_that_it_changed_and_not_what_it_looks_like(desk: Desk, signature: bytes) -> None:
    desk.school.amend(envelope=Envelope.DL_DIN, signature=signature)

    with desk.school._opened.reading() as session:
        last = chronology.lines(session, None)[-1]
    assert last.what == "Changed the school’s particulars"
    assert last.detail == {"fields": ["envelope", "signature"]}
