"""The words of sheets in languages other than English and Spanish: one data file a language, drafts until reviewed."""

from resources_db.catalogues.catalogue import CODES, LABELS, SENTENCES, Catalogue, catalogue_of

__all__ = ["CODES", "LABELS", "SENTENCES", "Catalogue", "catalogue_of"]
