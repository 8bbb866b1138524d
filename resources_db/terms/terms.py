"""`Directory.terms`: what the terms of each source mean here. Belongs to the directory's thread.

Terms themselves are never changed: they stay in the record and go back out as they came.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date

from resources_db import integrity
from resources_db.acts.changing import Reading, Renew, Writing
from resources_db.acts.recording import recorded
from resources_db.acts.values import Deed, Doing
from resources_db.engine import Database
from resources_db.errors import BadInput, Refused
from resources_db.phrase_index import folded
from resources_db.rows import rows
from resources_db.sources.records import Progress, no_progress
from resources_db.sync.held import held_id
from resources_db.sync.identity import source_id
from resources_db.terms.kept import Said, keep, said
from resources_db.terms.meaning import meaning
from resources_db.terms.met import met, proposed
from resources_db.terms.moving import Moved, moved
from resources_db.terms.values import ENFORCEMENT, Meaning, Met, TermHeld, TermsEffect, Word

_HELD = "term_means_help"


class Terms:
    """The terms of one directory's sources, and people's words on them."""

    def __init__(
        self, db: Database, reading: Reading, writing: Writing, today: Callable[[], date], renew: Renew
    ) -> None:
        """Take the directory's own ways to read one state of the file and to write; use `Directory.terms`."""
        self._db = db
        self._reading = reading
        self._writing = writing
        self._today = today
        self._renew = renew

    def met(self, source: str | None = None) -> tuple[Met, ...]:
        """Return every term by source, the commonest first; those of one source where it is named.

        Raises:
            BadInput: the directory has no such source.
        """
        with self._reading():
            wanted = None if source is None else self._source(source)
            return tuple(each for each in met(self._db) if wanted in {None, source_id(each.source)})

    def effect(self, words: Sequence[Word]) -> TermsEffect:
        """Return what `decide` would come to; nothing is written.

        Raises:
            BadInput: a word is of a source that is not here, or says what no term can mean.
        """
        with self._reading():
            return self._effect(words)

    def decide(
        self, words: Sequence[Word], accept: Collection[str] = (), progress: Progress = no_progress
    ) -> TermsEffect:
        """Keep what people say of terms, and make the search index anew by it; return what it came to.

        A word that waits for a yes and is not in `accept` is left out, and told of in `held`.

        Raises:
            BadInput: a word is of a source that is not here, or says what no term can mean.
            Refused: a yes to what is not held, or that covers other places by now.
            Cancelled: by `progress`; nothing is changed.
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            found = self._effect(words)
            if unknown := set(accept) - {item.id for item in found.held}:
                raise Refused("unknown_held", id=min(unknown)[:40])
            waiting = {item.word for item in found.held if item.id not in accept}
            taken = [word for word in found.words if word not in waiting]
            sources = ", ".join(sorted({word.source for word in taken}))
            with recorded(db, Doing(deed=Deed.TERMS, today=self._today(), about=sources)) as recording:
                for word in taken:
                    keep(db, self._source(word.source), word.term, word.means, self._today())
                if taken:
                    self._renew(db, None, progress)
                    recording.made_anew(integrity.DERIVED)
        return found

    def _source(self, name: str) -> str:
        """Return the id of a source that is here."""
        names = {row["id"]: row["name"] for row in rows(self._db, "SELECT id, name FROM source ORDER BY name")}
        if (found := source_id(name)) not in names:
            raise BadInput("term.no_source", source=name[:80], sources=", ".join(names.values()))
        return found

    def _effect(self, words: Sequence[Word]) -> TermsEffect:
        known = said(self._db)
        here = {(source_id(each.source), folded(each.term)): each for each in met(self._db)}
        by_source: dict[str, dict[str, Word]] = {}
        for word in words:
            source = self._source(word.source)
            if word.means is not None:
                meaning(word.means, word.term, word.source)
            if known.get(source, {}).get(folded(word.term)) != word.means:
                by_source.setdefault(source, {})[folded(word.term)] = word
        held: list[TermHeld] = []
        offices: list[str] = []
        for source, of_source in by_source.items():
            before = known.get(source, {})
            changes = list(moved(self._db, source, before, _after(before, of_source)))
            offices += [each.title for each in changes if not each.term]
            held += _held(source, of_source, before, changes)
        changed = tuple(word for of_source in by_source.values() for word in of_source.values())
        at = {(source, key): word for source, of in by_source.items() for key, word in of.items()}
        unmet = tuple(word for place, word in at.items() if place not in here or not here[place].count)
        return TermsEffect(words=changed, held=tuple(held), offices=tuple(offices), unmet=unmet)


def _after(before: Said, words: Mapping[str, Word]) -> dict[str, Meaning]:
    unsaid = {key: means for key, means in before.items() if key not in words}
    return unsaid | {key: word.means for key, word in words.items() if word.means is not None}


def _held(source: str, words: Mapping[str, Word], before: Said, changes: Sequence[Moved]) -> Iterator[TermHeld]:
    """Yield the words by which a term names offices of enforcement no longer, and the places that show it today.

    Also where there are none: the next file may bring some, and they would stand among help with nobody's yes.
    """
    for key, word in words.items():
        was, means = (said.get(key, proposed(word.term)) for said in (before, _after(before, words)))
        helping = [each for each in changes if each.term == key]
        if helping or (ENFORCEMENT in was and ENFORCEMENT not in means):
            content = "\n".join((*sorted(each.service_id for each in helping), *means))
            ident = held_id(_HELD, f"{source}\n{key}", content)
            yield TermHeld(id=ident, word=word, titles=tuple(each.title for each in helping))
