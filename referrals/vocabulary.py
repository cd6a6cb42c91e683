"""The closed lists of words that the domain speaks in; stored by value, never renamed."""

from enum import StrEnum


class Role(StrEnum):
    """What a staff member does."""

    GESTOR = "gestor"
    COORDINATOR = "coordinator"
    FACILITATOR = "facilitator"
    AUDITOR = "auditor"


class Kind(StrEnum):
    """What a case is about, at the top."""

    CONFLICT = "conflict"
    DARK_SPOT = "dark_spot"
    ENVIRONMENT = "environment"
    CONTACT_REQUEST = "contact_request"
    FAMILY_VIOLENCE = "family_violence"
    CRISIS = "crisis"
    DATA_REQUEST = "data_request"
    UNTRIAGED = "untriaged"


class Urgency(StrEnum):
    """How soon somebody has to look."""

    VITAL = "vital"  #: a life is in danger now
    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class AlertState(StrEnum):
    """What became of one alert to one staff member."""

    OPEN = "open"
    TAKEN = "taken"  #: its receiver took the case
    SUPERSEDED = "superseded"  #: somebody else took the case, or it was given to somebody else
    UNDELIVERABLE = "undeliverable"  #: the receiver blocked the bot or has no chat
    ENDED = "ended"  #: the case was closed


class Rank(StrEnum):
    """In which capacity a staff member was alerted; the order of escalation."""

    HOLDER = "holder"
    BACKUP = "backup"
    COORDINATOR = "coordinator"


class Lane(StrEnum):
    """Lanes of the outbox, fastest first."""

    ALERT = "alert"
    CONVERSATION = "conversation"
    BULK = "bulk"


class Delivery(StrEnum):
    """What became of an outbox row."""

    WAITING = "waiting"
    TAKEN = "taken"
    SENT = "sent"
    FAILED = "failed"  #: refused for good; the reason is in ``error``
    UNKNOWN = "unknown"  #: may or may not have arrived, and is not worth a second copy


class Intake(StrEnum):
    """What became of an inbox row."""

    WAITING = "waiting"
    TAKEN = "taken"
    DONE = "done"
    FAILED = "failed"
