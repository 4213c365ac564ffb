"""Why a picture cannot be used, in one word that crosses from the process that opened it."""


class PictureError(Exception):
    """The picture cannot be used.

    One of "pixels", "pages", "no such page", "password", "memory", "truncated", "damaged" or "blank".
    """
