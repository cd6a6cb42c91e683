"""What the end of a sending means: for the row, for its alert, for whoever could not be reached.

Owns the writing down of results; leaves the sending to :mod:`bot.dispatcher` and the meaning of an error to
:mod:`bot.delivery`. A result that cannot be written down is kept for the next try; after several the row
counts as unknown, since its lease would run out and the person get it again and again.
"""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.delivery import Again, Done, Gone, Refused, Result, Unknown
from referrals import climbing, late_words, outbox, people, staff, threads
from referrals.db import Work
from referrals.models import OutboxRow, Person
from referrals.outbox_claims import Parcel
from referrals.threads import Copied
from referrals.vocabulary import Delivery, Lane

logger = logging.getLogger(__name__)

#: A result that could not be written down so often is no longer allowed to hold up the others.
NOTE_TRIES = 3


@dataclass(frozen=True)
class Settled:
    """A row whose sending has ended, one way or the other."""

    parcel: Parcel
    result: Result
    card_id: int | None = None  #: the message that is now the card of the parcel's alert
    tries: int = 0  #: how often it could not be written down
    message_ids: tuple[int, ...] = ()  #: what arrived, in order


def note_all(work: Work, settled: Sequence[Settled]) -> list[Settled]:
    """Write down what became of rows; give back those for which it has to be tried again."""
    left: list[Settled] = []
    for one in settled:
        try:
            with work.session.begin_nested():
                note(work, one)
        except Exception as error:  # noqa: BLE001 - one row must not stop the others
            row_id = one.parcel.row_id
            logger.error("outbox row %s could not be noted: %s", row_id, type(error).__name__)
            if one.tries + 1 < NOTE_TRIES:
                left.append(replace(one, tries=one.tries + 1))
            elif work.session.get(OutboxRow, row_id) is not None:
                # Else its lease would run out and the person get it again and again.
                outbox.give_up(work, row_id, error="note", state=Delivery.UNKNOWN)
    return left


def note(work: Work, settled: Settled) -> None:
    """Write down what became of a row; a person who is gone has the alert go to the next in line."""
    parcel, result = settled.parcel, settled.result
    if settled.card_id is not None and parcel.alert_id is not None:
        outbox.card_sent(work, parcel.alert_id, message_id=settled.card_id)
    last = result.message_id if isinstance(result, Done) else None
    earlier = [one for one in settled.message_ids if one != last]
    if earlier:
        outbox.also_sent(work, parcel.row_id, earlier)
    match result:
        case Done(message_id):
            outbox.sent(work, parcel.row_id, message_id=message_id)
        case Again(pause, error):
            outbox.retry(work, parcel.row_id, at=work.now + pause, error=error)
        case Unknown(error):
            outbox.give_up(work, parcel.row_id, error=error, state=Delivery.UNKNOWN)
        case Gone(error):
            outbox.give_up(work, parcel.row_id, error=error)
            gone(work, work.session.get_one(Person, parcel.person_id))
            _keep_what_was_said(work, parcel)
        case Refused(error):
            outbox.give_up(work, parcel.row_id, error=error)
            is_alert = parcel.lane is Lane.ALERT and parcel.notice.say == "alert"
            if is_alert and parcel.alert_id is not None:
                climbing.undeliverable(work, parcel.alert_id)


def _keep_what_was_said(work: Work, parcel: Parcel) -> None:
    """What a reporter said to a gestor who is gone is kept with the case."""
    params = parcel.notice.params
    if parcel.notice.say != "talk" or not params.get("from_reporter") or parcel.case_id is None:
        return
    gestor = staff.of_person(work, work.session.get_one(Person, parcel.person_id))
    late_words.undelivered(
        work,
        parcel.case_id,
        Copied.from_params(params),
        row_id=parcel.row_id,
        name=staff.name_of(work, gestor) if gestor is not None else "",
    )


def gone(work: Work, person: Person) -> None:
    """Note that a person cannot be written to any more: whoever counts on them is told.

    Alerts that they have not taken go to the next in line; a talk that they were in ends.
    """
    people.mark_blocked(work, person.id)
    climbing.receiver_gone(work, person)
    talk = threads.of_person(work, person)
    if talk is not None:
        threads.end(work, talk)
