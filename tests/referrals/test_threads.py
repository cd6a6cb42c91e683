"""Talks between a gestor and a reporter, through the bot and without names."""

import pytest

from referrals import cases, people, threads
from referrals.db import Database, Work
from referrals.lifecycle import Outcome, State
from referrals.models import Case, Person, Staff, Thread
from referrals.notices import Notice
from referrals.threads import Busy, Copied, NobodyToTalkTo
from tests.factories import a_case, a_gestor, a_person, alert_of, mail, said_to
from tests.together import together


class Scene:
    """A gestor with one case of one reporter."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.gestor: Staff = a_gestor(work, name="Marleny")
        self.reporter: Person = a_person(work)
        self.case: Case = a_case(work, reporter=self.reporter)

    def open(self, case: Case | None = None) -> Thread:
        alert = alert_of(self.work, case or self.case, self.gestor)
        return threads.open_by_press(self.work, alert.id, by=self.gestor.person)


@pytest.fixture
def scene(work: Work) -> Scene:
    return Scene(work)


class TestOpening:
    def test_both_sides_hear_of_it_and_the_case_is_in_contact(self, scene: Scene) -> None:
        thread = scene.open()
        assert (scene.case.state, scene.case.holder_id) == (State.IN_CONTACT, scene.gestor.id)
        assert mail(scene.work, scene.reporter)[-1] == Notice("talk-opened", {"name": "Marleny"})
        assert mail(scene.work, scene.gestor.person)[1] == Notice(
            "talk-opened-staff", {"alias": scene.reporter.alias}
        )
        for side in (scene.reporter, scene.gestor.person):
            assert threads.of_person(scene.work, side) is thread

    def test_pressing_again_goes_on_with_the_same_talk(self, scene: Scene) -> None:
        assert scene.open() is scene.open()
        assert said_to(scene.work, scene.reporter).count("talk-opened") == 1

    def test_a_talk_about_another_case_ends_first(self, scene: Scene) -> None:
        first = scene.open()
        elsewhere = a_case(scene.work)
        second = scene.open(elsewhere)
        assert first.ended_at is not None
        assert threads.of_person(scene.work, scene.gestor.person) is second
        assert threads.of_person(scene.work, scene.reporter) is None
        assert said_to(scene.work, scene.reporter)[-1] == "talk-ended"

    def test_another_case_of_the_same_reporter_takes_over_the_talk(self, scene: Scene) -> None:
        first = scene.open()
        second = scene.open(a_case(scene.work, reporter=scene.reporter))
        assert first.ended_at is not None
        assert threads.of_person(scene.work, scene.reporter) is second

    def test_a_reporter_who_talks_with_somebody_else_is_busy(self, scene: Scene) -> None:
        scene.open()
        other = a_gestor(scene.work, 2)
        elsewhere = a_case(scene.work, reporter=scene.reporter, barrio_id="bicentenario")
        alert = alert_of(scene.work, elsewhere, other)
        with pytest.raises(Busy):
            threads.open_by_press(scene.work, alert.id, by=other.person)
        assert elsewhere.holder_id is None

    def test_nobody_can_be_written_to_who_blocked_the_bot(self, scene: Scene) -> None:
        people.mark_blocked(scene.work, scene.reporter.id)
        with pytest.raises(NobodyToTalkTo):
            scene.open()
        assert scene.case.state is State.ASSIGNED

    def test_nor_a_case_without_a_reporter(self, scene: Scene) -> None:
        scene.case.reporter_id = None
        scene.work.session.flush()
        scene.work.session.refresh(scene.case)
        with pytest.raises(NobodyToTalkTo):
            scene.open()

    def test_nor_oneself(self, work: Work) -> None:
        gestor = a_gestor(work)
        case = a_case(work, reporter=gestor.person)
        with pytest.raises(NobodyToTalkTo):
            threads.open_by_press(work, alert_of(work, case, gestor).id, by=gestor.person)

    def test_after_a_referral_one_can_still_talk(self, scene: Scene) -> None:
        scene.open()
        scene.case.state = State.REFERRED
        threads.end(scene.work, scene.open())
        scene.open()
        assert scene.case.state is State.IN_CONTACT

    def test_two_gestores_who_want_one_reporter_at_the_same_instant_do_not_both_have_them(
        self, database: Database
    ) -> None:
        with database.work() as work:
            reporter = a_person(work)
            wanted = []
            for cluster, barrio in ((1, "caimitos"), (2, "bicentenario")):
                gestor = a_gestor(work, cluster)
                case = a_case(work, reporter=reporter, barrio_id=barrio)
                wanted.append((alert_of(work, case, gestor).id, gestor.person))
        outcomes = together(
            database,
            *[
                lambda work, alert=alert, by=by: threads.open_by_press(work, alert, by=by)
                for alert, by in wanted
            ],
        )
        assert len([one for one in outcomes if isinstance(one, Busy)]) == 1
        assert len([one for one in outcomes if isinstance(one, Thread)]) == 1


class TestTalking:
    def test_what_the_gestor_says_comes_under_their_shown_name(self, scene: Scene) -> None:
        thread = scene.open()
        threads.say(scene.work, thread, Copied(text="¿Dónde es?"), by=scene.gestor.person, key="1")
        notice = mail(scene.work, scene.reporter)[-1]
        assert notice.say == "talk"
        assert notice.params == {
            "name": "Marleny",
            "from_reporter": False,
            "text": "¿Dónde es?",
            "media_kind": None,
            "file_id": None,
            "pin": None,
        }

    def test_what_the_reporter_says_comes_under_their_alias(self, scene: Scene) -> None:
        thread = scene.open()
        threads.say(scene.work, thread, Copied(pin=(3.5, -76.3)), by=scene.reporter, key="1")
        notice = mail(scene.work, scene.gestor.person)[-1]
        assert (notice.params["name"], notice.params["from_reporter"]) == (
            scene.reporter.alias,
            True,
        )
        assert notice.params["pin"] == [3.5, -76.3]

    def test_a_replay_says_nothing_twice(self, scene: Scene) -> None:
        thread = scene.open()
        for key in ("1", "1", "2"):
            threads.say(scene.work, thread, Copied(text="hola"), by=scene.reporter, key=key)
        assert said_to(scene.work, scene.gestor.person).count("talk") == 2


class TestEnding:
    def test_both_sides_hear_of_it_once(self, scene: Scene) -> None:
        thread = scene.open()
        for _ in range(2):
            threads.end(scene.work, thread)
        for side in (scene.reporter, scene.gestor.person):
            assert said_to(scene.work, side).count("talk-ended") == 1
            assert threads.of_person(scene.work, side) is None

    def test_who_blocked_the_bot_is_not_told(self, scene: Scene) -> None:
        thread = scene.open()
        people.mark_blocked(scene.work, scene.reporter.id)
        threads.end(scene.work, thread)
        assert "talk-ended" not in said_to(scene.work, scene.reporter)

    def test_closing_the_case_ends_its_talk_and_no_other(self, scene: Scene) -> None:
        thread = scene.open()
        other = Scene(scene.work)
        theirs = other.open()
        cases.close(
            scene.work,
            alert_of(scene.work, scene.case, scene.gestor).id,
            by=scene.gestor.person,
            outcome=Outcome.POLICE,
        )
        assert thread.ended_at is not None
        assert theirs.ended_at is None
