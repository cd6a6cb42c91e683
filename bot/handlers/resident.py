"""A resident's turn: what they wrote or pressed goes to Rasa, what Rasa says goes to the outbox.

Owns the language that is heard, the talk with a gestor that comes before everything, and what is said
when Rasa fails. Leaves which turn it is to :mod:`bot.handlers.turns`, understanding to Rasa and the words
to the catalogue.
"""

from collections.abc import Sequence

from telegram import Update

from bot.callbacks import Answer
from bot.desk import Context
from bot.first_aid import Need, alarm, give
from bot.form_words import is_for_form, take
from bot.handlers import adding, rights, rights_requests
from bot.handlers.certificates import is_name, named
from bot.handlers.meeting import meet, message_of, reply
from bot.handlers.turns import Opening, open_turn, payload, pressed, turn_in, without_slash
from bot.harm import lines_to_call, speaks_of_danger, speaks_of_harm
from bot.rasa_client import RasaFailed, Say
from nlu.language import detect
from referrals import (
    additions,
    certificates,
    conversations,
    data_requests,
    guidance,
    late_words,
    privacy_notice,
    threads,
)
from referrals.db import Work
from referrals.models import Addition, Certificate, Conversation, Person, Thread
from referrals.threads import Copied
from referrals.vocabulary import Kind

#: What Rasa says when it has nothing to offer a resident; a staff member gets their own menu instead.
_NOTHING_MEANT = frozenset(
    {"greet", "help", "out-of-scope", "say-it-again", "affirm-what", "deny-what", "doubt"}
)
#: Said by an action whose message the domain has put into the outbox itself.
_SAID_ALREADY = "receipt-follows"
#: Parts before which nothing else is said.
_FIRST = frozenset(
    {
        "emergency",
        "emergency-filed-now",
        "family-violence",
        "crisis",
        "welcome",
        "doubt-danger",
        "justice-guide-quiet",
        "justice-office-quiet",
        "justice-which-quiet",
    }
)
#: What a doubt asks about with whom to call before it.
_MAY_BE = frozenset({"report_domestic_violence", "emotional_crisis"})
#: Those of them that begin with the emergency line.
_EMERGENCY = frozenset({"emergency", "emergency-filed-now"})


def hear_language(work: Work, person: Person, text: str) -> None:
    """Note the language that somebody writes in, when they have not chosen one."""
    if person.language is not None:
        return
    client = (person.client_language or "").split("-")[0] or None
    heard = detect(text, chosen=person.spoken, telegram=client)
    if heard in work.city.languages:
        person.spoken = heard


def talk_of(work: Work, person: Person) -> Thread | None:
    """The talk that a person is in, if the other side can still hear them; else it ends here."""
    thread = threads.of_person(work, person)
    if thread is None:
        return None
    gestor = thread.staff
    other = gestor.person if thread.person_id == person.id else thread.person
    if other.blocked_at is None and gestor.suspended_at is None:
        return thread
    threads.end(work, thread)
    return None


