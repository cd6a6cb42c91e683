"""Forms of staff: one at a time, stale buttons do nothing, and what is saved is saved once."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from referrals import open_forms, staff_forms, threads
from referrals.db import Database, Work
from referrals.errors import NotAllowed, PazosError
from referrals.form_steps import Answers, Choice, Ended, Form, Options, Step, Words, Written
from referrals.models import Person, Staff, StaffForm
from referrals.open_forms import EXPIRES_AFTER
from referrals.permissions import Action
from referrals.staff_forms import FormGone, Pressed, Shown
from tests.conftest import FakeClock
from tests.factories import a_case, a_gestor, a_person, alert_of, mail, said_to


def _choices(*values: str) -> Any:
    choices = [Choice(value, Words("button-service", {"name": value})) for value in values]
    return lambda _work, _answers: choices


def _read(_work: Work, _answers: Answers, written: Written) -> Any:
    if written.pin is not None:
        return list(written.pin)
    if written.text == "both":
        return Options(("left", "right"))
    return written.text if written.text.isalpha() else None


def _sides(_work: Work, answers: Answers) -> Sequence[Choice]:
    return [Choice(one, Words("x")) for one in answers.get("side?", ("left", "right", "up"))]


@dataclass
class Toy:
    """A form with a choice, a branch, a count and a written step, and what it stored."""

    stored: list[dict[str, Any]] = field(default_factory=list)
    refuses: bool = False

    def save(self, _work: Work, answers: Answers, _by: Person) -> Ended:
        if self.refuses:
            raise FormGone
        self.stored.append(dict(answers))
        return Ended(Words("form-closed", {"code": "PZ"}), "toast-closed")

    @property
    def book(self) -> dict[str, Form]:
        steps = (
            Step("colour", "ask", choices=_choices("red", "blue")),
            Step(
                "shade",
                "ask",
                choices=_choices("dark", "light"),
                is_needed=lambda _work, answers: answers.get("colour") == "blue",
            ),
            Step(
                "many",
                "ask",
                choices=_choices("one", "two"),
                count=lambda answers, value: [*answers.get("many", ()), value],
            ),
            Step("side", "ask", choices=_sides, read=_read, takes_pin=True, longest=20),
        )
        title = Words("title")
        form = Form("toy", Action.WORK_CASE, lambda _work, _answers: title, steps, self.save)
        short = Form("short", Action.LOG_WORK, lambda _work, _answers: title, (), self.save)
        return {"toy": form, "short": short}


@dataclass
class Scene:
    """A gestor with a toy form."""

    work: Work
    toy: Toy = field(default_factory=Toy)

    def __post_init__(self) -> None:
        self.gestor = a_gestor(self.work)
        self.by = self.gestor.person

    def begin(self, name: str = "toy", **answers: Any) -> Shown:
        staff_forms.begin(self.work, self.toy.book, name, by=self.by, answers=answers)
        return self.now()

    def now(self) -> Shown:
        """What the newest drawing shows."""
        (notice,) = [one for one in mail(self.work, self.by) if one.say == "form"][-1:]
        found = staff_forms.shown(self.work, self.toy.book, self.by, **notice.params)
        assert found is not None
        return found

    def press(self, shown: Shown, verb: str, value: str = "", *, by: Person | None = None) -> Any:
        pressed = Pressed(verb, shown.token, shown.turn, value)
        return staff_forms.press(self.work, self.toy.book, pressed, by=by or self.by)

    def write(self, text: str = "", **more: Any) -> bool:
        return staff_forms.write(self.work, self.toy.book, Written(text, **more), by=self.by)

    def rows(self) -> list[StaffForm]:
        return list(self.work.session.scalars(select(StaffForm)))

    def to_the_end(self) -> Shown:
        self.press(self.begin(), "pick", "red")
        self.press(self.now(), "pick", "one")
        self.press(self.now(), "done")
        self.press(self.now(), "pick", "up")
        return self.now()


@pytest.fixture
def scene(work: Work) -> Scene:
    return Scene(work)


class TestGoingThrough:
    def test_every_question_then_the_summary_then_it_is_stored_and_gone(self, scene: Scene) -> None:
        shown = scene.to_the_end()
        assert (shown.step, shown.has_save) == (None, True)
        assert scene.press(shown, "save") == "toast-closed"
        (stored,) = scene.toy.stored
        assert {key: stored[key] for key in ("colour", "many", "side")} == {
            "colour": "red",
            "many": ["one"],
            "side": "up",
        }
        assert scene.rows() == []
        assert said_to(scene.work, scene.by)[-1] == "form-ended"

    def test_a_branch_is_asked_only_where_it_is_needed(self, scene: Scene) -> None:
        scene.press(scene.begin(), "pick", "blue")
        step = scene.now().step
        assert step is not None
        assert step.key == "shade"

    def test_going_back_asks_again_and_forgets_what_hung_on_the_answer(self, scene: Scene) -> None:
        scene.press(scene.begin(), "pick", "blue")
        scene.press(scene.now(), "pick", "dark")
        scene.press(scene.now(), "back")
        scene.press(scene.now(), "back")
        shown = scene.now()
        assert shown.step is not None
        assert (shown.step.key, shown.has_back) == ("colour", False)
        scene.press(shown, "pick", "red")
        scene.press(scene.now(), "pick", "one")
        scene.press(scene.now(), "done")
        scene.press(scene.now(), "pick", "up")
        scene.press(scene.now(), "save")
        assert "shade" not in scene.toy.stored[0]

    def test_quick_presses_of_a_count_all_count(self, scene: Scene) -> None:
        scene.press(scene.begin(), "pick", "red")
        shown = scene.now()
        for value in ("one", "one", "two"):
            scene.press(shown, "pick", value)
        assert scene.now().answers["many"] == ["one", "one", "two"]

    def test_a_count_of_nobody_is_not_done(self, scene: Scene) -> None:
        scene.press(scene.begin(), "pick", "red")
        with pytest.raises(FormGone):
            scene.press(scene.now(), "done")

    def test_what_it_was_begun_with_is_not_asked(self, scene: Scene) -> None:
        step = scene.begin(colour="red").step
        assert step is not None
        assert step.key == "many"

    def test_only_the_newest_drawing_is_drawn(self, scene: Scene) -> None:
        scene.press(scene.begin(), "pick", "red")
        older, newer = [one for one in mail(scene.work, scene.by) if one.say == "form"]
        find = staff_forms.shown
        assert find(scene.work, scene.toy.book, scene.by, **older.params) is None
        assert find(scene.work, scene.toy.book, scene.by, **newer.params) is not None


class TestWriting:
    @pytest.fixture
    def asked(self, scene: Scene) -> Scene:
        scene.press(scene.begin(), "pick", "red")
        scene.press(scene.now(), "pick", "one")
        scene.press(scene.now(), "done")
        return scene

    def test_words_answer_a_question_that_takes_them(self, asked: Scene) -> None:
        assert asked.write("under")
        assert asked.now().answers["side"] == "under"

    def test_a_pin_answers_it_as_well(self, asked: Scene) -> None:
        assert asked.write(pin=(3.5, -76.3))
        assert asked.now().answers["side"] == [3.5, -76.3]

    def test_words_that_say_nothing_are_asked_for_again(self, asked: Scene) -> None:
        assert asked.write("¿?")
        assert asked.now().remark == "form-not-understood"

    def test_too_many_words_are_refused(self, asked: Scene) -> None:
        assert asked.write("x" * 21)
        assert asked.now().remark == "form-too-long"
        assert "side" not in asked.now().answers

    def test_words_that_mean_several_things_become_buttons(self, asked: Scene) -> None:
        before = asked.now()
        asked.write("both")
        assert [one.value for one in asked.now().choices] == ["left", "right"]
        with pytest.raises(FormGone):
            asked.press(before, "pick", "up")
        asked.press(asked.now(), "pick", "left")
        asked.press(asked.now(), "save")
        assert "side?" not in asked.toy.stored[0]

    def test_a_question_with_buttons_only_takes_no_words(self, scene: Scene) -> None:
        scene.begin()
        assert not open_forms.listens(scene.work, scene.toy.book, scene.by)
        assert not scene.write("red")

    def test_who_is_no_staff_is_not_listened_to(self, asked: Scene) -> None:
        assert open_forms.listens(asked.work, asked.toy.book, asked.by)
        assert not open_forms.listens(asked.work, asked.toy.book, a_person(asked.work))
        asked.gestor.suspended_at = asked.work.now
        assert not open_forms.listens(asked.work, asked.toy.book, asked.by)

    def test_a_talk_that_began_later_takes_the_words(self, asked: Scene, clock: FakeClock) -> None:
        asked_at = asked.work.now

        def is_for_form(since: Any) -> bool:
            return open_forms.listens(asked.work, asked.toy.book, asked.by, talk_since=since)

        assert is_for_form(asked_at - timedelta(seconds=1))
        assert not is_for_form(asked_at)
        assert not is_for_form(asked_at + timedelta(seconds=1))


class TestStale:
    def test_the_button_of_an_earlier_question(self, scene: Scene) -> None:
        first = scene.begin()
        scene.press(first, "pick", "red")
        for verb, value in (("pick", "blue"), ("back", ""), ("save", ""), ("done", "")):
            with pytest.raises(FormGone):
                scene.press(first, verb, value)
        assert scene.now().answers["colour"] == "red"

    def test_a_value_that_is_not_offered_and_a_verb_that_is_none(self, scene: Scene) -> None:
        shown = scene.begin()
        for verb, value in (("pick", "green"), ("pick", ""), ("jump", ""), ("save", "")):
            with pytest.raises(FormGone):
                scene.press(shown, verb, value)

    def test_a_second_guardar(self, scene: Scene) -> None:
        shown = scene.to_the_end()
        scene.press(shown, "save")
        with pytest.raises(FormGone):
            scene.press(shown, "save")
        assert len(scene.toy.stored) == 1

    def test_the_buttons_of_a_form_that_another_replaced(self, scene: Scene) -> None:
        old = scene.to_the_end()
        scene.begin("short")
        with pytest.raises(FormGone):
            scene.press(old, "save")
        assert scene.toy.stored == []
        assert len(scene.rows()) == 1
        ended = [one for one in mail(scene.work, scene.by) if one.say == "form-ended"]
        assert [one.params["words"][0] for one in ended] == ["form-replaced"]

    def test_cancelling_stores_nothing(self, scene: Scene) -> None:
        shown = scene.to_the_end()
        scene.press(shown, "cancel")
        with pytest.raises(FormGone):
            scene.press(shown, "save")
        assert scene.toy.stored == []

    def test_after_some_hours(self, database: Database, clock: FakeClock) -> None:
        with database.work() as work:
            scene = Scene(work)
            shown, by = scene.to_the_end(), scene.by
        clock.now += EXPIRES_AFTER
        pressed = Pressed("save", shown.token, shown.turn)
        with database.work() as work, pytest.raises(FormGone):
            staff_forms.press(work, scene.toy.book, pressed, by=work.session.merge(by))
        with database.work() as work:
            assert open_forms.expire(work) == 1
            assert open_forms.expire(work) == 0
            (ended,) = [one for one in mail(work, by) if one.say == "form-ended"]
            assert ended.params["words"][0] == "form-expired"
        assert scene.toy.stored == []


class TestWhoMay:
    def test_nobody_but_staff_begins(self, work: Work) -> None:
        with pytest.raises(NotAllowed):
            staff_forms.begin(work, Toy().book, "toy", by=a_person(work))

    def test_nobody_else_presses(self, scene: Scene) -> None:
        shown = scene.begin()
        with pytest.raises(NotAllowed):
            scene.press(shown, "pick", "red", by=a_person(scene.work))
        with pytest.raises(FormGone):
            scene.press(shown, "pick", "red", by=a_gestor(scene.work).person)

    def test_somebody_suspended_meanwhile_saves_nothing(self, scene: Scene) -> None:
        shown = scene.to_the_end()
        scene.gestor.suspended_at = scene.work.now
        with pytest.raises(NotAllowed):
            scene.press(shown, "save")

    def test_a_saving_that_is_refused_leaves_the_form_open(self, database: Database) -> None:
        with database.work() as work:
            scene = Scene(work)
            shown, by = scene.to_the_end(), scene.by
        scene.toy.refuses = True
        pressed = Pressed("save", shown.token, shown.turn)
        with pytest.raises(FormGone), database.work() as work:
            staff_forms.press(work, scene.toy.book, pressed, by=work.session.merge(by))
        scene.toy.refuses = False
        with database.work() as work:
            staff_forms.press(work, scene.toy.book, pressed, by=work.session.merge(by))
        assert len(scene.toy.stored) == 1


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
def test_of_two_guardar_at_the_same_instant_one_stores(database: Database) -> None:
    with database.work() as work:
        scene = Scene(work)
        shown, by_id = scene.to_the_end(), scene.by.id
    start, gone = threading.Barrier(2), []

    def save() -> None:
        start.wait()
        try:
            with database.work() as work:
                by = work.session.get_one(Person, by_id)
                pressed = Pressed("save", shown.token, shown.turn)
                staff_forms.press(work, scene.toy.book, pressed, by=by)
        except FormGone:
            gone.append(1)

    pressing = [threading.Thread(target=save) for _ in range(2)]
    for one in pressing:
        one.start()
    for one in pressing:
        one.join()
    assert (len(scene.toy.stored), len(gone)) == (1, 1)


moves = st.one_of(
    st.tuples(
        st.just("press"),
        st.sampled_from(["pick", "pick", "pick", "done", "save", "back", "cancel"]),
        st.sampled_from(["red", "blue", "dark", "one", "left", "up", "nothing"]),
        st.integers(0, 3),
    ),
    st.tuples(st.just("write"), st.sampled_from(["under", "both", "¿?", "x" * 30])),
    st.tuples(st.just("begin"), st.sampled_from(["toy", "short"])),
)


@settings(max_examples=80)
@given(st.lists(moves, max_size=25))
def test_any_order_of_presses_stores_each_form_once_or_not_at_all(
    work: Work, done: list[tuple[Any, ...]]
) -> None:
    scene = Scene(work)
    seen = [scene.begin()]
    for what, *how in done:
        try:
            if what == "press":
                verb, value, age = how
                scene.press(seen[-1 - age % len(seen)], verb, value)
            elif what == "write":
                scene.write(how[0])
            else:
                scene.begin(how[0])
        except PazosError:
            continue
        if scene.work.session.scalar(
            select(StaffForm.id).join(Staff).where(Staff.id == scene.gestor.id)
        ):
            seen.append(scene.now())
    tokens = [stored["token"] for stored in scene.toy.stored]
    assert len(tokens) == len(set(tokens))
    for stored in scene.toy.stored:
        if "colour" in stored:  # the toy, whole
            assert stored["many"]
            assert stored["side"]
            assert ("shade" in stored) is (stored["colour"] == "blue")


def test_a_talk_and_a_form_at_once_by_when_they_began(database: Database, clock: FakeClock) -> None:
    with database.work() as work:
        scene = Scene(work)
        case = a_case(work)
        thread = threads.open_by_press(work, alert_of(work, case, scene.gestor).id, by=scene.by)
        since, by = thread.started_at, scene.by
    clock.advance(seconds=1)
    with database.work() as work:
        book = scene.toy.book
        answers = {"colour": "red", "many": ["one"]}
        staff_forms.begin(work, book, "toy", by=work.session.merge(by), answers=answers)
        assert open_forms.listens(work, book, by, talk_since=since)
        assert not open_forms.listens(work, book, by, talk_since=work.now)
