"""The colours of a crest or a signature: what is clear stays clear, and the rest is told in sRGB."""

import io

from PIL import Image, ImageCms

LONGEST_SIDE = 1600  # pixels: more than 600 dpi wherever papers print one
_CLEAR = frozenset({"RGBA", "LA", "PA", "RGBa", "La"})
_GREY = frozenset({"1", "L", "LA", "La"})


def artwork(image: Image.Image) -> Image.Image:
    """Return a picture in sRGB at most 1600 pixels a side, RGBA where some of it is clear, else RGB.

    sRGB is what PDF/A names as the colours of a paper; a profile that does not fit its picture is left out.
    """
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    is_clear = image.mode in _CLEAR or "transparency" in image.info
    alpha = image.convert("RGBA").getchannel("A") if is_clear else None
    plain = _smaller(_without_alpha(image, alpha))
    inked = _in_srgb(plain, profile) if profile else plain.convert("RGB")
    if alpha is not None and _darkest(alpha) < 255:
        inked.putalpha(alpha.resize(inked.size, Image.Resampling.LANCZOS))
    return inked


def is_blank(image: Image.Image) -> bool:
    """Say whether nothing would be seen of it on white paper."""
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
    return _darkest(paper.convert("L")) > 250


def _without_alpha(image: Image.Image, alpha: Image.Image | None) -> Image.Image:
    """Return the colours alone; what is clear becomes white, so that no dark rim is drawn round it."""
    mode = "L" if image.mode in _GREY else "CMYK" if image.mode == "CMYK" else "RGB"
    if alpha is None:
        return image if image.mode == mode else image.convert(mode)
    colours = image.convert("RGBA").convert(mode)
    paper = Image.new(mode, image.size, "white")
    paper.paste(colours, mask=alpha.point(lambda value: 255 if value else 0))
    return paper


def _smaller(image: Image.Image) -> Image.Image:
    scale = min(1.0, LONGEST_SIDE / max(image.size))
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    return image if scale == 1.0 else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        told = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        inked = ImageCms.profileToProfile(image, told, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        inked = None
    return inked if inked is not None else image.convert("RGB")


def _darkest(image: Image.Image) -> int:
    return next(at for at, count in enumerate(image.histogram()) if count)
