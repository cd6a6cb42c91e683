"""A bot that only answers "ok": the most that simulator and phones can do on this machine.

``python -m bench.echo ADDRESS TOKEN``. What the assistant reaches must stay well below it, else it is the
measuring that is measured.
"""

import asyncio
import sys
from typing import Any

import httpx

READY = "ready"


async def serve(address: str, token: str) -> None:
    """Answer every update until the simulator ends."""
    offset = 0
    async with httpx.AsyncClient(base_url=f"{address}/bot{token}", timeout=60.0) as client:
        sys.stdout.write(f"{READY}\n")
        sys.stdout.flush()
        while True:
            body = {"offset": offset, "timeout": 20}
            answer = await client.post("/getUpdates", json=body)
            updates: list[dict[str, Any]] = answer.json().get("result") or []
            if updates:
                offset = updates[-1]["update_id"] + 1
                await asyncio.gather(*(_answer(client, update) for update in updates))


async def _answer(client: httpx.AsyncClient, update: dict[str, Any]) -> None:
    message = update.get("message")
    if message is not None:
        await client.post("/sendMessage", json={"chat_id": message["chat"]["id"], "text": "ok"})


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], sys.argv[2]))
