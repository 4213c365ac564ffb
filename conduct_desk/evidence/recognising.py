"""Recognising the words in an open picture, with tesseract. Only ever loaded in the process of its own."""

import os
from array import array
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps, ImageStat
from tesserocr import OEM, PSM, RIL, PyTessBaseAPI, iterate_level

from conduct_desk.evidence.read_lines import Box, Line, Word, tidy, woven

NARROW = 1000  # pixels: what is narrower is read at twice its size
SMALL = 18  # pixels: so is the page of a wide screen whose words are lower than this
WIDEST = 4000  # pixels: a photo has no more letters for having more pixels
BAND = 3000  # pixels of height that are read at a time, after that change of size
SEAM = 400  # pixels above the end of a band in which the emptiest row is looked for
DARK = 110  # of 255: a picture whose middle shade is below this has light letters
SURE_ENOUGH = 60  # per cent, of what only a second look found
DOTS_PER_INCH = 150  # what a screenshot is taken for; without one tesseract guesses per band
STRONG = 60  # of 255: fainter leftovers are the grain of a photo
CHANGES = 12  # between light and dark along a row, as a word makes them
ROWS = 8  # so many such rows are worth a second look
_GRID = 280  # columns of the coarse picture that tells what lies behind the letters
_AROUND = (7, 15)  # of its squares: both wider than a letter; the smaller one sees the rim of a bubble


class Recogniser:
    """Reads pictures with the English data in a folder; loads all it needs at once."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError when the data is not there."""
        # From inside the folder its own path never reaches a library that may not know its letters.
        os.chdir(folder)
        try:
            self._engine = PyTessBaseAPI(path="./", lang="eng", psm=PSM.AUTO, oem=OEM.LSTM_ONLY)
        except RuntimeError as error:
            raise OSError("no data") from error
        # Else it opens /dev/null for its remarks when it has the first, and ends where it may open nothing.
        self._engine.SetDebugVariable("debug_file", "")

    def lines(self, image: Image.Image) -> list[Line]:
        """Return the lines of an upright picture from the top down, boxes in its own pixels."""
        grey = image.convert("L")
        scale = 2.0 if grey.width < NARROW else min(1.0, WIDEST / grey.width)
        found = self._at(grey, scale)
        heights = sorted(word.height for line in found for word in line)
        if scale == 1.0 and heights and heights[len(heights) // 2] < SMALL:
            found = self._at(grey, 2.0)
        return found

    def _at(self, grey: Image.Image, scale: float) -> list[Line]:
        """Return the lines of a picture that is read at another size, boxes in its own pixels."""
        if scale != 1.0:
            size = max(1, round(grey.width * scale)), max(1, round(grey.height * scale))
            grey = grey.resize(size, Image.Resampling.LANCZOS)
        found: list[Line] = []
        for top, bottom in bands(grey):
            band = grey.crop((0, top, grey.width, bottom))
            found += [[_placed(word, top, scale) for word in line] for line in self._band(band)]
        return found

    def _band(self, grey: Image.Image) -> list[Line]:
        is_dark = ImageStat.Stat(grey).median[0] < DARK
        first = tidy(self._look(ImageOps.invert(grey) if is_dark else grey))
        rest = left_over(grey, [word.box for line in first for word in line])
        if rest is None:
            return first
        return woven(first, [line for line in tidy(self._look(rest)) if _is_sure(line)])

    def _look(self, grey: Image.Image) -> list[Line]:
        """Return the lines that one look finds."""
        self._engine.SetImageBytes(grey.tobytes(), grey.width, grey.height, 1, grey.width)
        self._engine.SetSourceResolution(DOTS_PER_INCH)
        self._engine.Recognize()
        found: list[Line] = []
        results = self._engine.GetIterator()
        if results is None:
            return found
        for word in iterate_level(results, RIL.WORD):
            box = word.BoundingBox(RIL.WORD)
            text = word.GetUTF8Text(RIL.WORD) if box is not None else ""
            if word.IsAtBeginningOf(RIL.TEXTLINE) or not found:
                found.append([])
            if text.strip():
                found[-1].append(Word(text.strip(), box, word.Confidence(RIL.WORD)))
        return [line for line in found if line]


def bands(grey: Image.Image) -> list[tuple[int, int]]:
    """Return the top and bottom of each part of a long picture, cut where the least is drawn."""
    done, top = [], 0
    while grey.height - top > BAND:
        from_row = top + BAND - SEAM
        strip = grey.crop((0, from_row, grey.width, top + BAND))
        edges = ImageChops.difference(strip, ImageChops.offset(strip, 1, 0))
        rows = list(edges.resize((1, SEAM), Image.Resampling.BOX).tobytes())
        # Of the calmest rows the one in the middle: a gap between two lines is calm from end to end.
        calm = [row for row, ink in enumerate(rows) if ink == min(rows)]
        bottom = from_row + calm[len(calm) // 2]
        done.append((top, bottom))
        top = bottom
    return [*done, (top, grey.height)]


def left_over(grey: Image.Image, boxes: list[Box]) -> Image.Image | None:
    """Return what a first look did not read, dark on white; None where nothing like letters is left.

    Light letters on a coloured bubble are neither dark nor light against the whole picture, so the first
    look takes bubble and letters for one block. What lies behind them, taken away, leaves them.
    """
    size = max(1, min(grey.width, _GRID)), max(1, grey.height * _GRID // max(1, grey.width))
    coarse = grey.resize(size, Image.Resampling.NEAREST)
    behind = (coarse.filter(ImageFilter.MedianFilter(squares)) for squares in _AROUND)
    near, far = (
        ImageChops.difference(grey, each.resize(grey.size, Image.Resampling.NEAREST)) for each in behind
    )
    ink = ImageChops.darker(near, far)
    pen = ImageDraw.Draw(ink)
    for left, top, right, bottom in boxes:
        room = (bottom - top) // 3
        pen.rectangle((left - room, top - room, right + room, bottom + room), fill=0)
    if not _has_letters(ink):
        return None
    return ImageOps.invert(ImageOps.autocontrast(ink, cutoff=(0, 0.5)))


def _has_letters(ink: Image.Image) -> bool:
    """Say whether some rows change between light and dark as often as a word makes them."""
    strong = ink.point(lambda value: 255 if value > STRONG else 0)
    edges = ImageChops.difference(strong, ImageChops.offset(strong, 1, 0)).convert("F")
    rows = array("f", edges.resize((1, ink.height), Image.Resampling.BOX).tobytes())
    return sum(share * ink.width / 255 >= CHANGES for share in rows) >= ROWS


def _is_sure(line: Line) -> bool:
    """Say whether a line that only a second look found is one, and no pattern or rim."""
    letters = sum(len(word.text) for word in line)
    return letters > 2 and sum(word.sure * len(word.text) for word in line) >= SURE_ENOUGH * letters


def _placed(word: Word, down: int, scale: float) -> Word:
    left, top, right, bottom = word.box
    box = left / scale, (top + down) / scale, right / scale, (bottom + down) / scale
    return Word(word.text, (int(box[0]), int(box[1]), round(box[2] + 0.49), round(box[3] + 0.49)), word.sure)
