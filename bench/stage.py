"""The stage of a measurement: simulator and phones in this process, the watched assistant in another.

The simulator keeps no limits of its own here; it is the assistant's sender that keeps Telegram's pace.
"""

import asyncio
import contextlib
import json
import secrets
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from bench.assistant import NO_PACE, RASA_FILE, SPANS_FILE
from bench.phones import Handheld, Telephones
from bench.processes import running
from bot.invitations import invitation_link
from referrals.settings import Settings, load_settings
from referrals.vocabulary import Role
from simulator.server import Simulator, running_simulator

PATIENCE = 30.0


@dataclass(frozen=True)
class Stage:
    """A running assistant, and what is needed to use and to watch it."""

    simulator: Simulator
    telephones: Telephones
    settings: Settings
    folder: Path
    pid: int
    rasa_url: str
    rasa_token: str

    @property
    def spans_file(self) -> Path:
        """Where the assistant leaves its spans when the stage ends."""
        return self.folder / SPANS_FILE


def settings_for(folder: Path, simulator: Simulator) -> dict[str, str]:
    """The variables of an assistant that uses ``simulator`` and keeps everything in ``folder``."""
    return {
        "TELEGRAM_BOT_TOKEN": simulator.token,
        "TELEGRAM_API_URL": simulator.url,
        "PAZOS_DATA_DIR": str(folder),
    }


@contextlib.asynccontextmanager
async def set_up(folder: Path, *, paced: bool = True) -> AsyncIterator[Stage]:
    """Start everything in ``folder``; without ``paced`` the sender keeps to no pace."""
    token = f"{secrets.randbelow(10**9) + 10**8}:{secrets.token_urlsafe(24)}"
    async with running_simulator(token=token) as simulator:
        variables = settings_for(folder, simulator)
        options = [] if paced else [NO_PACE]
        async with running(
            [sys.executable, "-m", "bench.assistant", str(folder), *options],
            until="ready",
            log=folder / "bot.log",
            variables=variables,
        ) as process:
            rasa = json.loads((folder / RASA_FILE).read_text("ascii"))
            yield Stage(
                simulator,
                Telephones(simulator),
                load_settings(variables),
                folder,
                process.pid,
                rasa["url"],
                rasa["token"],
            )


async def bring_in_gestores(stage: Stage, clusters: list[int]) -> list[Handheld]:
    """One gestor for each cluster, come in by an invitation."""
    phones = []
    for cluster in clusters:
        link = await asyncio.to_thread(
            invitation_link,
            stage.settings,
            role=Role.GESTOR,
            clusters=str(cluster),
            is_backup=False,
            name=f"Gestor {cluster}",
            hours=1,
        )
        phone = stage.telephones.add(f"Gestor {cluster}")
        phone.type(f"/start {link.url.partition('?start=')[2]}")
        await phone.answer(PATIENCE)
        phones.append(phone)
    return phones
