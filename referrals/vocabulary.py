"""The closed lists of words that the domain speaks in; stored by value, never renamed."""

from enum import StrEnum


class Role(StrEnum):
    """What a staff member does."""

    GESTOR = "gestor"
    COORDINATOR = "coordinator"
    FACILITATOR = "facilitator"
    AUDITOR = "auditor"
    OFFICE = "office"  #: answers for an office of the directory, and sees nothing else


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
    UNDELIVERABLE = "undeliverable"  #: the receiver blocked the bot, has no chat, or went away
    ENDED = "ended"  #: the case was closed
    LOOKING = "looking"  #: its receiver opened the case by themselves; the ladder does not count it


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


class HeldBack(StrEnum):
    """Why a report is kept without alerting anybody; danger to life is never kept so."""

    SILENCED = "silenced"  #: a coordinator silenced who told of it
    TOO_MANY = "too_many"  #: one person told of many things within a short time


class Delivery(StrEnum):
    """What became of an outbox row."""

    WAITING = "waiting"
    TAKEN = "taken"
    SENT = "sent"
    FAILED = "failed"  #: refused for good; the reason is in ``error``
    CANCELLED = "cancelled"  #: called back before it left
    UNKNOWN = "unknown"  #: may or may not have arrived, and is not worth a second copy


class Intake(StrEnum):
    """What became of an inbox row."""

    WAITING = "waiting"
    TAKEN = "taken"
    DONE = "done"
    FAILED = "failed"


class CaseSource(StrEnum):
    """Who brought a case in."""

    RESIDENT = "resident"  #: somebody told the assistant
    STAFF = "staff"  #: a gestor noted what they did or saw on the street


class Precision(StrEnum):
    """How much of a place a gestor sees; the person who told of it may widen it, nobody else."""

    BARRIO = "barrio"
    BLOCK = "block"  #: the words for the place, and the pin rounded to some hundred metres
    EXACT = "exact"


class Inside(StrEnum):
    """Whose ground a broken light stands on: the municipality mends only what is public."""

    STREET = "street"
    COMPLEX = "complex"  #: inside a closed residential complex (conjunto)


class Verification(StrEnum):
    """What the neighbourhood says of a case that was closed as mended or calm."""

    ASKED = "asked"
    CONFIRMED = "confirmed"
    DENIED = "denied"
    UNVERIFIED = "unverified"  #: nobody answered


class CheckAbout(StrEnum):
    """What a question at its time is about."""

    CALM = "calm"  #: asked of the gestor after a conflict
    NEIGHBOURHOOD = "neighbourhood"  #: asked of the reporter and the neighbours after a closing


class CheckState(StrEnum):
    """What became of a question at its time."""

    WAITING = "waiting"
    ASKED = "asked"
    ANSWERED = "answered"
    MISSED = "missed"  #: no answer in time
    VOID = "void"  #: the case went another way meanwhile


class OrderState(StrEnum):
    """How far a work order is."""

    SEEN = "seen"  #: the gestor saw the fault on site
    ORDERED = "ordered"
    PLANNED = "planned"
    REPAIRED = "repaired"
    REFUSED = "refused"  #: not theirs to mend, such as inside a complex


class Unasked(StrEnum):
    """Messages that nobody asked for, and that a person can do without."""

    BROADCASTS = "broadcasts"  #: of the coordination, to many
    REMINDERS = "reminders"  #: of sessions that the person enrolled in


class BroadcastState(StrEnum):
    """How far a broadcast is."""

    DRAFT = "draft"
    SENDING = "sending"
    STOPPED = "stopped"
    DONE = "done"


class ReferralState(StrEnum):
    """Where a referral stands, by what the office says of it."""

    OFFERED = "offered"  #: the person was asked for permission
    CONSENTED = "consented"  #: by the person, or a legal duty takes its place
    SENT = "sent"  #: the person has the pass; the office was told where it can be
    ACCEPTED = "accepted"
    REJECTED = "rejected"  #: "No corresponde"
    ARRIVED = "arrived"
    ATTENDED = "attended"
    CLOSED = "closed"
    REVOKED = "revoked"  #: the permission was taken back
    DECLINED = "declined"  #: the person said no, or nothing


