"""What tests of the renderer look at: a message as a person sees it, and as Telegram takes it."""

from typing import Any

from telegram import InlineKeyboardMarkup

from bot.callbacks import Press, decode
from bot.catalogue import Catalogue
from bot.render import Outgoing, render
from bot.render.preview_cases import Scene
from referrals.models import Case
from simulator.entities import utf16_length
from simulator.markup import parse_html

CATALOGUE = Catalogue.load(strict=True)
#: Beginnings of words, in any of the languages, that must not stand on a locked phone.
TELLING = (
    "violenc", "violên", "famil", "famíl", "comisar", "crisis", "crise", "détresse", "luz", "gestor",
    "aviso", "caso", "case", "dossier", "reporte", "report", "signalement", "denuncia", "denúncia",
    "complaint", "plainte", "mediat", "mediaci", "mediação", "médiation", "oficina", "office", "órgão",
    "service",
)  # fmt: skip


def sent(scene: Scene, parcel: Any) -> list[Outgoing]:
    return render(scene.work, parcel, catalogue=CATALOGUE)


def words(one: Outgoing) -> str:
    """What a person sees of a message, without markup."""
    return parse_html(one.kwargs.get("text") or one.kwargs.get("caption") or "")[0]


def presses(one: Outgoing) -> list[str]:
    """The verbs of the staff buttons under a message."""
    markup = one.kwargs.get("reply_markup")
    if not isinstance(markup, InlineKeyboardMarkup):
        return []
    found = [decode(str(button.callback_data)) for row in markup.inline_keyboard for button in row]
    return [one.verb for one in found if isinstance(one, Press)]


def labels(one: Outgoing) -> list[str]:
    """The words of the buttons under a message."""
    markup = one.kwargs.get("reply_markup")
    if not isinstance(markup, InlineKeyboardMarkup):
        return []
    return [button.text for row in markup.inline_keyboard for button in row]


def to_resident(scene: Scene, case: Case, say: str, **params: Any) -> Outgoing:
    assert case.reporter is not None
    parcel = scene.parcel(say, to=case.reporter, case=case, params=params)
    (only,) = sent(scene, parcel)
    return only


def check(one: Outgoing) -> None:
    """Telegram takes the message."""
    text, caption = one.kwargs.get("text"), one.kwargs.get("caption")
    if text is not None:
        plain, _ = parse_html(text)
        assert 0 < utf16_length(plain) <= 4096
        assert plain.strip()
        assert one.kwargs["parse_mode"] == "HTML"
        assert one.kwargs["link_preview_options"].is_disabled
    if caption is not None:
        assert utf16_length(parse_html(caption)[0]) <= 1024
