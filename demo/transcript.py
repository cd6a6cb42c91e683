"""The chats of all phones as text, for a reader of the scripted scene."""

from simulator.client import SimulatorClient
from simulator.seen import ChatMessage

_KINDS = {
    "photo": "[foto]",
    "voice": "[nota de voz]",
    "location": "[punto en el mapa]",
    "video": "[video]",
    "document": "[documento]",
}


async def transcript(client: SimulatorClient) -> str:
    """Every phone's chat, oldest message first, with the buttons that stand under it now."""
    state = await client.state()
    parts = []
    for phone in state["phones"]:
        lines = [f"\n━━━ {phone['first_name']} ━━━"]
        for raw in phone["messages"]:
            lines += _lines(ChatMessage.from_json(raw))
        parts.append("\n".join(lines))
    # Square brackets are markup to the console that prints this.
    return "\n".join(parts).replace("[", "\\[")


def _lines(message: ChatMessage) -> list[str]:
    mark = "  ▶ " if message.mine else "  ◀ "
    if message.deleted:
        return [f"{mark}(borrado)"]
    words = " ".join(part for part in (_KINDS.get(message.kind, ""), message.text) if part)
    first, *others = words.split("\n")
    buttons = (" ".join(f"⟦{button.label}⟧" for button in row) for row in message.rows)
    return [mark + first, *(f"    {line}" for line in (*others, *buttons))]
