"""What is done for a person while Rasa is away: keep the words, say so honestly, and miss no danger.

Owns what a turn leads to without Rasa, be it away or, in a talk with a gestor, not asked. Words that
speak of a life in danger (by the independent look that the language model has beside it,
:mod:`nlu.danger`) become a vital alert at once, with the barrio if one is named. A button needs no
understanding: what it asked for is granted, what it answered is added to the report in the making. What
is left goes to a coordinator as it was written.
"""

from dataclasses import dataclass

from bot import harm
from bot.rasa_client import Say
from nlu.gazetteer import Gazetteer
from referrals import cases, conversations, details, events, filing, guidance, routing
from referrals.conversations import Draft
from referrals.db import Work
from referrals.lifecycle import State, is_open
from referrals.models import Case, Conversation, Media, Person
from referrals.vocabulary import Kind, Precision, Urgency

#: What is said of a story that was told by voice.
VOICE_STORY = "🎤"
#: Questions that are answered in the same words whatever was said before.
_TOLD_ANYHOW = {"ask_privacy": "privacy", "help": "help", "request_justice": "justice"}


@dataclass(frozen=True)
class Need:
    """What a turn brought that Rasa could not take: words, or a button's intent and ``slot=value``.

    ``wish`` is the kind of case that a button asked for by itself; ``key`` makes a replay harmless.
    """

    words: str
    key: str
    wish: Kind | None = None
    intent: str = ""
    answer: str = ""


def give(
    work: Work, person: Person, conversation: Conversation, need: Need, gazetteer: Gazetteer
) -> list[Say]:
    """Do what can be done of the turn without Rasa, and give back what to say of it."""
    draft = _with_answer(work, conversation, conversations.draft_of(work, conversation), need)
    if need.words and draft is not None:
        draft = draft.with_(story=_told(draft.story, need.words))
    if need.intent == "cancel" or need.answer == "more=done":
        return _end(work, conversation)
    if need.intent in _TOLD_ANYHOW:
        return [Say(_TOLD_ANYHOW[need.intent])]
    under_way = _alert_under_way(work, person, conversation, may_be_earlier=draft is None)
    wish = need.wish or _wish_of(need)
    if wish is not None and wish is not Kind.CONFLICT:
        told = draft if under_way is None else None
        about = _matter_in(work, wish, need)
        if about is not None:
            told = (told or Draft(kind=wish)).with_(category=about)
        return _grant(work, person, conversation, wish, told, key=need.key)
    if under_way is not None and (need.words or need.answer or wish is not None):
        return _add(work, person, conversation, under_way, draft, need)
    if need.answer == "confirm=send" and draft is not None:
        return _send(work, person, conversation, draft)
    if harm.speaks_of_danger(need.words):
        place = _barrio_in(need.words, gazetteer)
        known = draft or Draft(kind=Kind.CONFLICT, story=need.words)
        known = known.with_(barrio_id=place or known.barrio_id)
        return _grant(work, person, conversation, Kind.CONFLICT, known, key=need.key)
    if wish is not None:
        return _grant(work, person, conversation, wish, draft, key=need.key)
    if draft is not None and need.answer and _is_vital(draft):
        return _grant(work, person, conversation, Kind.CONFLICT, draft, key=need.key)
    return _keep(work, person, conversation, draft, need)


def alarm(
    work: Work, person: Person, case: Case, words: str, *, key: str, gazetteer: Gazetteer
) -> list[Say]:
    """Words of danger that a reporter writes in a talk about ``case``: they leave as an alert as well.

    Whoever they talk with gets the words, but may not be looking; an alert climbs until somebody takes it.
    """
    conversation = conversations.current(work, person)
    under_way = _alert_under_way(work, person, conversation, may_be_earlier=True)
    if under_way is not None:
        return _add(work, person, conversation, under_way, None, Need(words, key))
    barrio_id = _barrio_in(words, gazetteer) or case.barrio_id
    told = Draft(kind=Kind.CONFLICT, story=words, barrio_id=barrio_id)
    return _grant(work, person, conversation, Kind.CONFLICT, told, key=key)


def _told(story: str | None, words: str) -> str:
    """A story with words added; the same words, come again after a crash, are not added twice."""
    if not story:
        return words
    return story if f"\n{words}\n" in f"\n{story}\n" else f"{story}\n{words}"


def _alert_under_way(
    work: Work, person: Person, conversation: Conversation, *, may_be_earlier: bool
) -> Case | None:
    """The alert that left in this conversation, or a vital one of a moment ago: more words belong to it."""
    if conversation.case_id is not None and conversation.ended_at is None:
        case = work.session.get_one(Case, conversation.case_id)
        return case if is_open(case.state) else None
    latest = cases.just_filed(work, person) if may_be_earlier else None
    is_vital = latest is not None and latest.urgency is Urgency.VITAL and is_open(latest.state)
    return latest if is_vital else None


def _with_answer(
    work: Work, conversation: Conversation, draft: Draft | None, need: Need
) -> Draft | None:
    """The report in the making with what a button or an attachment adds to it."""
    slot, _, value = need.answer.partition("=")
    if draft is None or not value:
        return draft
    match slot:
        case "danger" | "happening":
            return draft.with_(**{slot: value})
        case "fault":
            return draft.with_(category=value)
        case "barrio" if work.city.barrio(value) is not None:
            return draft.with_(barrio_id=value)
        case "pin" if value.isdecimal():
            media = work.session.get(Media, int(value))
            if media is None or media.conversation_id != conversation.id or media.kind != "pin":
                return draft
            latitude, longitude = work.vault.open(media.reference_sealed).split(",")
            return draft.with_(pin=(float(latitude), float(longitude)))
        case "precision" if value in list(Precision):
            return draft.with_(precision=Precision(value))
        case "media" if value == "voice" and not draft.story:
            return draft.with_(story=VOICE_STORY)
        case _:
            return draft


