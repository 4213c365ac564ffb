"""What a picture’s file says beside what is seen in it. Only ever loaded in the process of its own."""

from PIL import ExifTags

from conduct_desk.evidence.decoding import opened

# EXIF 2.32, table 4, and what the XMP of the same file may say in its own words.
_DEVICE = (ExifTags.Base.Make, ExifTags.Base.Model, ExifTags.Base.Software)
_PLACE_WORDS = (b"GPSLatitude", b"GPSLongitude", b"photoshop:City", b"Iptc4xmpCore:Location")
_DEVICE_WORDS = (b"tiff:Model", b"tiff:Make", b"exifEX:LensModel")


def notes_of(data: bytes, media_type: str) -> list[str]:
    """Return which of "place" and "device" a picture's file tells; raises PictureError."""
    exif = opened(data, media_type).image.getexif()
    says_place = ExifTags.IFD.GPSInfo in exif  # a damaged one too: others may still read it
    says_device = any(exif.get(tag) for tag in _DEVICE)
    found = {
        "place": says_place or any(word in data for word in _PLACE_WORDS),
        "device": says_device or any(word in data for word in _DEVICE_WORDS),
    }
    return [name for name, is_there in found.items() if is_there]
