"""One-time links of offices: who they let in, what uses them up, and what does not."""

from collections.abc import Callable

import pytest
from sqlalchemy import select, text

from referrals import office_answers, office_links, referral_consent, referral_pass, referral_trail
from referrals.city import City
from referrals.db import Database, Work
from referrals.errors import IllegalMove, NotAllowed, NotYours
from referrals.models import OfficeLink, Person, Referral
from referrals.office_answers import AnswerTooLate, Heard, NotAllowedYet, PermissionWithdrawn
from referrals.office_links import (
    Answer,
    LinkExpired,
    LinkReplaced,
    LinkTaken,
    LinkUnknown,
    LinkWithdrawn,
    NoAnswer,
    OfficeGone,
)
from referrals.referral_trail import UnknownReferral
from referrals.vocabulary import OfficeData, ReferralState
from tests.conftest import FakeClock
from tests.factories import a_coordinator, a_gestor, a_person, mail
from tests.together import together

ARRIVED, ATTENDED = Answer("arrived"), Answer("attended")
HERE, ELSEWHERE = "this browser", "another browser"


def sent(work: Work, person: Person | None = None, service: str = "icbf") -> Referral:
    """A referral that its person has allowed."""
    person = person or a_person(work)
    referral = referral_pass.ask_for(work, "child_support", service, by=person)
    referral_consent.give(work, referral.id, by=person)
    return referral


def test_a_link_leads_to_its_referral_and_looking_changes_nothing(work: Work) -> None:
    referral = sent(work)
    token = office_links.issue(work, referral)
    before = len(referral_trail.of(work, referral))
    for browser in (None, HERE, ELSEWHERE, None):
        opened = office_links.look(work, token, browser=browser)
        assert opened.referral.id == referral.id
        assert not opened.is_over
    assert referral.state is ReferralState.SENT
    assert len(referral_trail.of(work, referral)) == before
    assert work.session.scalars(select(OfficeLink)).one().browser_key is None


def test_only_a_keyed_hash_of_the_token_is_kept(work: Work) -> None:
    token = office_links.issue(work, sent(work))
    kept = str(work.session.execute(text("SELECT * FROM office_links")).all())
    assert token not in kept
    assert work.vault.fingerprint("office-link", token) in kept


def test_two_links_are_never_the_same_and_go_into_an_address_as_they_are(work: Work) -> None:
    one, other = (office_links.issue(work, sent(work)) for _ in range(2))
    assert one != other
    assert all(part.isalnum() or part in "-_" for part in one)
    assert len(one) == 56


def test_what_the_office_answers_counts_and_can_go_on_in_the_same_browser(work: Work) -> None:
    referral = sent(work)
    token = office_links.issue(work, referral)
    assert office_links.answer(work, token, ARRIVED, browser=HERE) is Heard.COUNTED
    assert office_links.answer(work, token, ARRIVED, browser=HERE) is Heard.REPEATED
    assert office_links.answer(work, token, ATTENDED, browser=HERE) is Heard.COUNTED
    assert referral.state is ReferralState.ATTENDED
    said = [one.actor for one in referral_trail.of(work, referral)][-2:]
    assert said == ["office:icbf"] * 2


def test_a_forwarded_link_says_nothing_any_more_once_somebody_answered(work: Work) -> None:
    referral = sent(work)
    token = office_links.issue(work, referral)
    office_links.answer(work, token, ARRIVED, browser=HERE)
    for browser in (None, "", ELSEWHERE):
        with pytest.raises(LinkTaken):
            office_links.look(work, token, browser=browser)
    with pytest.raises(LinkTaken):
        office_links.answer(work, token, ATTENDED, browser=ELSEWHERE)
    assert referral.state is ReferralState.ARRIVED


def test_an_answer_that_is_refused_does_not_use_the_link_up(work: Work) -> None:
    token = office_links.issue(work, sent(work))
    for nonsense in (Answer("erase"), Answer("data"), Answer("")):
        with pytest.raises(NoAnswer):
            office_links.answer(work, token, nonsense, browser=HERE)
    assert office_links.look(work, token, browser=ELSEWHERE)


