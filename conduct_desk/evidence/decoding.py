"""Which decoder opens what, and how far each is trusted. Only ever loaded in the process of its own."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageFile,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from conduct_desk.evidence.refused import PictureError

MOST_PIXELS = 120_000_000
MOST_PAGES = 300
THREADS = 2  # of one decoder: a school's PC has little more, and each has its own memory

_Opener = Callable[[io.BytesIO], ImageFile.ImageFile]
_OPENERS: Mapping[str, _Opener] = {
    "image/png": PngImagePlugin.PngImageFile,
    "image/jpeg": JpegImagePlugin.JpegImageFile,
    "image/webp": WebPImagePlugin.WebPImageFile,
    "image/gif": GifImagePlugin.GifImageFile,
    "image/bmp": BmpImagePlugin.BmpImageFile,
    "image/tiff": TiffImagePlugin.TiffImageFile,
}
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ORIENTATION = 0x0112  # EXIF 2.32, table 4
_ = MpoImagePlugin  # pictures of two frames (many phones) ask for it once no file can be opened any more


@dataclass
class Source:
    """A picture or a page that was opened: its size in pixels as it is stored, and how it is turned."""

    image: Image.Image
    media_type: str
    pages: int = 1
    turn: Image.Transpose | None = None
    lossy: tuple[tuple[tuple[int, int, int, int], int], ...] = ()  # of a page: where, and how far it spreads
    compression: str = ""  # of a TIFF, as Pillow calls it

    @property
    def is_turned(self) -> bool:
        """Whether its width becomes its height."""
        return self.turn not in (None, *_SAME_WAY)

    def upright(self, image: Image.Image) -> Image.Image:
        """Return an image made of this one, the right way up."""
        return image if self.turn is None else image.transpose(self.turn)


_SAME_WAY = (Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.ROTATE_180, Image.Transpose.FLIP_TOP_BOTTOM)


def load_decoder(media_type: str) -> None:
    """Load what opens this kind, while files can still be opened."""
    Image.MAX_IMAGE_PIXELS = None  # our own limit refuses before anything is decoded
    Image.preinit()
    if media_type != "application/pdf":
        _opener(media_type)
        return
    from conduct_desk.evidence import pdf_reach  # noqa: F401  (a tenth of a second that pictures need not wait)


def opened(data: bytes, media_type: str, page: int = 1) -> Source:
    """Return the picture in the bytes, or a page of it, not yet decoded; raises PictureError."""
    if media_type == "application/pdf":
        from conduct_desk.evidence.pdf_pages import drawn_page

        image, pages = drawn_page(data, page)
        return Source(image, media_type, pages)
    picture = _opener(media_type)(io.BytesIO(data))
    pages = _go_to(picture, page) if media_type == "image/tiff" else 1
    check_size(picture)
    if page > pages:
        raise PictureError("no such page")
    # Pillow turns a TIFF itself while it loads it.
    turn = None if media_type == "image/tiff" else _UPRIGHT.get(_orientation(picture))
    return Source(picture, media_type, pages, turn, compression=str(picture.info.get("compression", "")))


def check_size(image: Image.Image) -> None:
    """Refuse a picture of more dots than are opened here."""
    if image.width * image.height > MOST_PIXELS:
        raise PictureError("pixels")


def load(source: Source, data: bytes) -> None:
    """Decode all of it; raises PictureError when its end is missing, or it is damaged."""
    try:
        source.image.load()
    except (OSError, EOFError, SyntaxError) as error:
        is_short = isinstance(error, EOFError) or "truncated" in str(error)
        raise PictureError("truncated" if is_short else "damaged") from error
    check_size(source.image)  # what was decoded may be larger than what was said of it
    if source.media_type == "image/png":
        _check_sums(data)


def _opener(media_type: str) -> _Opener:
    if media_type == "image/avif":
        from PIL import AvifImagePlugin

        AvifImagePlugin.DEFAULT_MAX_THREADS = THREADS
        return AvifImagePlugin.AvifImageFile
    if media_type in ("image/heic", "image/heif"):
        from pillow_heif import options
        from pillow_heif.as_plugin import HeifImageFile

        # Never registered: no other program of this process opens one by accident.
        options.DECODE_THREADS, options.DEPTH_IMAGES, options.AUX_IMAGES = THREADS, False, False
        return HeifImageFile
    return _OPENERS[media_type]


def _go_to(picture: ImageFile.ImageFile, page: int) -> int:
    """Turn to a page of a TIFF, and return how many it has; raises PictureError for more than 300."""
    pages = 1
    try:
        while pages <= MOST_PAGES:
            picture.seek(pages)
            pages += 1
        raise PictureError("pages")
    except EOFError:
        picture.seek(min(page, pages) - 1)
    return pages


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except (SyntaxError, ValueError, TypeError, KeyError, OSError, EOFError):
        return 1  # a damaged note in the file is no reason to refuse the picture


def _check_sums(data: bytes) -> None:
    """Refuse a PNG whose own check sums are wrong: drawing alone does not look at them."""
    import struct

    try:
        PngImagePlugin.PngImageFile(io.BytesIO(data)).verify()
    except (OSError, EOFError, SyntaxError, ValueError, struct.error) as error:
        raise PictureError("damaged") from error
