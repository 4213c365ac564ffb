"""The English data that words are read with: what was taken from Tesseract, with its licence."""

import hashlib

from conduct_desk import paths

# Of eng.traineddata in tessdata_fast 4.1.0, as Debian's tesseract-ocr-eng 1:4.1.0-2 has it.
FINGERPRINT = "7d4322bd2a7749724879683fc3912cb542f19906c83bcc1a52132556427170b2"


def test_the_data_is_what_was_published() -> None:
    data = (paths.resources() / "ocr" / "eng.traineddata").read_bytes()

    assert hashlib.sha256(data).hexdigest() == FINGERPRINT


def test_its_licence_lies_beside_it() -> None:
    (licence,) = (paths.resources() / "ocr").glob("*.txt")
    text = licence.read_text("utf-8")

    assert "Apache License" in text and "Version 2.0, January 2004" in text and "Google" in text
