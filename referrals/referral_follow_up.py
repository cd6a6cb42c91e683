"""The person's side of a referral: asked at the promised time how it went, and what they say.

What is due is the referral's ``due_at``; the scheduler only wakes this module. The person is asked by day
only. Nothing that they say is taken for the office's word, nor the other way round: both are kept, and only
both together end a referral. An office that could not be told is no voice: then the person's yes ends it.
Nor is a person without a chat (somebody met on the street): then the office's word ends it, and where the
office could not be told either, it ends by itself, since nobody is there to ask.

What a crash leaves behind: nothing. A question and its message in the outbox are one transaction; what was
not committed is due again at the next waking.
"""

from datetime import timedelta

from sqlalchemy import select

from referrals import events, office_notices, referral_pass, referral_routing
from referrals import referral_trail as trail
from referrals.db import Work
from referrals.models import Person, Referral
from referrals.notices import Notice
from referrals.office_notices import OfficeNews
from referrals.referral_consent import ReferralOver, own
from referrals.referral_life import ReferralMove, agree, concerns
from referrals.vocabulary import OfficeData, PersonWord, ReferralState

#: Referrals that one waking deals with; the rest waits for the next one.
MOST = 50
#: How often somebody is asked who has not gone yet, or whose office says otherwise.
MOST_ASKS = 3
#: States in which there is something to say of how it went.
_SAYABLE = frozenset(
    {
        ReferralState.SENT,
        ReferralState.ACCEPTED,
        ReferralState.ARRIVED,
        ReferralState.ATTENDED,
        ReferralState.REJECTED,
    }
)


def due(work: Work) -> list[int]:
    """Ids of the referrals about which something has to happen now, lowest first."""
    query = select(Referral.id).where(Referral.due_at.is_not(None), Referral.due_at <= work.now)
    return list(work.session.scalars(query.order_by(Referral.id).limit(MOST)))


def attend(work: Work, referral_id: int) -> int:
    """Ask, or give up what nobody answered; give back whether anything was done."""
    referral = trail.locked(work, referral_id)
    if referral.due_at is None or referral.due_at > work.now:
        return 0  # another process was first
    if referral.state is ReferralState.OFFERED:
        if referral.root_id is not None:  # begun by no wish of theirs: it is not dropped in silence
            return _give_up(work, referral)
        trail.move(work, referral, ReferralMove.LAPSE, actor=events.SYSTEM)
        if referral.by_staff_id is not None:
            referral_pass.tell_staff(work, referral, "lapsed", key=f"referral-lapse:{referral.id}")
        return 1
    if referral.asked_at is not None:
        return _give_up(work, referral)
    if referral.person_id is None:
        return _without_person(work, referral)
    if not work.city.is_daytime(work.now):
        return 0
    person = work.session.get_one(Person, referral.person_id)
    if person.blocked_at is not None or referral.state not in _SAYABLE:
        return _give_up(work, referral)
    referral.asks += 1
    referral.asked_at = work.now
    referral.due_at = work.now + timedelta(hours=work.city.times.referrals.answer_hours)
    trail.note(work, referral, "ask", actor=events.SYSTEM, facts={"asks": referral.asks})
    referral_pass.tell_person(
        work,
        referral,
        Notice("referral-how"),
        key=f"referral-how:{referral.id}:{referral.asks}",
    )
    return 1


