"""Referrals as the person sees them: the question for permission, the pass, how it went, the list.

Owns the words and buttons of each; what there is to say is read from the referral at the moment of sending.
Where violence at home, sexual violence or a mistreated child is the matter, the first line tells nothing,
nothing makes a sound, the matter is not named, and the last button leaves in haste. All of it is protected.
"""

import io
from collections.abc import Callable, Mapping

import segno
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.callbacks import Go
from bot.catalogue import Html, escape
from bot.keyboards import Rows, Screen
from bot.render.facts import blocks, lines, office
from bot.render.moments import in_words
from bot.render.outgoing import Outgoing, messages, picture
from bot.render.sending import FEARED, FEARED_TOPICS, Sending
from referrals import referral_consent, referral_matters, referral_trail
from referrals.models import Referral
from referrals.referral_life import ENDED
from referrals.vocabulary import Kind, OfficeData, PersonWord, ReferralState

#: Letters of this area's buttons.
AREA = "ref"
#: Pixels of a module of the QR picture, and of empty modules around it.
_SCALE, _BORDER = 12, 4
#: States in which the pass is good for something.
_VALID = frozenset(
    {
        ReferralState.SENT,
        ReferralState.ACCEPTED,
        ReferralState.ARRIVED,
        ReferralState.ATTENDED,
    }
)
#: How the person's word is pressed.
VERBS: Mapping[str, PersonWord] = {
    "at": PersonWord.ATTENDED,
    "na": PersonWord.NOT_ATTENDED,
    "ng": PersonWord.NOT_GONE,
}


def qr(code: str) -> bytes:
    """A PNG picture with a code to be read by a telephone."""
    out = io.BytesIO()
    segno.make_qr(code, error="m").save(out, kind="png", scale=_SCALE, border=_BORDER)
    return out.getvalue()


def _is_guarded(sending: Sending, referral: Referral) -> bool:
    """Whether the first line must say nothing telling: also where people take revenge on who tells."""
    if referral_matters.is_quiet(sending.work, referral):
        return True
    case = referral.case
    return referral.topic_id in FEARED_TOPICS or (
        case is not None and case.kind is Kind.CONFLICT and case.category in FEARED
    )


def _of(sending: Sending) -> Referral:
    return referral_trail.get(sending.work, int(sending.params["referral"]))


def _name(sending: Sending, service_id: str) -> str:
    service = sending.work.city.service(service_id)
    if service is None:
        return sending.speaker.plain("referral-office-gone.name")
    return service.name


def _office(sending: Sending, referral: Referral, *, quiet: bool) -> Html:
    service = sending.work.city.service(referral.service_id)
    if service is None:
        return sending.speaker.text("referral-office-gone")
    topic = referral_matters.matter_of(sending.work, referral)
    bring = topic.bring if topic is not None else None
    return office(sending.speaker, service, bring=bring, asks_desk=not quiet)


def _press(at: Screen, verb: str, referral: Referral, *args: str, key: str) -> InlineKeyboardButton:
    return at.button(Go(AREA, verb, (str(referral.id), *args)), key)


def _out(at: Screen, *, quiet: bool) -> Rows:
    return [[at.menu("exit")]] if quiet else [[at.menu("person")], [at.menu("menu")]]


