"""Files of sessions under way in the chat: waited for, asked about, shown, then taken over or dropped.

Owns the row of an import and who may press what; leaves what is in a file to
:mod:`referrals.session_import_file`, what it would change to :mod:`referrals.session_import_match`, and the
doing to :mod:`referrals.session_import_apply`.

A preview belongs to who sent the file and holds for :data:`HOLDS`. What it would do is worked out anew when
it is applied: where that is something else by now, nothing is done and the new preview is shown. The file
itself is never kept; what was read out of it is sealed, and goes after :data:`KEPT`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import or_, select, update

from referrals import programme_sessions, programmes, session_import_apply, staff
from referrals.db import Work
from referrals.errors import PazosError
from referrals.models import Person, SessionImport, Staff
from referrals.permissions import Action, allows, require
from referrals.session_import_columns import plain
from referrals.session_import_file import FileRead
from referrals.session_import_match import Proposal, propose
from referrals.session_import_rows import Known, Problem
from referrals.vocabulary import ImportState

#: How long a file is waited for, how long its preview holds, how long what was read is kept.
WAITS = timedelta(minutes=30)
HOLDS = timedelta(hours=2)
KEPT = timedelta(days=1)
#: Sent in the chat, and not read at an address.
_IS_SENT = or_(SessionImport.source.is_(None), SessionImport.source.not_like("feed:%"))
_OPEN = (ImportState.WAITING, ImportState.ASKING, ImportState.OFFERED)


class ImportGone(PazosError):
    """The button is of a file that is no longer to be decided on, or of somebody else."""

    say = "toast-stale"


@dataclass(frozen=True)
class Shown:
    """An import as it stands: the file, and what it would do where nothing is to be asked any more."""

    row: SessionImport
    file: FileRead | None
    proposal: Proposal | None

    @property
    def problems(self) -> list[Problem]:
        """Everything that is wrong, by row."""
        read = (
            [one for reading in self.file.readings[:1] for one in reading.problems]
            if self.file
            else []
        )
        found = self.proposal.problems if self.proposal is not None else []
        return sorted([*read, *found], key=lambda one: one.row)


def known(work: Work, *, by: Person) -> Known:
    """What a file of ``by`` is read against.

    Raises:
        NotAllowed: they may not plan sessions.

    """
    member = _scheduler(work, by)
    named = {plain(staff.name_of(work, one)): one.id for one in programme_sessions.leaders(work)}
    return Known(
        work.city,
        work.now,
        leaders=named,
        own_id=member.id,
        may_choose=allows(staff.roles_of(member), Action.CHOOSE_FACILITATOR),
    )


def expect(work: Work, *, by: Person) -> SessionImport:
    """Wait for a file of ``by``; what they had open is dropped.

    Raises:
        NotAllowed: they may not plan sessions.

    """
    member = _scheduler(work, by)
    return _begin(work, member, ImportState.WAITING)


def is_waiting(work: Work, person: Person) -> SessionImport | None:
    """The import for which a file of somebody is waited, if there is one."""
    return work.session.scalar(
        select(SessionImport)
        .join(Staff, Staff.id == SessionImport.staff_id)
        .where(
            Staff.person_id == person.id,
            Staff.suspended_at.is_(None),
            SessionImport.state.in_(_OPEN),
            _IS_SENT,
            SessionImport.changed_at > work.now - WAITS,
        )
        .order_by(SessionImport.id.desc())
        .limit(1)
    )


def offer(work: Work, file: FileRead, *, by: Person, drops_others: bool = True) -> SessionImport:
    """Keep what was read out of a file of ``by`` until they decide; an older one of theirs is dropped.

    Without ``drops_others`` it stays: nobody sent this one just now.

    Raises:
        NotAllowed: they may not plan sessions.

    """
    member = _scheduler(work, by)
    state = ImportState.ASKING if file.is_asked else ImportState.OFFERED
    row = _begin(work, member, state, drops_others=drops_others)
    _keep(work, row, file)
    return row


def choose(work: Work, import_id: int, choice: str, *, by: Person) -> Shown:
    """Answer what was asked about a file: an order of day and month, or a programme.

    Raises:
        ImportGone: nothing is asked (any more), or that is no answer.

    """
    row = _held(work, import_id, by)
    shown = _shown(work, row)
    if row.state is not ImportState.ASKING or shown.file is None:
        raise ImportGone
    is_order = len(shown.file.readings) > 1
    if not is_order and choice not in {one.id for one in programmes.offered(work.city)}:
        raise ImportGone
    file = shown.file.chosen(choice)
    if file is None:
        raise ImportGone
    row.state = ImportState.ASKING if file.is_asked else ImportState.OFFERED
    _keep(work, row, file)
    return _shown(work, row)


def look(work: Work, import_id: int, *, by: Person) -> Shown:
    """An import of ``by`` as it stands now.

    Raises:
        ImportGone: it is of somebody else, or what was read is gone.

    """
    row = _held(work, import_id, by)
    if row.plan_sealed is None:
        raise ImportGone
    return _shown(work, row)


def apply(
    work: Work, import_id: int, digest: str, *, by: Person, with_missing: bool = False
) -> tuple[Shown, Mapping[str, int] | None]:
    """Do what a preview showed; give back how many of each, or None where that is something else by now.

    Raises:
        ImportGone: it was done, dropped, or has expired; it is of somebody else.
        PazosError: as the gates of :mod:`referrals.programme_sessions`; nothing is done then.

    """
    row = _held(work, import_id, by)
    if row.state is not ImportState.OFFERED or row.changed_at <= work.now - HOLDS:
        raise ImportGone
    shown = _shown(work, row)
    if shown.proposal is None or shown.file is None:
        raise ImportGone
    if shown.proposal.digest != digest:
        return shown, None
    counts = session_import_apply.carry_out(
        work, shown.proposal, source=shown.file.source, by=by, with_missing=with_missing
    )
    row.state, row.changed_at = ImportState.APPLIED, work.now
    row.counts = {**counts, "problems": len(shown.problems)}
    return shown, row.counts


def drop(work: Work, import_id: int, *, by: Person) -> str:
    """Drop a file; what was read out of it goes at once. Gives back where it came from.

    Raises:
        ImportGone: there is nothing to drop.

    """
    row = _held(work, import_id, by)
    if row.state not in _OPEN:
        raise ImportGone
    _end(work, row, ImportState.DROPPED)
    return row.source or ""


def expire(work: Work) -> int:
    """Forget what was read out of files that nobody decided on or that were dealt with; how many went."""
    over = work.session.scalars(
        select(SessionImport)
        .where(
            or_(
                SessionImport.state.in_(_OPEN) & (SessionImport.changed_at <= work.now - HOLDS),
                SessionImport.plan_sealed.is_not(None)
                & (SessionImport.changed_at <= work.now - KEPT),
            )
        )
        .with_for_update(skip_locked=True, of=SessionImport)
    ).all()
    for row in over:
        is_open = row.state in _OPEN
        _end(work, row, ImportState.EXPIRED if is_open else row.state)
    return len(over)


def _scheduler(work: Work, by: Person) -> Staff:
    member = staff.active(work, by)
    require(staff.roles_of(member), Action.SCHEDULE)
    return member


def _begin(
    work: Work, member: Staff, state: ImportState, *, drops_others: bool = True
) -> SessionImport:
    work.session.flush()
    if drops_others:
        work.session.execute(
            update(SessionImport)
            .where(SessionImport.staff_id == member.id, SessionImport.state.in_(_OPEN), _IS_SENT)
            .values(state=ImportState.DROPPED, plan_sealed=None, changed_at=work.now)
        )
    row = SessionImport(
        staff_id=member.id,
        staff=member,
        state=state,
        counts={},
        begun_at=work.now,
        changed_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return row


def _keep(work: Work, row: SessionImport, file: FileRead) -> None:
    row.source, row.file_hash = file.source, file.hash
    row.plan_sealed = work.vault.seal_json(file.to_json())
    row.changed_at = work.now
    work.session.flush()


def _end(work: Work, row: SessionImport, state: ImportState) -> None:
    row.state, row.plan_sealed = state, None
    if state is not ImportState.APPLIED:
        row.changed_at = work.now
    work.session.flush()


def _held(work: Work, import_id: int, by: Person) -> SessionImport:
    member = _scheduler(work, by)
    work.session.flush()
    row = work.session.get(
        SessionImport, import_id, with_for_update={"of": SessionImport}, populate_existing=True
    )
    if row is None or row.staff_id != member.id:
        raise ImportGone
    return row


def _shown(work: Work, row: SessionImport) -> Shown:
    if row.plan_sealed is None:
        return Shown(row, None, None)
    found: dict[str, Any] = work.vault.open_json(row.plan_sealed)
    file = FileRead.from_json(found)
    if file.is_asked or row.state is not ImportState.OFFERED:
        return Shown(row, file, None)
    (reading,) = file.readings
    proposal = propose(
        work,
        reading.rows,
        known(work, by=row.staff.person),
        source=file.source,
        is_whole=file.is_whole,
        can_miss=not reading.problems,
    )
    return Shown(row, file, proposal)
