"""Run the simulator by itself: `python -m simulator --port 8081 --token 123:abc`."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import sys
from pathlib import Path

from simulator.phones import add_phone
from simulator.server import DEFAULT_NAME, DEFAULT_TOKEN, DEFAULT_USERNAME, running_simulator


def _arguments(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="loopback port (0: a free one)")
    parser.add_argument("--token", default=DEFAULT_TOKEN, help="the bot's token")
    parser.add_argument("--bot-username", default=DEFAULT_USERNAME)
    parser.add_argument("--bot-name", default=DEFAULT_NAME)
    parser.add_argument("--rate-limits", action="store_true", help="refuse floods with 429")
    parser.add_argument("--callback-ttl", type=float, default=60.0, metavar="SECONDS")
    parser.add_argument(
        "--phone",
        action="append",
        default=[],
        metavar="NAME[:ROLE[:LANGUAGE]]",
        help="a phone to begin with; may be repeated",
    )
    parser.add_argument("--trace", type=Path, help="write every Bot API call here as JSON lines")
    return parser.parse_args(words)


async def _serve(arguments: argparse.Namespace, trace: contextlib.ExitStack) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    async with running_simulator(
        port=arguments.port,
        token=arguments.token,
        bot_username=arguments.bot_username,
        bot_name=arguments.bot_name,
        rate_limits=arguments.rate_limits,
        callback_ttl=arguments.callback_ttl,
    ) as simulator:
        if arguments.trace:
            lines = trace.enter_context(arguments.trace.open("a", buffering=1, encoding="utf-8"))
            simulator.world.trace.sink = lambda line: print(line, file=lines)
        for words in arguments.phone:
            name, role, language = [*words.split(":"), "", ""][:3]
            add_phone(simulator.world, first_name=name, role=role, language_code=language or "es")
        sys.stdout.write(f"Telegram simulator: {simulator.url}\n")
        sys.stdout.flush()
        await stopped.wait()


def main(words: list[str] | None = None) -> int:
    """Serve until SIGINT or SIGTERM; returns 1 when the port is taken."""
    arguments = _arguments(words)
    with contextlib.ExitStack() as trace:
        try:
            asyncio.run(_serve(arguments, trace))
        except OSError as error:
            sys.stderr.write(f"Cannot start the simulator: {error}\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
