"""The chat of an office: the buttons of its cards, and ``/pase PZ-…`` or the code alone for a pass."""

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import in_place
from bot.handlers.meeting import meet
from bot.handlers.staff import answer
from bot.rasa_client import Say
from bot.render import office_chat
from bot.render.views import Drawn, Sight
from referrals import codes, office_answers, office_chats, outbox, staff
from referrals.db import Work
from referrals.errors import IllegalMove, PazosError
from referrals.models import Person, Referral
from referrals.notices import Notice
from referrals.office_answers import AnswerTooLate, Heard, NobodyToTell, PermissionWithdrawn
from referrals.office_notices import OfficeNews
from referrals.permissions import Action, require
from referrals.referral_trail import UnknownReferral
from referrals.vocabulary import Lane, OfficeData

_TOASTS = {
    Heard.COUNTED: "toast-office-noted",
    Heard.REPEATED: "toast-office-repeated",
    Heard.SECOND: "toast-office-second",
}
#: Refusals after which the card is drawn as it is now.
_REFUSED: tuple[tuple[type[PazosError], str], ...] = (
    (AnswerTooLate, "toast-office-over"),
    (PermissionWithdrawn, "toast-office-revoked"),
    (IllegalMove, "toast-office-order"),
    (NobodyToTell, "toast-office-nobody"),
)


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """A button of a card."""

    def does(sight: Sight) -> tuple[str | None, Drawn | None]:
        if not go.args or not go.args[0].isdecimal() or len(go.args[0]) > 17:
            return "toast-stale", None
        try:
            referral = office_chats.theirs(sight.work, int(go.args[0]), by=sight.viewer.person)
        except UnknownReferral:
            return "toast-stale", None
        drawing = (sight.work, sight.speaker, sight.at, referral)
        if go.verb == "where":
            return None, office_chat.rejecting(*drawing)
        if go.verb == "ask":
            return None, office_chat.asking(*drawing)
        if go.verb == "card":
            return None, office_chat.card(*drawing)
        try:
            heard = _said(sight.work, referral, go.verb, go.args[1:])
        except PazosError as error:
            toast = next((toast for kind, toast in _REFUSED if isinstance(error, kind)), None)
            return toast or "toast-stale", office_chat.card(*drawing)
        if heard is None:
            return "toast-stale", None
        return _TOASTS[heard], office_chat.card(*drawing)

    return await in_place.press(update, context, Action.ANSWER_REFERRALS, does)


def _said(work: Work, referral: Referral, verb: str, args: tuple[str, ...]) -> Heard | None:
    """Say it for the office; None where the button says nothing that there is."""
    service_id = referral.service_id
    match verb, args:
        case "came", ():
            return office_answers.arrived(work, referral.id, service_id=service_id)
        case "done", ():
            return office_answers.attended(work, referral.id, service_id=service_id)
        case "reject", ():
            return office_answers.rejected(work, referral.id, service_id=service_id)
        case "reject", (to,):
            return office_answers.rejected(work, referral.id, service_id=service_id, to_service=to)
        case "data", (what,) if what in {one.value for one in OfficeData}:
            return office_answers.ask_data(
                work, referral.id, OfficeData(what), service_id=service_id
            )
    return None


async def on_pass(update: Update, context: Context, words: str | None = None) -> None:
    """The card of the referral whose pass is shown at the desk."""
    words = " ".join(context.args or []) if words is None else words

    def say(work: Work, person: Person) -> list[Say]:
        require(staff.roles_of(staff.active(work, person)), Action.ANSWER_REFERRALS)
        if codes.parse(words) is None:
            usage = Say("office-pass-usage", {"code": codes.spell("000000")})
            return [Say("office-code-mistyped"), usage] if codes.is_meant(words) else [usage]
        try:
            referral = office_chats.by_code(work, words, by=person)
        except (UnknownReferral, office_answers.NotAllowedYet):
            return [Say("office-pass-unknown")]
        except PermissionWithdrawn:
            return [Say("office-card.revoked", {"code": codes.parse(words)})]
        outbox.enqueue(
            work,
            Notice("office-news", {"referral": referral.id, "news": OfficeNews.SENT.value}),
            to=person,
            lane=Lane.CONVERSATION,
            dedupe_key=f"reply:{update.update_id}",
        )
        return []

    await answer(update, context, say)


async def on_code(update: Update, context: Context, words: str) -> bool:
    """A code that an office wrote without the command; False where no office wrote, or no code."""
    if not codes.is_meant(words):
        return False
    chat_id = update.effective_chat.id if update.effective_chat else 0

    def is_office(work: Work) -> bool:
        member = staff.of_person(work, meet(work, update.effective_user, chat_id))
        return member is not None and bool(staff.offices_of(member))

    if not await context.desk.database.run(is_office):
        return False
    await on_pass(update, context, words)
    return True
