# What the tests use of PDFium itself: which marked content a piece of a page belongs to.
FPDF_PAGEOBJ_TEXT: int

def FPDFPageObj_GetMarkedContentID(page_object: object, /) -> int: ...
