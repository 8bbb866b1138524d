"""The words of reviewing: what is said is said as it is printed, and what reads better is called so."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.acts.texts import act_text
from resources_db.acts.values import NOBODY, Act, Deed
from resources_db.contact import combine
from resources_db.contact_text import headline, line_texts
from resources_db.model import NOBODY_HAS_CHECKED, Assessment, Domain, Level
from resources_db.reviews.texts import better_first, effect_texts, reviewer_text, statement
from resources_db.reviews.values import Effect, Reviewer
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import LISTING, TODAY, all_no, none_found, of_organization, positive, row

HARBOR = Reviewer(organization="Harbor Health Union", role="coordinator")
LANGUAGES = ("en", "es")


def effect_of(*after: Assessment, before: tuple[Assessment, ...] = ()) -> Effect:
    first, then = (combine(LISTING, rows, TODAY) for rows in (before, (*before, *after)))
    return Effect(listing_id=LISTING, title="Harbor Street Exchange", before=first, after=then)


@pytest.mark.parametrize("language", LANGUAGES)
@given(code=st.sampled_from([*vocabulary().kinds, *vocabulary().protective]))
def test_what_an_assessment_says_is_what_is_printed_of_it(language: str, code: str) -> None:
    entry = vocabulary().kinds.get(code) or vocabulary().protective[code]
    said = positive(code, Level.POSSIBLE, domain=entry.domain or Domain.POLICE)
    contact = combine(LISTING, [said], said.assessed_on)
    printed = [text for line in contact.lines for text in line_texts(line, language)]
    assert statement(said, language) in printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_about_a_domain_is_its_headline(language: str) -> None:
    nothing = none_found(Domain.IMMIGRATION)
    assert statement(nothing, language) == headline(
        combine(LISTING, [nothing], nothing.assessed_on).immigration, language
    )
    no_answer = row()
    assert statement(no_answer, language) == headline(combine(LISTING, [no_answer], TODAY).police, language)


def test_what_would_be_taken_back_is_said_as_it_stood() -> None:
    said = replace(positive("POL_ON_SITE"), status="withdrawn")
    assert statement(said, "en").startswith("Takes back: Police officers on site: often")


def test_what_was_said_of_the_organization_says_so() -> None:
    assert "through the organization" in statement(of_organization(positive("POL_ON_SITE")), "en")


def test_an_unknown_kind_is_said_not_dropped() -> None:
    assert statement(positive("NEVER_HEARD", Level.POSSIBLE), "en").startswith("Other contact, not recognized")


def test_an_effect_names_the_state_before_and_after() -> None:
    [said] = effect_texts(effect_of(positive("POL_ON_SITE")), "en")
    assert said == "Before: “Police: nobody has checked”. After: “Police: often involved”."


def test_what_reads_better_is_called_so() -> None:
    old = positive("POL_ON_SITE", ago=3, id="old")
    new = none_found(ago=1, supersedes_id="old", supersede_reason="they left", checklist=all_no())
    effect = effect_of(new, before=(old,))
    assert effect.better
    [said] = effect_texts(effect, "en")
    assert said.endswith("This reads better than before.")


def test_a_change_below_the_same_headline_is_a_change() -> None:
    [said] = effect_texts(effect_of(positive("SEC_PRIVATE"), before=(positive("POL_ON_SITE"),)), "en")
    assert said == "“Police: often involved” stays. What is said below it changes."


def test_nothing_changed_is_said() -> None:
    assert effect_texts(effect_of(), "en") == ("Nothing that is said of this place would change.",)


def test_what_reads_better_comes_first() -> None:
    worse, same = effect_of(positive()), effect_of()
    better = Effect(listing_id="b", title="B", before=worse.after, after=NOBODY_HAS_CHECKED)
    assert better_first((same, worse, better)) == (better, worse, same)


@pytest.mark.parametrize("goes", [positive("POL_TRAIN"), positive("SEC_PRIVATE")])
def test_what_warns_of_less_comes_as_early_and_says_so(goes: Assessment) -> None:
    """The state stays: a tie goes, or one kind of several."""
    stays = positive("POL_ON_SITE")
    kept, worse = combine(LISTING, [stays], TODAY), effect_of(positive())
    less = Effect(listing_id="l", title="L", before=combine(LISTING, [stays, goes], TODAY), after=kept)
    assert (less.better, less.less) == ((), (Domain.POLICE,))
    assert better_first((worse, less)) == (less, worse)
    assert effect_texts(less, "en")[0].endswith("This warns of less than before, or protects more.")
    back = Effect(listing_id="l", title="L", before=less.after, after=less.before)
    assert (back.less, effect_texts(back, "es")[0].count("avisa de menos")) == ((), 0)


OF_PLACES = {Deed.ASSESS, Deed.WITHDRAW, Deed.RESPOND, Deed.ACCEPT}


@pytest.mark.parametrize("deed", Deed)
def test_the_last_deed_says_by_whom_and_when(deed: Deed) -> None:
    titles = ("Harbor Street Exchange", "B", "C")
    act = Act(number=1, deed=deed, done_on=date(2026, 11, 2), by=HARBOR, about="Harbor list", listings=titles)
    said = act_text(act, "en")
    assert said.startswith("Last change: ")
    assert said.endswith("by Harbor Health Union, coordinator, on November 2, 2026.")
    assert ("Harbor Street Exchange and 2 more places" in said) == (deed in OF_PLACES)
    assert ("Harbor list" in said) == (deed not in OF_PLACES | {Deed.REVIEW_TEXT, Deed.UNREVIEW_TEXT})
    assert act_text(act, "es").endswith("por Harbor Health Union, coordinator, el 2 de noviembre de 2026.")


def test_one_place_stands_alone_and_two_are_one_and_one_more() -> None:
    act = Act(number=1, deed=Deed.ASSESS, done_on=date(2026, 11, 2), by=HARBOR, listings=("A",))
    assert "assessment of A, by" in act_text(act, "en")
    nobody = replace(act, deed=Deed.IMPORT, by=NOBODY, about="Harbor list")
    assert act_text(nobody, "en") == "Last change: a file of “Harbor list” was taken in, on November 2, 2026."
    assert act_text(nobody, "es") == "Último cambio: se importó un archivo de «Harbor list», el 2 de noviembre de 2026."
    assert "A and one more place" in act_text(replace(act, listings=("A", "B")), "en")
    assert reviewer_text(Reviewer(organization="O", role="")) == "O"
