"""The dark spot and the damaged place: what is broken, where, whether it is told already, summary, sent.

Both ride on one form; the intent that began it tells a lamp from a place in disrepair. Once the place is
known, an open report of the same is shown ("¿Es este?"): a yes ends the form, and the person is added to
that report instead of filing theirs.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk.events import SlotSet
from rasa_sdk.interfaces import Tracker

from actions import report_answers, report_form, report_state
from actions.conflict_alert import send
from actions.desk import Answer, DeskAction, Event, Say, conversation_of, say
from actions.report_form import FormAction
from actions.report_state import State
from actions.turn import Turn, is_unsure, read
from referrals import conversations, look_alikes
from referrals.clock import local
from referrals.db import Work
from referrals.models import Case, Conversation
from referrals.routing import DANGEROUS_FAULTS
from referrals.vocabulary import Kind

FORM = "dark_spot_form"
#: The story of somebody who wants to tell it anew: asked for instead of the summary.
TO_BE_TOLD = ""
#: Nobody is shown more reports than this.
MOST_SHOWN = 2
_GROUNDS = frozenset({"street", "complex", "unknown"})
_INSIDE = re.compile(
    r"\b(conjuntos?|condom[ií]nios?|unidad(es)? residencial(es)?|adentro|dentro|complex|inside|"
    r"r[ée]sidence|int[ée]rieur)\b"
)
#: Told along with the fault; anything else that is "inside" may be a park or a house.
_INSIDE_TOLD = re.compile(
    r"\b(dentro|adentro|inside|en|à l.int[ée]rieur) (de |d.|of )?"
    r"(del |el |un |la |une? |o |mi |nuestro |este |a |an |the |my )"
    r"(conjunto|condom[ií]nio|unidad residencial|complex|closed complex|r[ée]sidence)\b"
)
_STREET = re.compile(
    r"\b(calle|afuera|fuera|v[ií]a|p[uú]blic[oa]|parque|and[eé]n|street|outside|rua|rue|dehors)\b"
)
#: Of such words alone is an answer to that question made; a model that knows whole sentences misreads it.
_ONLY_GROUND = frozenset(
    """
    a adentro afuera al andén anden calle cerrado complex condominio conjunto dans de del dentro do dehors
    el em en es está esta fuera il in inside is it la le luz no o on outdoors outside parque privado pública
    publica público publico pues queda residencial residence résidence rua rue sí si street the un una
    unidad vía via é
    """.split()  # noqa: SIM905 - a list of strings would be three times as long
)
_SAME = re.compile(r"\b(mism[oa]s?|es es[ea]|es[ea] es|same|mesmo|m[êe]me)\b")
_OTHER = re.compile(
    r"\b(no|otr[oa]s?|diferente|distint[oa]|other|another|outro|autre|n[ãa]o|non)\b"
)


def kind_of(tracker: Tracker) -> Kind:
    """Whether the report is of a light or of another damage."""
    if tracker.get_slot("spot_kind") == Kind.ENVIRONMENT.value:
        return Kind.ENVIRONMENT
    return Kind.DARK_SPOT


class ValidateDarkSpot(FormAction):
    """Understands a turn of the dark-spot report."""

    title = f"validate_{FORM}"
    form = FORM

    def kind_of(self, tracker: Tracker) -> Kind:
        """The kind that the first words or the button chose."""
        turn = read(tracker, form=self.form)
        if tracker.get_slot("spot_kind") is None and turn.intent == "report_environment":
            return Kind.ENVIRONMENT
        return kind_of(tracker)

    def read_turn(
        self, work: Work, state: State, turn: Turn, asked: str | None
    ) -> tuple[State, list[Say]]:
        """Everything that a turn may tell, whatever was asked."""
        state, says, asked = report_answers.read_where(work, state, turn, asked)
        if "fault" in turn.answers:
            state = replace(state, fault=turn.answers["fault"])
        elif asked in (None, "fault") and turn.is_words:
            state = replace(state.add(turn.text), fault="told")
        elif turn.answers.get("media") == "voice" and state.story is None:
            state = replace(state, story=report_answers.VOICE_STORY, fault="told")
        if asked == "story" and turn.is_words:
            state = state.add(turn.text)
        state = read_inside(read_same(state, turn, asked), turn, asked)
        state, more = report_answers.read_confirm(state, turn, asked)
        if turn.answers.get("correct") == "story":
            state = replace(state, story=TO_BE_TOLD)
        return state, [*says, *more]

    def _is_interruption(self, turn: Turn, asked: str) -> bool:
        words = re.findall(r"\w+", turn.text.lower())
        if asked == "inside" and words and _ONLY_GROUND.issuperset(words):
            return False
        return super()._is_interruption(turn, asked)

    def finish(
        self,
        work: Work,
        tracker: Tracker,
        conversation: Conversation,
        state: State,
        says: Sequence[Say],
    ) -> Answer:
        """Leave out what need not be asked, and look whether the same is reported already."""
        kind = self.kind_of(tracker)
        if state.inside is None and not _asks_inside(work, kind, state):
            state = replace(state, inside="skip")
        if state.same != "yes" and state.where.is_settled:
            state = _look(work, conversation, kind, state)
        return super().finish(work, tracker, conversation, state, says)

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """As every form; the kind is settled on the first turn."""
        answer = super().work(work, tracker)
        if tracker.get_slot("spot_kind") is not None:
            return answer
        kept: Event = SlotSet("spot_kind", self.kind_of(tracker).value)
        return Answer(answer.says, (*answer.events, kept))


def _asks_inside(work: Work, kind: Kind, state: State) -> bool:
    """Whether it matters on whose ground it stands; a cable that hangs loose is looked at in any case."""
    asks = work.city.street_lighting.ask_inside_compound
    return kind is Kind.DARK_SPOT and asks and state.fault not in DANGEROUS_FAULTS


def _look(work: Work, conversation: Conversation, kind: Kind, state: State) -> State:
    """With the open report that may be the same, to be asked about; or with a no."""
    draft = report_state.draft_of(work, conversation, kind, state)
    found = None
    if len(state.others) < MOST_SHOWN:
        found = look_alikes.look_alike(work, draft, but=frozenset(state.others))
    if found is None:
        return replace(state, same="no", offered=None)
    return replace(state, same=None, offered=found.case.id)


def read_same(state: State, turn: Turn, asked: str | None) -> State:
    """The answer to "¿Es este?": a yes leaves nothing more to ask; anything but a yes is a no."""
    offered = state.offered
    if offered is None or not ("same" in turn.answers or asked == "same"):
        return state
    told = turn.answers.get("same")
    if told is None and turn.answers:
        return state  # a photo or a point is no answer
    words = turn.text.lower()
    if told is None and turn.is_words and (_OTHER.search(words) or turn.plain == "deny"):
        told = "no"
    elif told is None and (turn.plain == "affirm" or _SAME.search(words)):
        told = "yes"
    elif told is None and turn.is_words:
        state = state.add(turn.text)
    if told == "yes":
        return replace(state, same="yes", inside=state.inside or "skip", confirm="send")
    if told is None and not turn.is_words and turn.plain != "deny":
        return state
    return replace(state, same="no", offered=None, others=(*state.others, offered))


def read_inside(state: State, turn: Turn, asked: str | None) -> State:
    """On whose ground the light stands, after a turn; what is no answer is kept as "unknown"."""
    told = turn.answers.get("inside")
    if told is not None:
        return replace(state, inside=told if told in _GROUNDS else "unknown")
    words = turn.text.lower()
    if asked != "inside":
        is_told = state.inside is None and _INSIDE_TOLD.search(words) is not None
        return replace(state, inside="complex") if is_told else state
    if not turn.is_words:
        return state
    if is_unsure(words) or turn.plain in ("affirm", "deny"):
        return replace(state, inside="unknown")
    is_inside, is_outside = _INSIDE.search(words), _STREET.search(words)
    if is_inside is not None and is_outside is None:
        return replace(state, inside="complex")
    if is_outside is not None and is_inside is None:
        return replace(state, inside="street")
    return replace(state.add(turn.text), inside="unknown")


class AskSame(DeskAction):
    """Shows the open report that may be the same: of that one only what is public."""

    title = f"action_ask_{FORM}_same"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """What is damaged, in which barrio, found by point or by words, since how many days."""
        state, kind = State.of(tracker), kind_of(tracker)
        case = work.session.get_one(Case, state.offered)
        draft = report_state.draft_of(work, conversation_of(work, tracker), kind, state)
        found = look_alikes.compare(work, draft, case)
        zone = work.city.timezone
        days = (local(work.now, zone).date() - local(case.created_at, zone).date()).days
        shown = say(
            "ask-same",
            kind=case.kind.value,
            category=case.category or "",
            barrio=case.barrio_id or "",
            by=found.by if found is not None else "place",
            days=days,
        )
        return Answer((shown,))


class AskSpotConfirm(DeskAction):
    """Shows the summary of a dark spot or of a damaged place."""

    title = f"action_ask_{FORM}_confirm"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """The summary, or the question for the story that is to be told anew."""
        if tracker.get_slot("story") == TO_BE_TOLD and not tracker.get_slot("is_correcting"):
            return Answer((say("ask-story-spot"),))
        return Answer((report_form.summary(work, tracker, kind_of(tracker)),))


class SendDarkSpot(DeskAction):
    """Files the report once the person has said to send it, or adds them to the one that is there."""

    title = "action_send_dark_spot"

    def work(self, work: Work, tracker: Tracker) -> Answer:
        """File or join; the receipt is a message of its own, in the same transaction.

        A report that was closed since it was shown cannot be joined: theirs is filed.
        """
        conversation, kind, state = (
            conversation_of(work, tracker),
            kind_of(tracker),
            State.of(tracker),
        )
        if state.same == "yes" and state.offered is not None:
            draft = report_state.draft_of(work, conversation, kind, state)
            if look_alikes.join(work, state.offered, conversation=conversation, draft=draft):
                conversations.end(work, conversation)
                return Answer((say("receipt-follows"),))
        return send(work, tracker, kind)
