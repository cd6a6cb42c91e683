"""Tables.

Every column typed, enums stored by their value, moments as aware UTC datetimes, and what must not happen
twice held by a constraint. What identifies a person or was told in confidence is in ``*_sealed`` columns
(see :mod:`referrals.vault`); nothing else in the database names anybody.
"""

from referrals.models.attendance import (
    Absence,
    Attendance,
    AttendanceEvent,
    AttendanceList,
    Certificate,
    WrongCode,
)
from referrals.models.base import Base, Id, Ref, Utc, by_value, spelled_out, table_of
from referrals.models.broadcasts import Broadcast
from referrals.models.cases import (
    Addition,
    Alert,
    Case,
    CaseEvent,
    Conversation,
    Media,
    Thread,
)
from referrals.models.delivery import Fact, InboxRow, OutboxRow
from referrals.models.follow_up import Check, Closing, Subscription, WorkOrder
from referrals.models.imports import SessionFeed, SessionImport
from referrals.models.justice import Consent, OfficeLink, OfficeMail, Referral, ReferralEvent
from referrals.models.people import (
    Duty,
    Invitation,
    Leave,
    OptOut,
    Person,
    Silence,
    Staff,
    StaffForm,
)
from referrals.models.programmes import (
    Enrolment,
    EnrolmentEvent,
    Interest,
    Poster,
    PosterOpening,
    ProgrammeSession,
    SafeWay,
)
from referrals.models.reminders import Reminder, ReminderWish, SessionAnswer
from referrals.models.rights import DataRequest, NoticeShown, RightsEvent

__all__ = [
    "Absence",
    "Addition",
    "Alert",
    "Attendance",
    "AttendanceEvent",
    "AttendanceList",
    "Base",
    "Broadcast",
    "Case",
    "CaseEvent",
    "Certificate",
    "Check",
    "Closing",
    "Consent",
    "Conversation",
    "DataRequest",
    "Duty",
    "Enrolment",
    "EnrolmentEvent",
    "Fact",
    "Id",
    "InboxRow",
    "Interest",
    "Invitation",
    "Leave",
    "Media",
    "NoticeShown",
    "OfficeLink",
    "OfficeMail",
    "OptOut",
    "OutboxRow",
    "Person",
    "Poster",
    "PosterOpening",
    "ProgrammeSession",
    "Ref",
    "Referral",
    "ReferralEvent",
    "Reminder",
    "ReminderWish",
    "RightsEvent",
    "SafeWay",
    "SessionAnswer",
    "SessionFeed",
    "SessionImport",
    "Silence",
    "Staff",
    "StaffForm",
    "Subscription",
    "Thread",
    "Utc",
    "WorkOrder",
    "WrongCode",
    "by_value",
    "spelled_out",
    "table_of",
]