def ask(sending: Sending) -> list[Outgoing]:
    """The question: with whom what would be shared, and that it can be taken back; nothing ticked."""
    referral = _of(sending)
    if referral.state is not ReferralState.OFFERED:
        return one(sending)
    work, speaker, at = sending.work, sending.speaker, sending.at
    quiet = referral_matters.is_quiet(work, referral)
    if work.city.service(referral.service_id) is None:
        return _of_no_office(sending, referral, quiet=quiet)
    topic = referral_matters.matter_of(work, referral)
    matter = work.city.text(topic.name, speaker.language) if topic is not None else ""
    text = blocks(
        speaker.text("referral-ask.quiet") if _is_guarded(sending, referral) else None,
        speaker.text("referral-ask"),
        _office(sending, referral, quiet=quiet),
        speaker.text("referral-ask.shares", matter=matter)
        if matter and not quiet
        else speaker.text("referral-ask.shares-quiet"),
        speaker.text("referral-ask.rights"),
        speaker.text("referral-ask.question"),
    )
    buttons = [
        [_press(at, "yes", referral, key="button-referral-yes")],
        [_press(at, "no", referral, key="button-referral-no")],
        *_out(at, quiet=quiet),
    ]
    return messages(text, markup=InlineKeyboardMarkup(buttons), protect=True, quiet=quiet)


def the_pass(sending: Sending) -> list[Outgoing]:
    """Where to go, then the picture of the code, with the code under it to be read out or copied."""
    referral = _of(sending)
    if referral.state not in _VALID:
        return one(sending)
    work, speaker = sending.work, sending.speaker
    quiet = referral_matters.is_quiet(work, referral)
    if work.city.service(referral.service_id) is None:
        return _of_no_office(sending, referral, quiet=quiet)
    duty = bool(sending.params.get("duty"))
    text = blocks(
        speaker.text("referral-pass.quiet" if _is_guarded(sending, referral) else "referral-pass"),
        speaker.text("referral-pass.duty", article=referral_consent.CHILD_IN_DANGER)
        if duty
        else None,
        _office(sending, referral, quiet=quiet),
        speaker.text("referral-pass.told" if referral.office_told_at else "referral-pass.untold"),
        lines(
            speaker.text("referral-pass.show"),
            speaker.text("referral-pass.again") if quiet else None,
        ),
    )
    caption = Html(f"<code>{escape(referral.code)}</code>")
    markup = InlineKeyboardMarkup([*_answers(sending.at, referral), *_out(sending.at, quiet=quiet)])
    image = picture(
        qr(referral.code), name="codigo.png", caption=caption, markup=markup, quiet=quiet
    )
    return [*messages(text, protect=True, quiet=quiet), image]


def _of_no_office(sending: Sending, referral: Referral, *, quiet: bool) -> list[Outgoing]:
    """A pass to an office that the directory has no more: no picture, and whom to ask."""
    speaker, at = sending.speaker, sending.at
    text = blocks(
        speaker.text("referral-quiet") if _is_guarded(sending, referral) else None,
        lines(speaker.text("referral-office-gone"), speaker.text("referral-office-gone.pass")),
    )
    person = [[at.menu("fv-person")]] if quiet else []
    markup = InlineKeyboardMarkup([*_answers(at, referral), *person, *_out(at, quiet=quiet)])
    return messages(text, markup=markup, protect=True, quiet=quiet)


def _answers(at: Screen, referral: Referral) -> Rows:
    """What the person can say of a referral as it stands."""
    is_open = referral.ended_at is None
    can_say = is_open and referral.state in (*_VALID, ReferralState.REJECTED)
    rows: Rows = []
    if can_say:
        rows = [
            [_press(at, verb, referral, key=f"button-referral-{verb}")]
            for verb, word in VERBS.items()
            if referral.person_said is not word
        ]
        rows.append([_press(at, "bad", referral, key="button-referral-bad")])
    if is_open and (can_say or referral.state is ReferralState.CONSENTED):
        rows.append([_press(at, "wd", referral, key="button-referral-wd")])
    return rows


def how(sending: Sending) -> list[Outgoing]:
    """The question at the promised time."""
    referral, speaker, at = _of(sending), sending.speaker, sending.at
    if referral.ended_at is not None:
        return []
    quiet = referral_matters.is_quiet(sending.work, referral)
    name = _name(sending, referral.service_id)
    text = (
        speaker.text("referral-how.quiet", code=referral.code)
        if _is_guarded(sending, referral)
        else speaker.text("referral-how", code=referral.code, name=name)
    )
    rows = [[_press(at, verb, referral, key=f"button-referral-{verb}")] for verb in VERBS]
    rows.append([_press(at, "bad", referral, key="button-referral-bad")])
    markup = InlineKeyboardMarkup([*rows, *_out(at, quiet=quiet)])
    return messages(text, markup=markup, protect=True, quiet=quiet)