async def on_text(
    update: Update, context: Context, text: str | None = None, *, begins: bool = False
) -> None:
    """Words of a resident (``text``, else the whole message): to whom they talk with, or to Rasa.

    Words after "Agregar algo" belong to the report that was chosen, those after "Hacer una consulta" to the
    request; but no request swallows words of danger, of a crisis or of violence at home. A name for a paper
    that was just asked for is for nobody else, also in a talk.
    What staff write while a form's question is open goes to the form. Words that begin something of their
    own (``begins``: "/reportar hay una pelea") are none of what was asked for before.
    """
    message = message_of(update)
    text = text or message.text or ""

    def begin(work: Work) -> Opening | Addition | Thread | Certificate | int | bool | None:
        person = meet(work, update.effective_user, message.chat_id)
        thread = talk_of(work, person)
        if is_for_form(work, person, thread, text=text):
            return True
        if begins:
            additions.stop(work, person)
        paper = certificates.naming(work, person)
        if paper is not None and is_name(text):
            return paper
        if paper is not None:
            certificates.stop_naming(work, person)  # nor are the words after these a name
        if thread is not None:
            threads.say(work, thread, Copied(text=text), by=person, key=str(update.update_id))
            return None
        hear_language(work, person, text)
        asked = data_requests.under_way(work, person)
        if asked is not None and not speaks_of_harm(text):
            return asked
        if asked is not None:
            additions.stop(work, person)  # nor are the words after these a request
        too_late = late_words.closed_meanwhile(work, person, written_at=message.date)
        return (
            additions.under_way(work, person)
            or too_late
            or open_turn(work, person, update.update_id)
        )

    opening = await context.desk.database.run(begin)
    if isinstance(opening, bool):
        await context.finish(lambda work: _answer_form(work, update, context, text))
        return
    if isinstance(opening, int):
        request_id = opening
        await context.finish(lambda work: _request(work, update, request_id, text))
        return
    if isinstance(opening, Addition):
        added_to = opening.id
        await context.finish(lambda work: _add(work, update, context, added_to, text))
        return
    if isinstance(opening, Certificate):
        printed = opening.id
        await context.finish(lambda work: _print(work, update, printed, text))
        return
    if isinstance(opening, Thread):
        ended = opening.id
        await context.finish(
            lambda work: keep_late(work, update, context, ended, Copied(text=text))
        )
        return
    if opening is None:
        await context.finish(
            lambda work: _answer_in_talk(work, update, danger_in_talk(work, update, context, text))
        )
        return
    await talk(update, context, opening, text, words=text)


def _add(work: Work, update: Update, context: Context, addition_id: int, text: str) -> None:
    person = meet(work, update.effective_user, message_of(update).chat_id)
    key, gazetteer = f"update:{update.update_id}", context.desk.gazetteer
    says = adding.words(work, person, addition_id, text, key=key, gazetteer=gazetteer)
    reply(work, person, says, update_id=update.update_id)


def _request(work: Work, update: Update, request_id: int, text: str) -> None:
    person = meet(work, update.effective_user, message_of(update).chat_id)
    rights_requests.written(work, person, request_id, text, update_id=update.update_id)


def _print(work: Work, update: Update, certificate_id: int, text: str) -> None:
    person, key = meet(work, update.effective_user, message_of(update).chat_id), update.update_id
    says = named(work, person, certificate_id, text, key=str(key))
    reply(work, person, says, update_id=key)


def keep_late(work: Work, update: Update, context: Context, thread_id: int, copied: Copied) -> None:
    """What was written for a talk while its case was closed: kept, passed on, and said so.

    Words of danger leave as an alert besides: whoever closed the case may not look again.
    """
    person = meet(work, update.effective_user, message_of(update).chat_id)
    thread = work.session.get_one(Thread, thread_id)
    late_words.keep(work, thread, copied, by=person, update_id=update.update_id)
    said = copied.text or ""
    kept = Say("talk-late", {"id": thread.case_id, "code": thread.case.code})
    says = [*lines_to_call(said), kept]
    if speaks_of_danger(said):
        key, gazetteer = f"update:{update.update_id}", context.desk.gazetteer
        says = alarm(work, person, thread.case, said, key=key, gazetteer=gazetteer)
    reply(work, person, says, update_id=update.update_id)


def _answer_form(work: Work, update: Update, context: Context, text: str) -> None:
    person = meet(work, update.effective_user, message_of(update).chat_id)
    reply(
        work,
        person,
        take(work, person, text, context.desk.gazetteer),
        update_id=update.update_id,
    )


def _answer_in_talk(work: Work, update: Update, says: list[Say]) -> None:
    person = meet(work, update.effective_user, message_of(update).chat_id)
    reply(work, person, says, update_id=update.update_id)


def danger_in_talk(work: Work, update: Update, context: Context, text: str) -> list[Say]:
    """In a talk no language model reads along: words of danger leave as an alert besides.

    To words of a crisis the lines to call are said, since whoever they talk with may not be looking; of
    violence at home a talk is about often enough, and at each word of it nothing is repeated.
    """
    person = meet(work, update.effective_user, message_of(update).chat_id)
    thread = threads.of_person(work, person)
    if thread is None or thread.person_id != person.id:
        return []
    if not speaks_of_danger(text):
        return [say for say in lines_to_call(text) if say.say == "crisis"]
    key = f"update:{update.update_id}"
    return alarm(work, person, thread.case, text, key=key, gazetteer=context.desk.gazetteer)