def test_a_link_works_until_its_hours_are_over(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        token = office_links.issue(work, sent(work))
    hours = database.city.times.referrals.link_hours
    clock.advance(hours=hours, seconds=-1)
    with database.work() as work:
        assert office_links.look(work, token, browser=None)
    clock.advance(seconds=1)
    with database.work() as work, pytest.raises(LinkExpired):
        office_links.answer(work, token, ARRIVED, browser=HERE)


def test_a_newer_link_takes_the_place_of_the_older(work: Work) -> None:
    referral = sent(work)
    older = office_links.issue(work, referral)
    newer = office_links.issue(work, referral)
    with pytest.raises(LinkReplaced):
        office_links.look(work, older, browser=None)
    assert office_links.answer(work, newer, ARRIVED, browser=HERE) is Heard.COUNTED


def test_a_link_replaced_after_an_answer_opens_in_any_browser_again(work: Work) -> None:
    referral = sent(work)
    office_links.answer(work, office_links.issue(work, referral), ARRIVED, browser=HERE)
    newer = office_links.issue(work, referral)
    assert office_links.answer(work, newer, ATTENDED, browser=ELSEWHERE) is Heard.COUNTED


@pytest.mark.parametrize(
    "guess", ["", "x", "á" * 56, "a" * 56, "a" * 5000, "../../etc/passwd", "0" * 24]
)
def test_a_guess_is_refused_without_the_database(work: Work, guess: str) -> None:
    assert not office_links.is_signed(work.vault, guess)
    with pytest.raises(LinkUnknown):
        office_links.look(work, guess, browser=None)


def test_a_token_with_a_letter_changed_is_a_guess(work: Work) -> None:
    token = office_links.issue(work, sent(work))
    for place in (0, 20, 40, 55):
        letter = "a" if token[place] != "a" else "b"
        with pytest.raises(LinkUnknown):
            office_links.look(work, token[:place] + letter + token[place + 1 :], browser=None)


def test_a_permission_taken_back_shuts_the_link(work: Work) -> None:
    person = a_person(work)
    referral = sent(work, person)
    token = office_links.issue(work, referral)
    office_links.answer(work, token, ARRIVED, browser=HERE)
    referral_consent.withdraw(work, referral.id, by=person)
    with pytest.raises(LinkWithdrawn):
        office_links.look(work, token, browser=HERE)
    with pytest.raises(LinkWithdrawn):
        office_links.answer(work, token, ATTENDED, browser=HERE)


def test_there_is_no_link_before_the_person_has_said_yes_nor_after_the_end(work: Work) -> None:
    person = a_person(work)
    referral = referral_pass.ask_for(work, "child_support", "icbf", by=person)
    with pytest.raises(NotAllowedYet):
        office_links.issue(work, referral)
    referral_consent.give(work, referral.id, by=person)
    referral_consent.withdraw(work, referral.id, by=person)
    with pytest.raises(PermissionWithdrawn):
        office_links.issue(work, referral)
    ended = sent(work)
    referral_trail.end(work, ended)
    with pytest.raises(AnswerTooLate):
        office_links.issue(work, ended)


def test_what_was_attended_is_not_rejected(work: Work) -> None:
    token = office_links.issue(work, sent(work))
    office_links.answer(work, token, ATTENDED, browser=HERE)
    with pytest.raises(IllegalMove):
        office_links.answer(work, token, Answer("rejected"), browser=HERE)


def test_a_rejection_goes_on_to_the_office_that_was_named(work: Work) -> None:
    person = a_person(work)
    referral = sent(work, person)
    token = office_links.issue(work, referral)
    said = Answer("rejected", where_to="", to_service="conciliacion_familia")
    assert office_links.answer(work, token, said, browser=HERE) is Heard.COUNTED
    assert office_links.look(work, token, browser=HERE).is_over
    following = work.session.scalars(select(Referral).where(Referral.root_id == referral.id)).one()
    assert following.state is ReferralState.OFFERED


def test_a_question_reaches_the_person_under_the_alias(work: Work) -> None:
    person = a_person(work)
    token = office_links.issue(work, sent(work, person))
    said = Answer("data", data=OfficeData.DOCUMENT)
    assert office_links.answer(work, token, said, browser=HERE) is Heard.COUNTED
    notice = mail(work, person)[-1]
    assert (notice.say, notice.params["what"]) == ("referral-data", "document")


def test_an_office_that_left_the_directory_is_told_so(database: Database, city: City) -> None:
    with database.work() as work:
        referral = sent(work)
        token = office_links.issue(work, referral)
        work.session.execute(
            text("UPDATE office_links SET service_id = 'gone' WHERE referral_id = :id"),
            {"id": referral.id},
        )
    with database.work() as work, pytest.raises(OfficeGone):
        office_links.look(work, token, browser=None)


def test_two_offices_answer_and_the_first_counts(work: Work) -> None:
    gestor, person = a_coordinator(work), a_person(work)
    first = sent(work, person)
    office_links.answer(work, office_links.issue(work, first), ARRIVED, browser=HERE)
    other = Referral(
        person_id=person.id,
        service_id="conciliacion_familia",
        topic_id=first.topic_id,
        root_id=first.id,
        by_staff_id=gestor.id,
    )
    referral_pass.offer(work, other, actor="system")
    referral_consent.give(work, other.id, by=person)
    token = office_links.issue(work, other)
    assert office_links.answer(work, token, ATTENDED, browser=ELSEWHERE) is Heard.SECOND


class TestHandingOn:
    def test_a_coordinator_hands_on_a_link_by_the_passs_code(self, work: Work) -> None:
        referral = sent(work)
        found, token = office_links.hand_on(work, referral.code, by=a_coordinator(work).person)
        assert found.id == referral.id
        assert office_links.look(work, token, browser=None)
        assert referral_trail.of(work, referral)[-1].move == "link"

    def test_a_gestor_hands_on_only_what_is_theirs(self, work: Work) -> None:
        referral, gestor = sent(work), a_gestor(work)
        with pytest.raises(NotYours):
            office_links.hand_on(work, referral.code, by=gestor.person)
        referral.by_staff_id = gestor.id
        assert office_links.hand_on(work, referral.code, by=gestor.person)

    def test_nobody_else_gets_one(self, work: Work) -> None:
        person = a_person(work)
        referral = sent(work, person)
        with pytest.raises(NotAllowed):
            office_links.hand_on(work, referral.code, by=person)

    def test_a_mistyped_code_finds_nothing(self, work: Work) -> None:
        referral = sent(work)
        last = referral.code[-1]
        wrong = referral.code[:-1] + ("0" if last != "0" else "1")
        with pytest.raises(UnknownReferral):
            office_links.hand_on(work, wrong, by=a_coordinator(work).person)


def test_the_answers_of_an_office_are_for_its_own_referrals_only(work: Work) -> None:
    referral = sent(work)
    with pytest.raises(UnknownReferral):
        office_answers.attended(work, referral.id, service_id="conciliacion_familia")


def test_of_two_browsers_at_the_same_instant_one_has_the_link(database: Database) -> None:
    with database.work() as work:
        referral = sent(work)
        token = office_links.issue(work, referral)

    def says(browser: str) -> Callable[[Work], Heard]:
        return lambda work: office_links.answer(work, token, ARRIVED, browser=browser)

    found = together(database, says(HERE), says(ELSEWHERE))
    kinds = sorted(type(one).__name__ for one in found)
    assert kinds == ["Heard", "LinkTaken"]
    assert Heard.COUNTED in found


def test_of_two_links_made_at_the_same_instant_one_works(database: Database) -> None:
    with database.work() as work:
        number = sent(work).id

    def make(work: Work) -> str:
        return office_links.issue(work, referral_trail.get(work, number))

    tokens = together(database, make, make)
    with database.work() as work:
        works = []
        for token in tokens:
            try:
                works.append(office_links.look(work, token, browser=None))
            except LinkReplaced:
                continue
    assert len(works) == 1