def say(work: Work, referral_id: int, word: PersonWord, *, by: Person) -> bool:
    """The person says how it went; False if they said the same before.

    Raises:
        UnknownReferral: it is not theirs.
        ReferralOver: it has ended, or nothing was sent yet.

    """
    referral = own(work, referral_id, by=by)
    if referral.person_said is word and (
        referral.ended_at is not None or referral.asked_at is None
    ):
        return False
    if referral.ended_at is not None or referral.state not in _SAYABLE:
        raise ReferralOver
    referral.person_said = word
    referral.person_said_at = work.now
    referral.asked_at = None
    referral.silent_at = None
    referral.due_at = None
    facts = {"said": word.value}
    trail.move(work, referral, ReferralMove.SAY, actor=events.by_person(by), facts=facts)
    if agree(trail.voices(work, referral)) or (
        word is PersonWord.ATTENDED
        and referral.state is ReferralState.SENT
        and not trail.can_office_say(work, referral)
    ):
        _close(work, referral)
    elif word is PersonWord.NOT_GONE and referral.asks < MOST_ASKS:
        _ask_again(work, referral)
    elif word is PersonWord.NOT_GONE:
        referral.silent_at = work.now  # asked often enough: somebody should talk with them
    elif word is PersonWord.ATTENDED and referral.state is not ReferralState.REJECTED:
        hours = work.city.times.referrals.answer_hours
        referral.asked_at = work.now  # now the office's word is waited for
        referral.due_at = work.now + timedelta(hours=hours)
    if referral.ended_at is None:
        referral_routing.tell_coordination(work, referral)
    return True


def wrong_data(work: Work, referral_id: int, *, by: Person) -> bool:
    """The person says that what the directory has of the office is wrong; False if they had before.

    Raises:
        UnknownReferral: it is not theirs.

    """
    referral = own(work, referral_id, by=by)
    if referral.wrong_data_at is not None:
        return False
    referral.wrong_data_at = work.now
    trail.note(work, referral, "wrong_data", actor=events.by_person(by))
    referral_routing.tell_coordination(work, referral)
    return True


def answer_data(work: Work, referral_id: int, what: OfficeData, *, comes: bool, by: Person) -> bool:
    """The person brings or says there what the office asked for, or does not want to; once for each thing.

    Raises:
        UnknownReferral: it is not theirs.
        ReferralOver: it has ended, or the office did not ask for that.

    """
    referral = own(work, referral_id, by=by)
    moves = [(one.move, one.facts.get("what")) for one in trail.of(work, referral)]
    if ("answer_data", what.value) in moves:
        return False
    if referral.ended_at is not None or ("ask_data", what.value) not in moves:
        raise ReferralOver
    facts = {"what": what.value, "comes": comes}
    trail.note(work, referral, "answer_data", actor=events.by_person(by), facts=facts)
    news = OfficeNews.DATA_COMING if comes else OfficeNews.DATA_REFUSED
    office_notices.tell(work, referral, news, about=what.value)
    return True


def office_attended(work: Work, referral: Referral) -> None:
    """The office says attended: with the person's yes it ends; whoever said no is asked once more.

    Where nobody can be asked it ends, too.
    """
    if agree(trail.voices(work, referral)) or referral.person_id is None:
        _close(work, referral)
    elif referral.person_said is not None:
        referral.asked_at = None
        referral.due_at = work.now


def _close(work: Work, referral: Referral) -> None:
    by_office = referral.office_attended_at is not None
    by_person = referral.person_said is PersonWord.ATTENDED
    facts = {"both": by_office and by_person}
    trail.move(work, referral, ReferralMove.CLOSE, actor=events.SYSTEM, facts=facts)
    if by_office or by_person:
        referral_routing.end_the_others(work, referral)


def _ask_again(work: Work, referral: Referral) -> None:
    hours = work.city.times.referrals.ask_after_hours
    referral.due_at = work.now + timedelta(hours=hours)


def _give_up(work: Work, referral: Referral) -> int:
    referral.due_at = None
    referral.asked_at = None
    referral.silent_at = work.now
    trail.note(work, referral, "silent", actor=events.SYSTEM)
    referral_routing.tell_coordination(work, referral)
    return 1


def _without_person(work: Work, referral: Referral) -> int:
    """Somebody whom nobody can ask: the office's word counts; without one nothing is waited for."""
    if concerns(trail.voices(work, referral)):
        referral.due_at = None  # it is on the coordination's list already
    elif referral.office_attended_at is None and trail.can_office_say(work, referral):
        return _give_up(work, referral)
    else:
        _close(work, referral)
    return 1
