"""What is held about a person: one table that is read by seeing, copying and erasing alike.

A new table with something about a person is one :class:`Holding` here, or a line with its reason in
:data:`NOT_A_PERSONS` (a test compares both with the models). Leaves the doing to :mod:`referrals.erasure`
and the words to the catalogue (``rights-held``).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from referrals import enrolments, rights_life
from referrals.db import Work
from referrals.lifecycle import is_open
from referrals.models import (
    Absence,
    Addition,
    Attendance,
    AttendanceEvent,
    Case,
    Certificate,
    Check,
    Consent,
    Conversation,
    DataRequest,
    Enrolment,
    Interest,
    Media,
    NoticeShown,
    OptOut,
    Person,
    ProgrammeSession,
    Referral,
    Reminder,
    ReminderWish,
    RightsEvent,
    SessionAnswer,
    Silence,
    Subscription,
    Thread,
)
from referrals.models.base import Base


class Stays(StrEnum):
    """Why something is not erased when a person asks for it."""

    OPEN = "open"  #: somebody is still dealing with it
    PROOF = "proof"  #: of a permission, or of what was shown (Decreto 1377 de 2013, art. 8)
    TRAIL = "trail"  #: that something was done and when, without words
    LIMIT = "limit"  #: the coordination's mark on somebody's reports, while it lasts


#: As long as one of these is there, the person can still be written to and is known again.
HOLDS_THE_PERSON = frozenset({Stays.OPEN, Stays.LIMIT})


@dataclass(frozen=True)
class Holding:
    """One kind of thing about a person; ``name`` is its key in ``rights-held``.

    ``stays`` says why a row is not erased, or None; ``forget`` erases what it tells of the person and
    says whether there was anything. Rows without ``forget`` and without a reason go with the person.
    ``begun`` is there where a row is a matter of its own: one that began after a wish to erase is not
    meant by it.
    """

    name: str
    model: type[Base]
    rows: Callable[[Work, Person], Sequence[Any]]
    tell: Callable[[Work, Any], dict[str, Any]]
    stays: Callable[[Work, Any], Stays | None]
    forget: Callable[[Work, Any], bool] | None = None
    begun: Callable[[Any], datetime] | None = None


def _of(model: Any, column: str = "person_id") -> Callable[[Work, Person], Sequence[Any]]:
    def rows(work: Work, person: Person) -> Sequence[Any]:
        owned = getattr(model, column) == person.id
        return work.session.scalars(select(model).where(owned).order_by(model.id)).all()

    return rows


def _deleted(work: Work, row: Any) -> bool:
    work.session.delete(row)
    return True


def _never(reason: Stays | None) -> Callable[[Work, Any], Stays | None]:
    return lambda _work, _row: reason


def _opened(work: Work, sealed: bytes | None) -> str | None:
    return work.vault.open(sealed) if sealed else None


# Reports


def _tell_report(work: Work, case: Case) -> dict[str, Any]:
    return {
        "code": case.code,
        "kind": case.kind.value,
        "state": case.state.value,
        "received": case.created_at.isoformat(),
        "words": _opened(work, case.story_sealed),
        "barrio": case.barrio_id,
        "place": _opened(work, case.place_sealed),
        "point": work.vault.open_json(case.pin_sealed) if case.pin_sealed else None,
        "pole": case.pole,
    }


def forget_words(_work: Work, case: Case) -> bool:
    """Erase what a case tells in words, and its place; its counts and its trail stay."""
    had = any((case.story_sealed, case.place_sealed, case.pin_sealed, case.pole))
    case.story_sealed = case.place_sealed = case.pin_sealed = None
    case.pole = None
    return had


def _while_open(_work: Work, case: Case) -> Stays | None:
    return Stays.OPEN if is_open(case.state) else None


def _with_its_case(work: Work, row: Any) -> Stays | None:
    case = work.session.get(Case, row.case_id) if row.case_id is not None else None
    return Stays.OPEN if case is not None and is_open(case.state) else None


def _end_conversation(work: Work, conversation: Conversation) -> bool:
    for media in work.session.scalars(
        select(Media).where(Media.conversation_id == conversation.id)
    ):
        media.conversation_id = None
    work.session.delete(conversation)
    return True


def _not_ended(_work: Work, row: Any) -> Stays | None:
    return Stays.OPEN if row.ended_at is None else None


def _forget_referral(_work: Work, referral: Referral) -> bool:
    had = referral.where_to_sealed is not None
    referral.where_to_sealed = None
    return had


def _tell_consent(_work: Work, consent: Consent) -> dict[str, Any]:
    ended = consent.withdrawn_at
    return {
        "office": consent.service_id,
        "shares": list(consent.shares),
        "version": consent.text_version,
        "at": consent.given_at.isoformat(),
        "withdrawn": ended.isoformat() if ended else None,
    }


def _leave(work: Work, row: Enrolment) -> bool:
    had_sector, row.cluster_id = row.cluster_id is not None, None
    return enrolments.leave(work, row.programme_id, by=row.person) or had_sector


def _session(work: Work, session_id: int) -> dict[str, Any]:
    one = work.session.get_one(ProgrammeSession, session_id)
    return {"programme": one.programme_id, "at": one.starts_at.isoformat()}


def _tell_reminder(_work: Work, row: Reminder) -> dict[str, Any]:
    return {
        "session": row.session_id,
        "minutes_before": row.offset_minutes,
        "state": row.state.value,
        "at": (row.sent_at or row.due_at).isoformat(),
    }


def _tell_answer(_work: Work, row: SessionAnswer) -> dict[str, Any]:
    return {
        "session": row.session_id,
        "answer": row.answer.value,
        "at": row.answered_at.isoformat(),
        "leaves": row.leaves_at.isoformat() if row.leaves_at else None,
    }


def _tell_request(work: Work, row: DataRequest) -> dict[str, Any]:
    return {
        "code": row.code,
        "kind": row.kind.value,
        "state": row.state.value,
        "at": (row.received_at or row.begun_at).isoformat(),
        "due": row.due_on.isoformat() if row.due_on else None,
        "words": _opened(work, row.words_sealed),
        "missing": _opened(work, row.missing_sealed),
        "reason": _opened(work, row.reason_sealed),
        "passed_to": _opened(work, row.passed_to_sealed),
        "answer": _opened(work, row.answer_sealed),
    }


def forget_request(work: Work, row: DataRequest) -> bool:
    """Erase the words of a request and of its answer; that it was made and how it ended stays."""
    if row.received_at is None:
        return _deleted(work, row)
    had = row.words_sealed is not None
    row.words_sealed = row.answer_sealed = row.reason_sealed = None
    row.missing_sealed = row.passed_to_sealed = None
    return had


def is_new(holding: Holding, row: Any, since: datetime) -> bool:
    """Whether a row is a matter of its own that began after ``since``."""
    return holding.begun is not None and holding.begun(row) > since


#: Of a person: the coordination's mark on their reports is in force.
LIMITED = (Silence.person_id == Person.id, Silence.lifted_at.is_(None))

#: In the order in which people read it and in which it is erased: what hangs on others comes before them.
HOLDINGS: tuple[Holding, ...] = (
    Holding(
        "reports",
        Case,
        _of(Case, "reporter_id"),
        _tell_report,
        _while_open,
        forget_words,
        begun=lambda row: row.created_at,
    ),
    Holding(
        "files",
        Media,
        _of(Media),
        lambda _work, row: {"kind": row.kind, "at": row.received_at.isoformat()},
        _with_its_case,
        _deleted,
    ),
    Holding(
        "joined",
        Subscription,
        _of(Subscription),
        lambda _work, row: {"at": row.created_at.isoformat()},
        _never(Stays.TRAIL),
    ),
    Holding(
        "talks",
        Thread,
        _of(Thread),
        lambda _work, row: {"at": row.started_at.isoformat()},
        _not_ended,
        _deleted,
    ),
    Holding(
        "conversations",
        Conversation,
        _of(Conversation),
        lambda _work, row: {"at": row.started_at.isoformat()},
        _never(None),
        _end_conversation,
    ),
    Holding(
        "additions",
        Addition,
        _of(Addition),
        lambda _work, row: {"at": row.begun_at.isoformat()},
        _never(None),
        _deleted,
    ),
    Holding(
        "referrals",
        Referral,
        _of(Referral),
        lambda work, row: {
            "code": row.code,
            "office": row.service_id,
            "matter": row.topic_id,
            "state": row.state.value,
            "said": row.person_said.value if row.person_said is not None else None,
            "answer": _opened(work, row.where_to_sealed),
            "at": row.created_at.isoformat(),
        },
        _not_ended,
        _forget_referral,
        begun=lambda row: row.created_at,
    ),
    Holding(
        "enrolments",
        Enrolment,
        _of(Enrolment),
        lambda _work, row: {
            "programme": row.programme_id,
            "state": row.state.value,
            "age": row.age_band.value,
            "sector": row.cluster_id,
            "at": row.asked_at.isoformat(),
        },
        _never(None),
        _leave,
        begun=lambda row: row.asked_at,
    ),
    Holding("reminders", Reminder, _of(Reminder), _tell_reminder, _never(None), _deleted),
    Holding(
        "session-answers", SessionAnswer, _of(SessionAnswer), _tell_answer, _never(None), _deleted
    ),
    Holding(
        "reminder-times",
        ReminderWish,
        _of(ReminderWish),
        lambda _work, row: {"minutes_before": list(row.offsets), "at": row.since.isoformat()},
        _never(None),
        _deleted,
    ),
    Holding(
        "interests",
        Interest,
        _of(Interest),
        lambda _work, row: {"programme": row.programme_id, "at": row.asked_at.isoformat()},
        _never(None),
        _deleted,
        begun=lambda row: row.asked_at,
    ),
    Holding(
        "attendances",
        Attendance,
        _of(Attendance),
        lambda work, row: {
            **_session(work, row.session_id),
            "answer": "came" if row.came else "absent",
        },
        _never(None),
    ),
    Holding(
        "attendance-changes",
        AttendanceEvent,
        _of(AttendanceEvent),
        lambda _work, row: {"kind": row.move, "at": row.at.isoformat()},
        _never(Stays.TRAIL),
    ),
    Holding(
        "absences",
        Absence,
        _of(Absence),
        lambda _work, row: {
            "programme": row.programme_id,
            "answer": row.answer.value if row.answer is not None else None,
            "at": row.noted_at.isoformat(),
        },
        _never(None),
        _deleted,
    ),
    Holding(
        "certificates",
        Certificate,
        _of(Certificate),
        lambda _work, row: {
            "code": row.code,
            "programme": row.programme_id,
            "at": row.issued_at.isoformat(),
        },
        _never(None),
    ),
    Holding(
        "requests",
        DataRequest,
        _of(DataRequest),
        _tell_request,
        lambda _work, row: Stays.OPEN if row.state in rights_life.OPEN else None,
        forget_request,
        begun=lambda row: row.begun_at,
    ),
    Holding("consents", Consent, _of(Consent), _tell_consent, _never(Stays.PROOF)),
    Holding(
        "notices",
        NoticeShown,
        _of(NoticeShown),
        lambda _work, row: {"version": row.version, "at": row.shown_at.isoformat()},
        _never(Stays.PROOF),
    ),
    Holding(
        "opt-outs",
        OptOut,
        _of(OptOut),
        lambda _work, row: {"kind": row.kind.value, "at": row.since.isoformat()},
        _never(None),
    ),
    Holding(
        "questions",
        Check,
        _of(Check),
        lambda _work, row: {
            "kind": row.about.value,
            "answer": row.answer,
            "at": row.due_at.isoformat(),
        },
        _never(Stays.TRAIL),
    ),
    Holding(
        "limits",
        Silence,
        _of(Silence),
        lambda _work, row: {"at": row.created_at.isoformat()},
        lambda _work, row: Stays.LIMIT if row.lifted_at is None else Stays.TRAIL,
    ),
    Holding(
        "rights",
        RightsEvent,
        _of(RightsEvent),
        lambda _work, row: {"kind": row.did, "at": row.at.isoformat()},
        _never(Stays.TRAIL),
    ),
)

#: Tables that name a person or seal something, and why they are none of the above.
NOT_A_PERSONS: Mapping[str, str] = {
    "persons": "the person: erased last, see referrals.erasure",
    "staff": "somebody of the team, who leaves through the coordination",
    "staff_forms": "of the team; goes with the form",
    "invitations": "of the team",
    "session_imports": "of the team; what was read out of a file goes after a day, its counts stay",
    "session_feeds": "of the team; an address of sessions, which goes when it is taken off",
    "broadcasts": "of the coordination",
    "wrong_codes": "wrong tries at a code; rows go after a day",
    "outbox": "messages on their way; words go when sent, rows after seven days",
    "inbox": "updates on their way; words go when dealt with, rows after seven days",
}


def held(work: Work, person: Person) -> dict[str, int]:
    """How many things of each kind are held; kinds of which there are none are left out."""
    counted = {one.name: len(one.rows(work, person)) for one in HOLDINGS}
    return {name: count for name, count in counted.items() if count}


def copy(work: Work, person: Person) -> dict[str, Any]:
    """Everything that is held about a person, opened, as JSON values."""
    return {
        "alias": person.alias,
        "language": person.language or person.spoken,
        "since": person.created_at.isoformat(),
        "made": work.now.isoformat(),
        **{one.name: [one.tell(work, row) for row in one.rows(work, person)] for one in HOLDINGS},
    }