def rejected(sending: Sending) -> list[Outgoing]:
    """The office does not take it: what it said, and who looks for the next one.

    Free words come to no telephone at which somebody else may be looking; the team reads them.
    """
    referral, speaker = _of(sending), sending.speaker
    quiet = referral_matters.is_quiet(sending.work, referral)
    is_guarded = _is_guarded(sending, referral)
    sealed = None if is_guarded else referral.where_to_sealed
    words = sending.work.vault.open(sealed) if sealed is not None else ""
    following, code = sending.params.get("next"), sending.params.get("open")
    if following and code:
        then = speaker.text(
            "referral-rejected.open", code=str(code), name=_name(sending, str(following))
        )
    else:
        then = speaker.text("referral-rejected.next" if following else "referral-rejected.team")
    text = blocks(
        speaker.text("referral-quiet") if is_guarded else None,
        speaker.text("referral-rejected", name=_name(sending, referral.service_id)),
        speaker.text("referral-rejected.words", words=words) if words else None,
        then,
    )
    markup = InlineKeyboardMarkup(_out(sending.at, quiet=quiet))
    return messages(text, markup=markup, protect=True, quiet=quiet)


def over(sending: Sending) -> list[Outgoing]:
    """The team ended it: the code is good for nothing any more. Never heard: it changes nothing now."""
    referral, speaker = _of(sending), sending.speaker
    name = _name(sending, referral.service_id)
    text = blocks(
        speaker.text("referral-quiet") if _is_guarded(sending, referral) else None,
        speaker.text("referral-over", code=referral.code, name=name),
        speaker.text("referral-over.how"),
    )
    out = _out(sending.at, quiet=referral_matters.is_quiet(sending.work, referral))
    return messages(text, markup=InlineKeyboardMarkup(out), protect=True, quiet=True)


def data(sending: Sending) -> list[Outgoing]:
    """What the office asks for, which the person may bring, say there, or refuse."""
    referral, speaker, at = _of(sending), sending.speaker, sending.at
    quiet = referral_matters.is_quiet(sending.work, referral)
    what = OfficeData(str(sending.params["what"]))
    named = speaker.plain("office-data", what=what.value)
    text = blocks(
        speaker.text("referral-quiet") if _is_guarded(sending, referral) else None,
        speaker.text("referral-data", name=_name(sending, referral.service_id), what=named),
        speaker.text("referral-data.free"),
    )
    rows = [
        [_press(at, "data", referral, what.value, one, key=f"button-referral-data-{one}")]
        for one in ("yes", "no")
    ]
    markup = InlineKeyboardMarkup([*rows, *_out(at, quiet=quiet)])
    return messages(text, markup=markup, protect=True, quiet=quiet)


def status(sending: Sending, referral: Referral) -> Html:
    """How a referral stands, in words: what the office says, then what the person said."""
    speaker = sending.speaker
    said = referral.person_said
    return lines(
        speaker.text(
            "referral-one.state",
            state=speaker.plain("referral-state", state=referral.state.value),
        ),
        speaker.text("referral-said", said=said.value) if said is not None else None,
    )


