"""The shapes of ``routes.yml`` and ``response_times.yml``: where a matter goes and how soon.

Owns what these files may contain and when a rule matches; leaves the decision about a case to
:mod:`referrals.routing` and cross references to :mod:`referrals.city.checks`.
"""

from typing import Annotated

from pydantic import Field

from referrals.city.base import (
    PEOPLE,
    ButtonId,
    CaseKind,
    ConflictCategory,
    Hours,
    LineNumber,
    Many,
    Part,
    Phrase,
    Slug,
    Sourced,
    Texts,
    TimeOfDay,
    UrgencyName,
    Weekday,
)


class FirstCall(Part):
    """The line given before any question, and others given with it."""

    line: LineNumber
    also: Many[LineNumber] = ()


class RouteCondition(Part):
    """What a case must be for a route to match; an empty condition matches everything."""

    kind: Many[CaseKind] = ()
    category: Many[ConflictCategory] = ()
    urgency: Many[UrgencyName] = ()
    hours: Hours = "any"
    minors: bool | None = None

    def matches(
        self, *, kind: str, category: str | None, urgency: str, hours: str, minors: bool
    ) -> bool:
        """Whether such a case falls under the condition. ``hours``: ``duty`` or ``night``."""
        return (
            (not self.kind or kind in self.kind)
            and (not self.category or category in self.category)
            and (not self.urgency or urgency in self.urgency)
            and self.hours in ("any", hours)
            and self.minors in (None, minors)
        )


class CaseRoute(Sourced):
    """Where a case goes. The first route that matches decides."""

    id: Slug
    when: RouteCondition
    first: FirstCall | None
    #: In order: who is told first (``gestor``, ``backup``, ``coordinator``), and ids of services.
    to: Annotated[Many[Slug], Field(min_length=1)]
    mediate: bool
    law: Texts | None

    @property
    def people(self) -> tuple[str, ...]:
        """Who is told, in order: ``gestor``, ``backup``, ``coordinator``."""
        return tuple(target for target in self.to if target in PEOPLE)

    @property
    def services(self) -> tuple[str, ...]:
        """Ids of the services that the case can be referred to, best first."""
        return tuple(target for target in self.to if target not in PEOPLE)


class Topic(Sourced):
    """A matter of justice: what to do first and which office, in order of preference."""

    id: ButtonId
    name: Texts
    words: Many[Phrase] = ()  #: how people speak of it, in any language
    general: bool = False  #: gives way to a matter that the same words fit as well
    listed: bool = True  #: False: not among the buttons, only found by words
    special: bool = False  #: only gestores and coordinators lead there; found by no words
    discreet: bool = False  #: nothing telling on a lock screen, and a way to leave in haste
    first: Many[LineNumber]  #: numbers to call before going anywhere
    advice: Texts | None = None
    to: Many[Slug]  #: ids of services, best first
    mediate: bool
    bring: Texts | None = None
    law: Texts | None


class Routes(Part):
    """``routes.yml``."""

    cases: Annotated[Many[CaseRoute], Field(min_length=1)]
    topics: Many[Topic] = ()


Minutes = Annotated[int, Field(ge=1, le=60 * 24 * 30)]


class AckMinutes(Part):
    """``backup``: minutes from the first alert to the backup's; ``coordinator``: from there on."""

    backup: Minutes
    coordinator: Minutes


class Acknowledge(Part):
    """Times to acknowledge, complete over all urgencies."""

    vital: AckMinutes
    high: AckMinutes
    normal: AckMinutes
    low: AckMinutes


class DutySpan(Part):
    """Hours of the week in which gestores are on duty, local time; past midnight when to < from."""

    days: Annotated[Many[Weekday], Field(min_length=1)]
    start: Annotated[TimeOfDay, Field(alias="from")]
    end: Annotated[TimeOfDay, Field(alias="to")]


class Daytime(Part):
    """Hours of the day, local time, in which people are written to without their asking."""

    start: Annotated[TimeOfDay, Field(alias="from")]
    end: Annotated[TimeOfDay, Field(alias="to")]


class Limits(Part):
    """How much one person may send before a coordinator looks first; never counted by barrio."""

    reports: Annotated[int, Field(ge=1)] = 5  #: within ``reports_minutes``
    reports_minutes: Minutes = 60
    false_reports: Annotated[int, Field(ge=1)] = 3  #: closed as false within ``false_days``
    false_days: Annotated[int, Field(ge=1, le=3650)] = 90


class Again(Part):
    """How a danger to life that everybody was told of and nobody took is told again."""

    minutes: Minutes = 5  #: between two rounds
    times: Annotated[int, Field(ge=1, le=48)] = 6


class ReferralTimes(Part):
    """Hours within which somebody answers about a referral; then it goes on without them."""

    offer_hours: Annotated[int, Field(ge=1, le=24 * 90)] = 168  #: to give permission
    ask_after_hours: Annotated[int, Field(ge=1, le=24 * 90)] = 72  #: until asked how it went
    answer_hours: Annotated[int, Field(ge=1, le=24 * 90)] = 72  #: to answer that
    link_hours: Annotated[int, Field(ge=1, le=24 * 90)] = 336  #: that an office's link works


BeforeHours = Annotated[int, Field(ge=1, le=24 * 14)]


class ReminderTimes(Part):
    """How long before a session its reminders go out, and what becomes of late ones."""

    #: Hours before the start, most first.
    hours: Annotated[Many[BeforeHours], Field(min_length=1, max_length=5)] = (72, 24, 2)
    #: Which of them asks when somebody sets out; None for none.
    plan_hours: BeforeHours | None = 24
    #: What somebody can choose for themselves instead, each a list as ``hours``.
    choices: Annotated[
        Many[Annotated[Many[BeforeHours], Field(min_length=1, max_length=5)]], Field(max_length=8)
    ] = ((72, 24, 2), (24, 2), (24,), (2,))
    #: Minutes before the start that are offered as the time to set out.
    leave_minutes: Annotated[
        Many[Annotated[int, Field(ge=5, le=24 * 60)]], Field(min_length=1, max_length=6)
    ] = (90, 60, 30, 15)
    #: A reminder that could not go out for so long is missed.
    late_minutes: Annotated[int, Field(ge=10, le=6 * 60)] = 45
    #: One that would fall into the night and waits for the morning needs so much time before the start.
    lead_minutes: Annotated[int, Field(ge=10, le=12 * 60)] = 60


class ResponseTimes(Part):
    """``response_times.yml``."""

    provisional: bool
    acknowledge: Acknowledge
    vital_again: Again = Again()
    follow_up_hours: Annotated[Many[Annotated[int, Field(gt=0)]], Field(min_length=1)]
    #: Hours from a closing until the neighbourhood is asked whether it is so.
    verify_after_hours: Annotated[int, Field(ge=1, le=24 * 30)]
    #: Time of day, local, at which gestores hear what is open.
    morning_summary: TimeOfDay
    #: When questions are asked and messages to many people who reported go out; not at night.
    daytime: Daytime = Daytime.model_validate({"from": "08:00", "to": "20:00"})
    abandoned_report_minutes: Minutes
    duty_hours: Annotated[Many[DutySpan], Field(min_length=1)] | None
    limits: Limits = Limits()
    referrals: ReferralTimes = ReferralTimes()
    reminders: ReminderTimes = ReminderTimes()