def emergency_first(before: Sequence[Say], says: Sequence[Say]) -> list[Say]:
    """``before``, then ``says``; where a life is in danger the emergency line comes before both."""
    if says and says[0].say in _EMERGENCY:
        return [says[0], *before, *says[1:]]
    return [*before, *says]


def _comes_first(work: Work, say: Say) -> bool:
    """Whether nothing is said before it: it begins with the line to call, or greets."""
    if say.say == "doubt":
        return bool(_MAY_BE & set(say.params.get("asks") or ()))
    if say.say != "justice-guide":
        return say.say in _FIRST
    topic = work.city.topic(str(say.params.get("topic")))
    return topic is not None and guidance.is_urgent(work.city, topic)


async def open_answer(update: Update, context: Context, answer: Answer) -> Opening | None:
    """Begin the turn of a pressed answer; None when it does not belong to the present question."""
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def begin(work: Work) -> Opening | None:
        person = meet(work, update.effective_user, chat_id)
        present = conversations.for_update(work, person, update.update_id)
        if present.id != answer.conversation:
            return None
        if present.turn != answer.turn and present.last_update_id != update.update_id:
            return None
        additions.stop(work, person)
        return turn_in(work, person, present, update.update_id)

    return await context.desk.database.run(begin)


async def on_keyboard_answer(update: Update, context: Context, answer: str) -> None:
    """A word of the reply keyboard that answers the question under way; in a talk, a word like others."""
    message = message_of(update)

    def begin(work: Work) -> Opening | None:
        person = meet(work, update.effective_user, message.chat_id)
        if talk_of(work, person) is not None:
            return None
        return open_turn(work, person, update.update_id)

    opening = await context.desk.database.run(begin)
    if opening is None:
        await on_text(update, context)
        return
    await talk(update, context, opening, payload("affirm", answer), words="")


async def talk(
    update: Update,
    context: Context,
    opening: Opening,
    text: str,
    *,
    words: str,
    before: Sequence[Say] = (),
    wish: Kind | None = None,
) -> None:
    """Have a turn with Rasa and answer.

    When Rasa fails, ``words`` are kept for a person; a press that asks for a person or for help in danger
    says so by ``wish``, the kind of case that is then filed without Rasa.
    """
    try:
        says = await context.desk.rasa.turn(
            opening.token,
            without_slash(words) if words else text,
            update_id=update.update_id,
            is_replay=context.is_replay,
            may_wait=wish is not Kind.CONFLICT and not speaks_of_danger(words),
        )
    except RasaFailed:
        intent, answered = ("", "") if words else pressed(text)
        need = Need(words, f"update:{update.update_id}", wish, intent, answered)

        def help_without_rasa(work: Work) -> None:
            person = work.session.get_one(Person, opening.person_id)
            conversation = work.session.get_one(Conversation, opening.conversation_id)
            says = give(work, person, conversation, need, context.desk.gazetteer)
            reply(work, person, says, update_id=update.update_id)

        await context.finish(help_without_rasa)
        return
    if opening.is_staff and not opening.has_flow and says[0].say in _NOTHING_MEANT:
        says = [Say("staff-menu")]
    elif opening.leads and not opening.has_flow and says[0].say in _NOTHING_MEANT:
        says = [Say("leader-menu")]

    def answer(work: Work) -> bool:
        person = work.session.get_one(Person, opening.person_id)
        said = [say for say in says if say.say != _SAID_ALREADY]
        parts = emergency_first(before, said)
        if words and not opening.has_flow and [one.say for one in parts] == ["privacy"]:
            parts = rights.asked_in_words(work, person, words) or parts
        is_first = bool(parts) and _comes_first(work, parts[0])
        if parts and not is_first and not privacy_notice.shown(work, person):
            parts.insert(0, Say("notice-short"))
        reply(work, person, parts, update_id=update.update_id, opening=opening)
        return conversations.has_ended(work, opening.conversation_id)

    if await context.finish(answer):
        await context.desk.rasa.forget(opening.token)
