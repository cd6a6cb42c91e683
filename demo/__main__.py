"""``./pazos demo``: phones in the browser, or ``--script`` and ``--story`` for chats that are printed."""

import asyncio
import contextlib
import os
import signal
import time
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from bot.storage import city_folder
from demo.scene import SCENE
from demo.stage import Stage, set_up, set_up_story
from demo.stories import STORIES
from demo.teller import Teller
from demo.transcript import told_with_time, transcript
from referrals.city import load_city
from referrals.errors import PazosError
from simulator.client import SimulatorError

console = Console(highlight=False)


def _progress(words: str) -> None:
    console.print(f"[dim]pazos: {words}[/]")


async def _show(folder: Path, port: int) -> int:
    """Keep the phones open until the person stops the demo."""
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    async with set_up(folder, port=port, progress=_progress) as stage:
        console.print(f"\n[bold green]The phones are at {stage.url}[/]  (Ctrl+C stops the demo)\n")
        await stopped.wait()
        _progress("stopping")
    return 0


async def _play(folder: Path) -> int:
    """Play the scene, print the chats; 0 only if all went as it should."""
    started = time.monotonic()
    async with set_up(folder, port=0, progress=_progress) as stage:
        _progress(f"the first answer can come {time.monotonic() - started:.1f} s after the start")
        failed = await _acts(stage)
        console.print(await transcript(stage.client))
    if failed is None:
        console.print("[bold green]The scene went as it should.[/]")
        return 0
    console.print(f"[bold red]The scene broke off:[/] {failed}", soft_wrap=True, markup=True)
    return 1


async def _tell(folder: Path, story: str) -> int:
    """Tell a story, print the chats; 0 only if all went as it should."""
    async with set_up_story(folder, progress=_progress) as house:
        teller = Teller(house)
        failed = None
        try:
            await STORIES[story](teller)
        except (AssertionError, LookupError, SimulatorError) as error:
            failed = str(error).replace("[", "\\[")
        zone = load_city(city_folder(house.settings)).timezone
        console.print(
            await told_with_time(house.client, teller.pressed, timezone=zone, away=teller.away),
            soft_wrap=True,
        )
    if failed is None:
        console.print("[bold green]The story went as it should.[/]")
        return 0
    console.print(f"[bold red]The story broke off:[/] {failed}", soft_wrap=True, markup=True)
    return 1


async def _acts(stage: Stage) -> str | None:
    for act in SCENE:
        try:
            await act.play(stage)
        except (AssertionError, LookupError, SimulatorError) as error:
            return f"{act.title}\n{error}".replace("[", "\\[")
        _progress(act.title)
    return None


def main(
    *,
    script: Annotated[
        bool, typer.Option("--script", help="Play a scene without a browser, print the chats.")
    ] = False,
    story: Annotated[
        Literal["conflict", "spot", "referral", "guidance", "home", "programme", "list"] | None,
        typer.Option(help="Tell a story that takes days, print the chats."),
    ] = None,
    port: Annotated[int, typer.Option(help="Port of the page with the phones.")] = 8765,
    folder: Annotated[
        Path | None, typer.Option(help="Where the demo's data live; emptied at the start.")
    ] = None,
) -> None:
    """Try the assistant on this machine: no token, no server."""
    place = folder or Path(os.environ.get("PAZOS_DATA_DIR") or ".pazos") / "demo"
    try:
        with contextlib.suppress(KeyboardInterrupt):
            if story is not None:
                code = asyncio.run(_tell(place, story))
            else:
                code = asyncio.run(_play(place) if script else _show(place, port))
            raise typer.Exit(code)
    except PazosError as error:
        console.print(f"[bold red]pazos:[/] {error}", soft_wrap=True)
        raise typer.Exit(1) from None


if __name__ == "__main__":
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    app.command()(main)
    app()
