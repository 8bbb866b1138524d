"""The page of duplicates by itself: sound models, five thousand pairs, warnings that want a yes, hostile names."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from resources_db.contact_text import headline
from resources_db.duplicates.fields import Choice, Field
from resources_db.duplicates.values import Candidate, Merge, MergeTold, Side
from resources_db.model import NOBODY_HAS_CHECKED, Contact, ContactLine, Domain, State
from resources_db.reviews.values import Effect
from tests.helpers.window import HOSTILE, speaking
from ui.directory.duplicate_values import PairLooked, as_one, without
from ui.directory.duplicates_field import FieldRow
from ui.directory.duplicates_model import PairsModel
from ui.directory.duplicates_page import DuplicatesPage
from ui.directory.merges_model import MergesModel


def pair(number: int, first: str = "", second: str = "", score: float = 0.9) -> Candidate:
    return Candidate(
        first=first or f"a{number}",
        second=second or f"b{number}",
        first_title=f"Pantry {number}",
        second_title=f"Food pantry {number}",
        score=score,
        reasons=("like_name", "phone"),
        first_source="North list",
        second_source="South list" if number % 2 else "East list",
    )


def told(number: int) -> MergeTold:
    merge = Merge(
        id=f"m{number}",
        kept=f"a{number}",
        kept_service=f"s{number}",
        merged=f"b{number}",
        merged_service=f"t{number}",
        choices={},
        since="2026-11-22.000001",
        merged_on="2026-11-22",
        organization="Harbor Desk",
        role="coordinator",
    )
    return MergeTold(merge=merge, title=f"Pantry {number}", source="North list", other="", other_source="South list")


def looked(which: Candidate, *sides: Side, after: Contact = NOBODY_HAS_CHECKED) -> PairLooked:
    effects = tuple(
        Effect(listing_id=each, title=title, before=NOBODY_HAS_CHECKED, after=after)
        for each, title in ((which.first, which.first_title), (which.second, which.second_title))
    )
    return PairLooked(pair=which, sides={"en": sides, "es": sides}, effects=effects)


def side(field: Field, one: str, other: str, choice: Choice = Choice.KEPT) -> Side:
    return Side(field=field, kept=one, merged=other, choice=choice)


@pytest.fixture
def page(qtbot: QtBot) -> DuplicatesPage:
    made = DuplicatesPage()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.signing.show_organization("Harbor Desk")
    made.signing.show_role("coordinator")
    return made


def test_the_models_are_sound(qtmodeltester: ModelTester) -> None:
    pairs, merges = PairsModel(), MergesModel()
    pairs.show_pairs([pair(number) for number in range(5)])
    pairs.look_for("", "")
    merges.show_rows([told(number) for number in range(5)])
    for model in (pairs, merges):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert merges.index(0, 1).data() == "\u2068Not stated\u2069 (\u2068South list\u2069)"
    assert merges.index(0, 2).data() == "November 22, 2026, Harbor Desk, coordinator"


def test_five_thousand_pairs_are_looked_through_at_once(page: DuplicatesPage, qtbot: QtBot) -> None:
    page.show_pairs([pair(number) for number in range(5_000)])
    assert page.list.summary.text() == "5,000 of 5,000 pairs, the likeliest first."
    page.list.search.setText("pantry 4999")
    qtbot.waitUntil(lambda: [each.first for each in page.list.rows.listed] == ["a4999"])
    page.list.search.setText("")
    qtbot.waitUntil(lambda: len(page.list.rows.listed) == 5_000)
    page.list.source.setCurrentIndex(page.list.source.findData("East list"))
    assert len(page.list.rows.listed) == 2_500


def test_likeness_is_said_in_words(page: DuplicatesPage) -> None:
    page.show_pairs([pair(number, score=score) for number, score in enumerate((0.99, 0.9, 0.76))])
    said = [page.list.rows.index(row, 0).data() for row in range(3)]
    assert said == ["Very much alike", "Much alike", "Somewhat alike"]
    with speaking("es"):
        assert page.list.rows.index(0, 3).data() == "nombres muy parecidos, el mismo teléfono"


def test_the_next_pair_is_marked_where_one_is_gone(page: DuplicatesPage) -> None:
    pairs = [pair(number) for number in range(4)]
    page.show_pairs(pairs)
    page.list.table.setCurrentIndex(page.list.rows.index(2, 0))
    page.show_pairs(without(pairs, pairs[2]))
    assert page.list.chosen == pairs[3]
    page.show_pairs(pairs[:1])
    assert page.list.chosen == pairs[0]


def test_what_was_like_b_is_asked_about_with_a_once() -> None:
    pairs = [pair(1, "a", "b"), pair(2, "b", "c"), pair(3, "a", "c"), pair(4, "d", "b"), pair(5, "x", "y")]
    left = as_one(pairs, pairs[0])
    assert [(each.first, each.second) for each in left] == [("a", "c"), ("d", "a"), ("x", "y")]
    assert left[0].first_title == pairs[0].first_title


def test_a_warning_is_left_out_only_with_a_yes(qtbot: QtBot) -> None:
    made = FieldRow(Field.STATUS)
    qtbot.addWidget(made)
    made.show_side(side(Field.STATUS, "active", "temporarily closed", Choice.MERGED), anew=True)
    assert made.unticked is None
    made.answers.give("A")
    assert made.unticked is made.tick.box
    assert "temporarily closed" in made.tick.box.accessibleName()
    made.tick.box.setChecked(True)
    assert made.unticked is None
    made.answers.give("B")
    made.answers.give("A")
    assert made.unticked is not None, "a yes is to what was shown, not for ever"


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("x", "", "only A says it"),
        ("", "x", "only B says it"),
        ("x", "y", "A and B differ"),
    ],
)
def test_differences_are_said_in_words(qtbot: QtBot, one: str, other: str, said: str) -> None:
    made = FieldRow(Field.FEES)
    qtbot.addWidget(made)
    made.show_side(side(Field.FEES, one, other), anew=True)
    assert made.heading.text() == f"Cost: {said}"
    assert not made.isHidden()
    made.show_side(side(Field.FEES, "x", "x"), anew=True)
    assert made.isHidden()


def test_only_lists_can_be_those_of_both() -> None:
    assert set(FieldRow(Field.PHONES).answers.buttons) == {"A", "B", "both"}
    assert set(FieldRow(Field.NAME).answers.buttons) == {"A", "B"}


def test_what_reads_better_wants_a_tick(page: DuplicatesPage) -> None:
    better = Contact(
        *(replace(line, state=State.NONE_FOUND) if line.domain is Domain.POLICE else line
          for line in NOBODY_HAS_CHECKED.lines)
    )  # fmt: skip
    assert isinstance(better.police, ContactLine)
    wanted: list[object] = []
    page.merge_wanted.connect(lambda shown, _choices: wanted.append(shown))
    which = pair(1)
    page.show_pair(looked(which, side(Field.NAME, "x", "y"), after=better))
    page.merge_button.click()
    assert wanted == []
    assert page.notice.text()
    box = page.pair.contact.rows[Domain.POLICE].tick.box
    assert box.hasFocus() or not page.isActiveWindow()
    box.setChecked(True)
    page.merge_button.click()
    assert len(wanted) == 1


def test_what_was_chosen_stays_where_the_same_pair_is_read_again(page: DuplicatesPage) -> None:
    which = pair(1)
    page.show_pair(looked(which, side(Field.NAME, "x", "y"), side(Field.FEES, "1", "2")))
    page.pair.rows[Field.NAME].answers.give("B")
    page.show_pair(looked(which, side(Field.NAME, "x", "z"), side(Field.FEES, "1", "2")))
    assert page.pair.choices == {Field.NAME: Choice.MERGED, Field.FEES: Choice.KEPT}
    page.show_pair(looked(pair(2), side(Field.NAME, "x", "z")))
    assert page.pair.choices[Field.NAME] is Choice.KEPT


@pytest.mark.parametrize("name", HOSTILE)
def test_words_from_records_are_plain_text(page: DuplicatesPage, name: str) -> None:
    which = replace(pair(1), first_title=name, second_title=name, first_source=name)
    page.show_pairs([which])
    page.show_pair(looked(which, side(Field.NAME, name, "y"), side(Field.DESCRIPTION, "", name)))
    page.show_merges([replace(told(1), title=name, other=name)])
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("state", list(State))
def test_each_state_of_both_and_of_the_one_is_told(page: DuplicatesPage, state: State, language: str) -> None:
    lines = [ContactLine(domain=domain, state=state) for domain in Domain]
    contact, which = Contact(*lines), pair(1)
    effects = tuple(
        Effect(listing_id=each, title=each, before=before, after=after)
        for each, before, after in ((which.first, contact, contact), (which.second, NOBODY_HAS_CHECKED, contact))
    )
    with speaking(language):
        page.show_pair(PairLooked(pair=which, sides={"en": (), "es": ()}, effects=effects))
        for line, none in zip(lines, NOBODY_HAS_CHECKED.lines, strict=True):
            shown = [each.words.text() for each in page.pair.contact.rows[line.domain].lines]
            said = [headline(each, language) for each in (line, none, line)]
            assert all(text.endswith(words) for text, words in zip(shown, said, strict=True))
