"""The privacy notice in the chat: reachable, whole, with a version that follows its words."""

import hashlib
import re

import pytest
from sqlalchemy import select

from bot.catalogue import MESSAGES
from referrals import privacy_notice
from referrals.city import City
from referrals.db import Work
from referrals.models import NoticeShown
from tests.bot import updates
from tests.bot.fake_rasa import DOWN
from tests.bot.rig import Rig

ANA = 91
#: What people are told about their data. Who changes a word changes the version, then this.
PARTS = ("notice-short", "privacy", "notice-full", "notice-term")
DIGESTS = {
    "2026-11-23": "10f12722167580ec",
    "2026-11-24": "5427eaef7755492e",
    "2026-11-25": "15beaddebb5dddec",
}


def digest() -> str:
    """A fingerprint of the notice's words in all languages."""
    texts = []
    for folder in sorted(MESSAGES.iterdir()):
        source = "\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.ftl")))
        for part in PARTS:
            found = re.search(rf"^{part} =.*?(?=^\S|\Z)", source, re.MULTILINE | re.DOTALL)
            assert found is not None, (folder.name, part)
            texts.append(found[0].strip())
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


def test_whoever_changes_the_words_changes_the_version() -> None:
    assert DIGESTS[privacy_notice.TEXT_VERSION] == digest()


def test_the_citys_part_of_the_version_fits_its_column(city: City) -> None:
    assert privacy_notice.version(city) == f"{privacy_notice.TEXT_VERSION}.{city.privacy.notice}"
    assert len(f"{privacy_notice.TEXT_VERSION}.999") <= 16


@pytest.mark.parametrize("language", ["es", "en"])
async def test_the_whole_notice_is_there_without_the_language_model(
    rig: Rig, city: City, language: str
) -> None:
    rig.rasa.failure = DOWN
    await rig.chat(updates.press(ANA, f"l:{language}"))
    await rig.chat(updates.press(ANA, "g:datos:notice"))
    shown = rig.telegram.sent_to(ANA)[-1]
    for words in (
        "Alcaldía de Palmira",
        "Telegram",
        "1581",
        "1377",
        "365",
        f"{privacy_notice.TEXT_VERSION}.1",
    ):
        assert words in shown.text
    assert {"m:person", "m:menu"} <= set(shown.buttons.values())


async def test_who_sees_what_leads_to_the_notice(rig: Rig) -> None:
    rig.rasa.answer = lambda _turn: [("privacy", {})]
    shown = (await rig.chat(updates.text(ANA, "/privacidad")))[-1]
    assert "g:datos:notice" in shown.buttons.values()


async def test_each_showing_is_noted_once_with_its_language(rig: Rig, city: City) -> None:
    await rig.chat(updates.text(ANA, "/start"))
    for _ in range(2):
        await rig.chat(updates.press(ANA, "g:datos:notice"))

    def rows(work: Work) -> list[tuple[str, bool, str]]:
        found = work.session.scalars(select(NoticeShown).order_by(NoticeShown.id))
        return [(one.version, one.is_full, one.language) for one in found]

    present = privacy_notice.version(city)
    assert rig.do(rows) == [(present, False, "es"), (present, True, "es")]


@pytest.mark.parametrize("data", ["g:datos:notice:1", "g:datos:x", "g:datos:notice:x:y"])
async def test_forged_buttons_are_stale(rig: Rig, data: str) -> None:
    await rig.chat(updates.press(ANA, data))
    assert rig.telegram.press_answers()[-1].text == rig.words("toast-stale")