def _wish_of(need: Need) -> Kind | None:
    """The kind of case that a button of a doubt or of a first answer asks for by itself."""
    if need.intent == "report_emergency":
        return Kind.CONFLICT
    if need.intent != "request_gestor":
        return None
    wanted = {"person=family_violence": Kind.FAMILY_VIOLENCE, "person=crisis": Kind.CRISIS}
    return wanted.get(need.answer, Kind.CONTACT_REQUEST)


def _matter_in(work: Work, wish: Kind, need: Need) -> str | None:
    """The matter of guidance from which a person was asked for, if whoever writes back is told it."""
    slot, _, topic = need.answer.partition("=")
    is_told = wish is Kind.CONTACT_REQUEST and slot == "matter"
    return topic if is_told and guidance.is_handed_on(work.city, topic) else None


def _is_vital(draft: Draft) -> bool:
    urgency = routing.urgency_of(draft.kind, happening=draft.happening, danger=draft.danger)
    return urgency is Urgency.VITAL


def _end(work: Work, conversation: Conversation) -> list[Say]:
    """Stop: nothing is filed of what was being told; an alert that has left is not taken back."""
    had_something = conversation.flow is not None
    case = work.session.get(Case, conversation.case_id) if conversation.case_id else None
    if conversation.ended_at is None:
        conversations.end(work, conversation)
    if case is not None:
        return [Say("emergency-thanks", {"code": case.code})]
    return [Say("cancelled" if had_something else "nothing-to-cancel")]


def _add(
    work: Work,
    person: Person,
    conversation: Conversation,
    case: Case,
    draft: Draft | None,
    need: Need,
) -> list[Say]:
    """Add to the alert that has left already: whoever comes must know."""
    known = work.vault.open(case.story_sealed) if case.story_sealed else ""
    more = draft or Draft(kind=case.kind, story=need.words or None)
    if more.story and known not in more.story:
        more = more.with_(story=_told(known, more.story))
    details.add(work, case, more.with_(kind=case.kind), actor=events.by_person(person))
    if draft is not None and conversation.case_id == case.id:
        conversations.save_draft(work, conversation, more, flow=conversation.flow or "")
    is_told_already = need.words and _told(known, need.words) == known
    if is_told_already or not (need.words or need.answer):
        told = {"code": case.code, "told": bool(case.alerts)}
        return [Say("emergency", {**told, "known_where": case.barrio_id is not None})]
    return [Say("emergency-added")]


def _send(work: Work, person: Person, conversation: Conversation, draft: Draft) -> list[Say]:
    """Send a report that was read back and confirmed; its receipt is a message of its own."""
    filing.file_report(
        work,
        draft,
        reporter=person,
        source_key=f"conversation:{conversation.id}",
        conversation=conversation,
    )
    conversations.end(work, conversation)
    return []


def _grant(
    work: Work,
    person: Person,
    conversation: Conversation,
    wish: Kind,
    draft: Draft | None,
    *,
    key: str,
) -> list[Say]:
    in_danger = wish is Kind.CONFLICT
    waiting = filing.kept_words(work, person, wish) if wish in harm.IN_CONFIDENCE else None
    if waiting is not None:
        # What was written while nobody could understand it is what the person is wanted for.
        told = {"code": waiting.code, "told": waiting.state is not State.RECEIVED}
        return [Say("person-requested", {**told, **harm.quiet(waiting)})]
    known = draft or Draft(kind=wish)
    filed = filing.file_report(
        work,
        known.with_(kind=wish, happening="now" if in_danger else known.happening),
        reporter=person,
        source_key=_key_of(conversation, wish, key),
        conversation=conversation,
        emergency=in_danger,
        receipt=False,
    )
    if conversation.ended_at is None:
        conversations.end(work, conversation)
    told = {"code": filed.case.code, "told": filed.somebody_told}
    if not in_danger:
        return [Say("person-requested", {**told, **harm.quiet(filed.case)})]
    return [Say("emergency", {**told, "known_where": known.barrio_id is not None})]


def _key_of(conversation: Conversation, wish: Kind, key: str) -> str:
    """The key that Rasa's action would use: it may file after all, too late to be heard."""
    if wish in harm.IN_CONFIDENCE:
        return f"conversation:{conversation.id}:{wish.value}"
    # A conversation in which something was filed already does not stand for this as well.
    return key if conversation.case_id else f"conversation:{conversation.id}"


def _keep(
    work: Work, person: Person, conversation: Conversation, draft: Draft | None, need: Need
) -> list[Say]:
    """Keep the words, or the report in the making, for a person."""
    has_media = need.answer.startswith("media=")
    if not (need.words or has_media or (draft is not None and draft.can_be_acted_on)):
        return [Say("rasa-away")]
    goes_on = conversation if conversation.ended_at is None else None
    if goes_on is not None and draft is not None and need.answer:
        conversations.save_draft(work, conversation, draft, flow=conversation.flow or "")
    _, says = harm.keep(work, person, need.words, key=need.key, conversation=goes_on)
    return says


def _barrio_in(words: str, gazetteer: Gazetteer) -> str | None:
    """The one barrio that the words name for sure."""
    sure = {one.id for one in gazetteer.find(words) if one.sure and not one.denied and one.id}
    return sure.pop() if len(sure) == 1 else None
