"""A notice on its way out, with everything that its words need."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bot.catalogue import Html, Param
from bot.keyboards import Screen
from bot.render.facts import Speaker
from referrals import discretion
from referrals.db import Work
from referrals.errors import UnknownCase
from referrals.models import Alert, Case, Person
from referrals.outbox_claims import Parcel
from referrals.vocabulary import Kind

#: Kinds of which a locked phone must not tell, nor anything below it what came of them.
PRIVATE = frozenset({Kind.FAMILY_VIOLENCE, Kind.CRISIS})
#: Kinds that may be about anything: what was told in them is not known, or is told in the talk.
UNKNOWN = frozenset({Kind.UNTRIAGED, Kind.CONTACT_REQUEST})
#: What a conflict can be about so that whoever is seen to have told of it is in danger.
FEARED = frozenset({"threat", "gang", "extortion", "recruitment", "drugs"})
#: The same of a matter of guidance.
FEARED_TOPICS = FEARED | {"loan_shark_threat"}


@dataclass(frozen=True)
class Sending:
    """One parcel, its receiver, and the words and labels in their language."""

    work: Work
    parcel: Parcel
    person: Person
    speaker: Speaker
    at: Screen

    @property
    def params(self) -> Mapping[str, Any]:
        """The notice's parameters."""
        return self.parcel.notice.params

    @property
    def case(self) -> Case:
        """The parcel's case; UnknownCase when it has none."""
        case = self.work.session.get(Case, self.parcel.case_id) if self.parcel.case_id else None
        if case is None:
            raise UnknownCase
        return case

    @property
    def alert(self) -> Alert:
        """The parcel's alert; UnknownCase when it has none."""
        alert = self.work.session.get(Alert, self.parcel.alert_id) if self.parcel.alert_id else None
        if alert is None:
            raise UnknownCase
        return alert

    @property
    def is_silent(self) -> bool:
        """Whether it makes no sound: who lives with violence must not be asked who writes."""
        return self.case.reporter_id == self.person.id and self._is_guarded

    @property
    def is_confidential(self) -> bool:
        """Whether it is about violence at home or a crisis, or may be for all that is known."""
        return self.case.kind in PRIVATE or (self.case.kind in UNKNOWN and self._is_guarded)

    @property
    def is_private(self) -> bool:
        """Whether the first line must say nothing telling."""
        return self.is_confidential or self.is_feared

    @cached_property
    def _is_guarded(self) -> bool:
        """Whether the reporter told of violence at home, here or in another report."""
        case = self.case
        if case.kind is Kind.FAMILY_VIOLENCE:
            return True
        return case.reporter is not None and discretion.is_needed(self.work, case.reporter)

    @property
    def is_feared(self) -> bool:
        """Whether it is about people who take revenge on whoever tells."""
        feared = {Kind.CONFLICT: FEARED, Kind.CONTACT_REQUEST: FEARED_TOPICS}
        return self.case.category in feared.get(self.case.kind, ())

    def text(self, key: str, /, **params: Param) -> Html:
        """Words about the case, which can name its code."""
        return self.speaker.text(key, **{"code": self.case.code, **params})
