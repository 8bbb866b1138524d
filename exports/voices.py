"""In which languages a sheet speaks: whose labels stand on it, and in which language it says whole sentences.

English and Spanish say everything. Of any other language the labels alone are set, and the sentences that a person has
reviewed; what is said of contact, of rights and of the law stays in the English or Spanish of the same sheet.
"""

from dataclasses import dataclass

from exports.said import filled, said_in
from exports.sheet_values import SheetOptions
from exports.text.isolates import set_apart
from resources_db.catalogues import Catalogue, catalogue_of
from resources_db.language_names import language_name
from resources_db.vocabulary import phrase
from resources_db.wording import LANGUAGES, say

OWN_NAMES = {"en": "English", "es": "español"}


@dataclass(frozen=True, slots=True)
class Voice:
    """One of the languages of a sheet.

    Attributes:
        code: the language.
        sentences: the language of its sentences, "en" or "es".
        catalogue: its labels, None where `code` is the language of the sentences.
        reviewed: whether a person has reviewed the catalogue as it is.
    """

    code: str
    sentences: str
    catalogue: Catalogue | None = None
    reviewed: bool = True

    @property
    def phone_label(self) -> str:
        """Return the label of a phone."""
        return say("sheet.phone", self.code) if self.catalogue is None else self.catalogue.labels["sheet.phone"]

    def draft(self) -> str:
        """Return the sentence that the translation is a draft, "" where it is none."""
        if self.catalogue is None or self.reviewed:
            return ""
        own = (self.catalogue.name, self.catalogue.labels["sheet.draft"])
        name, word = (said_in(set_apart(text), self.code) for text in own)
        sentence = said_in(phrase("sheet.draft_translation", self.sentences), self.sentences)
        pattern = say("sheet.draft_of", self.sentences, name="{name}", word="{word}", sentence="{sentence}")
        return filled(pattern, self.sentences, name=name, word=word, sentence=sentence)


def voices_of(options: SheetOptions) -> tuple[Voice, ...]:
    """Return the languages of a sheet: that of the person who gets it, then the one beside it.

    Raises:
        BadInput: a language has no catalogue.
    """
    codes = list(dict.fromkeys(filter(None, (options.language, options.with_language))))
    sentences = next((code for code in codes if code in LANGUAGES), "en")
    return tuple(
        Voice(code, code)
        if code in LANGUAGES
        else Voice(code, sentences, catalogue_of(code), reviewed=code in options.reviewed)
        for code in codes
    )


def sentences_of(options: SheetOptions) -> tuple[str, ...]:
    """Return the languages that whole sentences stand in, each once.

    Raises:
        BadInput: a language has no catalogue.
    """
    return tuple(dict.fromkeys(voice.sentences for voice in voices_of(options)))


def interpreter_lines(voice: Voice) -> tuple[str, ...]:
    """Return the line to show where nobody speaks the language: in it, as far as that is reviewed, and in English."""
    if voice.code == "en":
        return ()
    own = OWN_NAMES[voice.code] if voice.catalogue is None else voice.catalogue.name
    pattern = say("sheet.language.named", "en", name="{name}", own="{own}")
    named = filled(pattern, "en", name=said_in(language_name(voice.code, "en"), "en"), own=said_in(own, voice.code))
    card = phrase("interpreter.card", "en", language="{language}")
    return (*_in_the_language(voice, own), filled(card, "en", language=named))


def _in_the_language(voice: Voice, own: str) -> tuple[str, ...]:
    if voice.catalogue is None:
        return (said_in(phrase("interpreter.card", voice.code, language=own), voice.code),)
    said = voice.catalogue.sentences.get("interpreter.card", "")
    return (said_in(said, voice.code),) if said and voice.reviewed else ()
