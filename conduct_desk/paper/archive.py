"""What makes a file one to keep: it says what it is, what its colours mean, and nothing is left outside it.

PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) in one file, on top of the library as it is.
"""

from datetime import date
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from PIL import ImageCms
from reportlab.pdfbase.pdfdoc import (
    NoEncryption,
    PDFArray,
    PDFDate,
    PDFDictionary,
    PDFInfo,
    PDFName,
    PDFObject,
    PDFStream,
    PDFString,
    PDFZCompress,
)

_CATALOG = ["OutputIntents"]
_PAGE = ["StructParents", "Tabs"]
_COLOURS = "sRGB IEC61966-2.1"


def ended(data: bytes) -> bytes:
    """Return the data of a stream with the line end that stands before "endstream" and is no part of it.

    Behind a carriage return of the data a line feed alone would make one line end out of both, and the
    stream a byte shorter than it says (ISO 19005-3, 6.1.7.1).
    """
    return data + (b"\r\n" if data.endswith(b"\r") else b"\n")


class _Ended(PDFObject):
    """The data of a stream, with the line end that has to stand before "endstream" and is no part of it."""

    def __init__(self, data: Any) -> None:
        self._data: bytes = data.encode("latin-1") if isinstance(data, str) else data

    def __len__(self) -> int:
        return len(self._data)

    def format(self, _document: object) -> bytes:
        return ended(self._data)


class _StreamEnds(NoEncryption):
    """The library's one place where it asks for a stream's data before it writes it: nothing is encrypted.

    It writes "endstream" right behind the data, which PDF/A forbids (ISO 19005-3, 6.1.7.1).
    """

    def encode(self, data: Any) -> _Ended:
        return _Ended(data)


class _Info(PDFInfo):
    """What the file says about itself in the old way: the same as in the new one, and nothing empty."""

    def format(self, document: Any) -> bytes:
        day = PDFDate(ts=document._timeStamp)
        told = {
            "Title": PDFString(self.title), "Author": PDFString(self.author),
            "Creator": PDFString(self.creator), "Producer": PDFString(self.producer),
            "CreationDate": day, "ModDate": day,
        }  # fmt: skip
        return bytes(PDFDictionary(told).format(document))


def number_page(page: Any, at: int) -> None:
    """Say which elements are a page's, and that its links are reached in the order in which it is read."""
    page.__NoDefault__ = [*page.__NoDefault__, *_PAGE]
    page.StructParents = at
    page.Tabs = PDFName("S")


def finish(document: Any, structure: Any, day: date) -> None:
    """Make a document whose pages are all there one to keep; `day` is the paper's own date."""
    document.encrypt = _StreamEnds()
    info = _Info()
    info.__dict__.update(document.info.__dict__)
    document.info = info
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, *_CATALOG]
    catalog.StructTreeRoot = structure
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.Metadata = _metadata(document.info, day)
    catalog.OutputIntents = PDFArray([_intent(document)])


def _intent(document: Any) -> PDFDictionary:
    data, size = _profile()
    stream = PDFStream(PDFDictionary({"N": 3, "Filter": PDFName("FlateDecode")}), data)
    stream.dictionary["Length"] = size
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_COLOURS),
            "Info": PDFString(_COLOURS),
            "DestOutputProfile": document.Reference(stream, "colours"),
        }
    )


@cache
def _profile() -> tuple[bytes, int]:
    """Return what red, green and blue mean, compressed: without the moment at which it was made."""
    raw = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    raw[24:36] = bytes(12)  # the date
    raw[84:100] = bytes(16)  # a digest of all of it, the date included
    data = PDFZCompress.encode(bytes(raw))
    return data, len(data)


def _metadata(info: Any, day: date) -> PDFStream:
    words = _XMP.format(
        title=escape(info.title), author=escape(info.author), creator=escape(info.creator),
        producer=escape(info.producer), moment=f"{day.isoformat()}T00:00:00+00:00",
    )  # fmt: skip
    told = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}
    return PDFStream(PDFDictionary(told), words.encode("utf-8"))


# The last part tells a reader of archives what "pdfuaid" is, which PDF/A does not know by itself.
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""
