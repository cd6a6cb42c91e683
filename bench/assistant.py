"""The assistant as in production, watched: ``python -m bench.assistant FOLDER [--no-pace]``.

Settings come from the environment as for ``python -m bot run``. It writes two files into ``FOLDER``:
``rasa.json`` (address and token of its Rasa server, so that the bench can speak with the same server) and,
when it ends, ``spans.jsonl``.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from bench import spans, watch
from bot import app as composition
from bot.cli import plain_errors, settings_now
from bot.rasa_process import RasaCommand

RASA_FILE = "rasa.json"
SPANS_FILE = "spans.jsonl"
NO_PACE = "--no-pace"


def tell_of_rasa(path: Path) -> None:
    """Have the composition root write down how its Rasa server is reached."""
    original = composition.rasa_command

    def rasa_command(*arguments: Any, port: int, token: str, **named: Any) -> RasaCommand:
        path.write_text(json.dumps({"url": f"http://127.0.0.1:{port}", "token": token}), "ascii")
        return original(*arguments, port=port, token=token, **named)

    composition.rasa_command = rasa_command


def main(words: list[str]) -> None:
    """Run the assistant until told to stop, then write its spans."""
    folder = Path(words[0])
    noted: list[spans.Span] = []
    tell_of_rasa(folder / RASA_FILE)
    watch.install(noted)
    if NO_PACE in words:
        watch.lift_pace()
    try:
        with plain_errors():
            asyncio.run(composition.run(settings_now(), progress=composition.stdout_progress))
    finally:
        spans.write(folder / SPANS_FILE, noted)


if __name__ == "__main__":
    main(sys.argv[1:])