class PersonWord(StrEnum):
    """What a person says of an office that they were sent to."""

    ATTENDED = "attended"
    NOT_ATTENDED = "not_attended"  #: they went
    NOT_GONE = "not_gone"  #: they have not gone yet


class ConsentBy(StrEnum):
    """What lets something be shared."""

    CHAT = "chat"  #: the person pressed yes
    SPOKEN = "spoken"  #: the person said yes to a gestor, who noted it
    DUTY = "duty"  #: a legal duty, with its article


class AgeBand(StrEnum):
    """How old somebody is, no closer than needed: never a date, never a name."""

    # PAZOS serves youths of 14 to 29, and so these bands count; the law's youth is 14 to 28 (Ley 1622 de
    # 2013, art. 5). Nothing was released with other bands, so no row has to be changed.

    UNDER_14 = "under_14"
    FROM_14 = "from_14"
    FROM_18 = "from_18"
    FROM_30 = "from_30"


class OfficeData(StrEnum):
    """What an office may ask a person to bring or to say there; it is never told through us."""

    DOCUMENT = "document"
    PAPERS = "papers"  #: the papers of the matter
    PHONE = "phone"
    ADDRESS = "address"
    WHEN = "when"  #: which day they come


class EnrolmentState(StrEnum):
    """Where somebody stands with a programme."""

    REQUESTED = "requested"  #: asked for a place; nobody has decided
    WAITING = "waiting"  #: on the waiting list, since the programme is full
    APPROVED = "approved"
    DECLINED = "declined"
    LEFT = "left"  #: by their own wish
    REMOVED = "removed"  #: staff took the place back


class SessionState(StrEnum):
    """Where a session of a programme stands."""

    PLANNED = "planned"
    MOVED = "moved"  #: it takes place, at another time or place than was told first
    CANCELLED = "cancelled"


class ImportState(StrEnum):
    """How far a file of sessions is, from being waited for to being taken over."""

    WAITING = "waiting"  #: somebody said that they will send one
    ASKING = "asking"  #: something in it can be read in two ways
    OFFERED = "offered"  #: the preview is shown
    APPLIED = "applied"
    DROPPED = "dropped"  #: by whoever sent it, or since a newer one came
    EXPIRED = "expired"


class FeedState(StrEnum):
    """Where a calendar's address stands."""

    ASKING = "asking"  #: of which programme it is
    ACTIVE = "active"
    OFF = "off"


class ReminderState(StrEnum):
    """What became of one reminder to one person."""

    PLANNED = "planned"
    QUEUED = "queued"  #: on its way: in the outbox
    SENT = "sent"
    MISSED = "missed"  #: it was too late for it; it is not sent at a wrong time
    CANCELLED = "cancelled"  #: the session went another way, or the person is not in it any more
    UNWANTED = "unwanted"  #: the person wants none, or said that they do not come
    FAILED = "failed"  #: it could not arrive, such as where the person blocked the bot
    UNKNOWN = "unknown"  #: may or may not have arrived


class Coming(StrEnum):
    """What somebody answers about one session."""

    COMING = "coming"
    NOT_COMING = "not_coming"


class RequestKind(StrEnum):
    """What somebody asks about their own data, in the words of Ley 1581 de 2012."""

    CONSULTA = "consulta"  #: art. 14: what is held, what it is used for
    RECLAMO = "reclamo"  #: art. 15: to correct, to erase, or that the law was broken


class RequestState(StrEnum):
    """Where a consulta or a reclamo stands."""

    DRAFT = "draft"  #: chosen, and not written yet
    RECEIVED = "received"
    INCOMPLETE = "incomplete"  #: the person was asked for what is missing; their time runs
    COMPLETED = "completed"  #: they sent it; the term began anew
    EXTENDED = "extended"  #: more time was taken, once
    ANSWERED = "answered"
    PASSED_ON = "passed_on"  #: somebody else is competent, and has it
    WITHDRAWN = "withdrawn"  #: the person took it back
    LAPSED = "lapsed"  #: what was missing never came: the law takes it as taken back


class AbsenceAnswer(StrEnum):
    """What somebody who was missed answers to "¿todo bien?"."""

    FINE = "fine"
    PERSON = "person"  #: wants to talk with a gestor
    SUPPORT = "support"  #: looks for psychosocial support
    LEAVE = "leave"  #: does not want to go any more