def one(sending: Sending) -> list[Outgoing]:
    """One referral with what the person can do about it."""
    referral, speaker, at, work = _of(sending), sending.speaker, sending.at, sending.work
    quiet = referral_matters.is_quiet(work, referral)
    consent = referral_trail.consent_of(work, referral)
    given = (
        in_words(
            consent.given_at,
            now=work.now,
            timezone=work.city.timezone,
            catalogue=speaker.catalogue,
            language=speaker.language,
        )
        if consent is not None
        else ""
    )
    text = blocks(
        speaker.text("referral-quiet") if _is_guarded(sending, referral) else None,
        speaker.text("referral-one", code=referral.code, name=_name(sending, referral.service_id)),
        status(sending, referral),
        speaker.text("referral-one.given", moment=given) if given else None,
    )
    rows: Rows = []
    if referral.state is ReferralState.OFFERED:
        rows.append([_press(at, "look", referral, key="button-referral-look")])
    if referral.state in _VALID:
        rows.append([_press(at, "pass", referral, key="button-referral-pass")])
    mine = [[at.button(Go(AREA, "list"), "button-referral-list")]]
    markup = InlineKeyboardMarkup([*rows, *_answers(at, referral), *mine, *_out(at, quiet=quiet)])
    return messages(text, markup=markup, protect=True, quiet=quiet)


def listed(sending: Sending) -> list[Outgoing]:
    """The person's referrals, newest first; those that tell on somebody only by their code."""
    speaker, at, work = sending.speaker, sending.at, sending.work
    ids = [int(one) for one in sending.params.get("referrals") or ()]
    found = [referral_trail.get(work, one) for one in ids]
    if not found:
        guidance = [at.menu("justice")]
        markup = InlineKeyboardMarkup([guidance, *_out(at, quiet=False)])
        return messages(speaker.text("referral-list.none"), markup=markup)
    rows: Rows = []
    told: list[Html] = []
    for referral in found:
        state = speaker.plain("referral-state", state=referral.state.value)
        name = "" if _is_guarded(sending, referral) else _name(sending, referral.service_id)
        key = "referral-line" if name else "referral-line.quiet"
        told.append(speaker.text(key, code=referral.code, name=name, state=state))
        go = Go(AREA, "one", (str(referral.id),))
        rows.append([at.button(go, "button-referral-one", code=referral.code)])
    text = blocks(speaker.text("referral-list"), lines(*told))
    markup = InlineKeyboardMarkup([*rows, *_out(at, quiet=False)])
    return messages(text, markup=markup, protect=True, quiet=True)


def withdraw(sending: Sending) -> list[Outgoing]:
    """Whether the permission is really taken back."""
    referral, at = _of(sending), sending.at
    quiet = referral_matters.is_quiet(sending.work, referral)
    rows = [
        [_press(at, "wdyes", referral, key="button-referral-wd-yes")],
        [_press(at, "one", referral, key="button-referral-wd-no")],
        *_out(at, quiet=quiet),
    ]
    text = sending.speaker.text("referral-withdraw", code=referral.code)
    return messages(text, markup=InlineKeyboardMarkup(rows), protect=True, quiet=quiet)


def done(sending: Sending) -> list[Outgoing]:
    """What became of something that the person pressed."""
    referral, at = _of(sending), sending.at
    quiet = referral_matters.is_quiet(sending.work, referral)
    what = str(sending.params["what"])
    text = blocks(
        sending.speaker.text("referral-quiet") if _is_guarded(sending, referral) else None,
        sending.speaker.text("referral-done", what=what, code=referral.code),
    )
    rows: Rows = []
    if referral.state not in ENDED:
        rows = [[_press(at, "one", referral, key="button-referral-see")]]
    markup = InlineKeyboardMarkup([*rows, *_out(at, quiet=quiet)])
    return messages(text, markup=markup, protect=True, quiet=quiet)


BY_SAY: Mapping[str, Callable[[Sending], list[Outgoing]]] = {
    "referral-ask": ask,
    "referral-pass": the_pass,
    "referral-how": how,
    "referral-rejected": rejected,
    "referral-over": over,
    "referral-data": data,
    "referral-one": one,
    "referral-list": listed,
    "referral-withdraw": withdraw,
    "referral-done": done,
}
