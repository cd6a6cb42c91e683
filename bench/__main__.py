"""``python -m bench [turn] [crowd] [start] [reminders]``: measure, print tables, keep figures.

The raw figures are kept in bench/out/.
"""

import argparse
import asyncio
import json
import os
import platform
import shutil
import sys
import tempfile
import warnings
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from rich.console import Console

from bench import crowd, evening, report, startup, turn
from bench.processes import ROOT, NotStarted

OUT = ROOT / "bench" / "out"
MODEL = ROOT / "nlu" / "models"
#: A load average above this share of the cores before the start makes figures noisy.
QUIET = 0.35

Figures = dict[str, Any]


async def measure_turn(folder: Path, options: argparse.Namespace, console: Console) -> Figures:
    """One turn at a time against the bare Rasa server."""
    found = await turn.measure(folder, residents=6 if options.quick else 40)
    console.print(report.turn_table(found))
    console.print(report.parts_table(found))
    return found


async def measure_crowd(folder: Path, options: argparse.Namespace, console: Console) -> Figures:
    """Many people at once."""
    seconds = 6.0 if options.quick else options.seconds
    ceiling = await crowd.ceiling(folder, seconds=3.0 if options.quick else 8.0)
    found = await crowd.measure(folder, seconds=seconds)
    console.print(report.crowd_table(found, ceiling))
    console.print(report.cost_table(found))
    last = [figures for figures in found.values() if "memory" in figures][-1]
    console.print(
        report.memory_table("Memory after the load, demo's Telegram aside", last["memory"])
    )
    return {"ceiling": ceiling, "loads": found}


async def measure_start(folder: Path, options: argparse.Namespace, console: Console) -> Figures:
    """Start-up and memory of a demo."""
    found = await startup.measure(folder, times=1 if options.quick else 3)
    console.print(report.start_table(found))
    console.print(report.memory_table("Memory of a demo after a few answers", found["memory"]))
    return found


async def measure_reminders(folder: Path, options: argparse.Namespace, console: Console) -> Figures:
    """An evening's reminders, and alerts among them."""
    number = 400 if options.quick else evening.REMINDERS
    found = await evening.measure(folder, number=number, quiet=10.0 if options.quick else 40.0)
    console.print(report.evening_table(found))
    return found


PARTS: dict[str, Callable[[Path, argparse.Namespace, Console], Coroutine[Any, Any, Figures]]] = {
    "start": measure_start,
    "turn": measure_turn,
    "crowd": measure_crowd,
    "reminders": measure_reminders,
}


def machine() -> Figures:
    """What the figures were taken on."""
    models = sorted(path.name for path in MODEL.glob("*.tar.gz"))
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "system": platform.system(),
        "load_before": os.getloadavg()[0],
        "models": models,
    }


def main(words: list[str] | None = None) -> int:
    """Measure what was asked for; gives back the exit code."""
    parser = argparse.ArgumentParser(prog="./pazos bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"{', '.join(PARTS)}; all if none")
    parser.add_argument(
        "--quick", action="store_true", help="few repeats: to try it, not to quote it"
    )
    parser.add_argument(
        "--seconds", type=float, default=30.0, help="how long each load is measured"
    )
    options = parser.parse_args(words)
    unknown = [part for part in options.parts if part not in PARTS]
    if unknown:
        parser.error(f"no part {unknown[0]!r}; there are {', '.join(PARTS)}")
    # Libraries warn of their own future; that is no concern of who measures.
    warnings.simplefilter("ignore")
    console = Console(highlight=False)
    about = machine()
    console.print(
        f"{about['cores']} cores, Python {about['python']}, load before the start "
        f"{about['load_before']:.1f}"
    )
    if about["load_before"] > QUIET * (about["cores"] or 1):
        console.print("[yellow]The machine has other work: trust the ratios, not the times.[/]")
    folder = Path(tempfile.mkdtemp(prefix="pazos-bench-"))
    OUT.mkdir(parents=True, exist_ok=True)
    try:
        for part in options.parts or PARTS:
            found = asyncio.run(PARTS[part](folder / part, options, console))
            raw = {"machine": about, "quick": options.quick, "figures": found}
            (OUT / f"{part}.json").write_text(json.dumps(raw, indent=1), "utf-8")
            console.print()
    except NotStarted as error:
        console.print(f"[bold red]bench:[/] {error}", soft_wrap=True)
        return 1
    shutil.rmtree(folder, ignore_errors=True)
    console.print(f"[dim]raw figures: {OUT.relative_to(ROOT)}[/]")
    return 0


if __name__ == "__main__":
    sys.exit(main())
