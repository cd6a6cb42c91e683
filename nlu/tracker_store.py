"""Rasa's tracker store of this project: the running session of each conversation, encrypted.

Owns the translation between Rasa's trackers and `ConversationRows`; the file, its encryption and
its expiry are described there. Only the latest session is kept: a turn costs in proportion to the
events that are loaded, so the store stays as fast as the session is short.

Settings come from the environment of the server: `PAZOS_TRACKER_KEY` (a Fernet key),
`PAZOS_TRACKER_DB` (the file) and `PAZOS_TRACKER_EXPIRE_HOURS` (default 24).
"""

import json
import os
from collections.abc import Iterable
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SessionStarted
from rasa.shared.core.trackers import DialogueStateTracker

from nlu.conversation_rows import ConversationKeyError, ConversationRows


class EncryptedTrackerStore(TrackerStore):  # type: ignore[misc]  # Rasa has no type information
    """Keeps each conversation's running session in one encrypted row."""

    def __init__(
        self,
        domain: Domain | None = None,
        event_broker: EventBroker | None = None,
        **kwargs: Any,
    ) -> None:
        """Open the file that the environment names.

        Raises:
            ConversationKeyError: `PAZOS_TRACKER_KEY` or `PAZOS_TRACKER_DB` is missing or unusable.

        """
        key = os.environ.get("PAZOS_TRACKER_KEY", "")
        path = os.environ.get("PAZOS_TRACKER_DB", "")
        if not key or not path:
            raise ConversationKeyError("set PAZOS_TRACKER_KEY and PAZOS_TRACKER_DB for the server")
        self.rows = ConversationRows(
            path, key=key, expire_hours=float(os.environ.get("PAZOS_TRACKER_EXPIRE_HOURS", "24"))
        )
        super().__init__(domain, event_broker)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the events since the last start of a session."""
        await self.stream_events(tracker)
        events = list(tracker.events)
        starts = [i for i, event in enumerate(events) if isinstance(event, SessionStarted)]
        if starts:
            # The action that started the session belongs to it, as in Rasa's own stores.
            events = events[max(starts[-1] - 1, 0) :]
        body = json.dumps([event.as_dict() for event in events], separators=(",", ":"))
        self.rows.put(tracker.sender_id, body.encode())

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the running session, or nothing when there is none, or no more."""
        body = self.rows.get(sender_id)
        if body is None:
            return None
        return DialogueStateTracker.from_dict(
            sender_id, json.loads(body), self.domain.slots, self.max_event_history
        )

    async def keys(self) -> Iterable[str]:
        """Return the ids of the conversations that are kept."""
        return self.rows.sender_ids()

    async def delete(self, sender_id: str) -> bool:
        """Remove one conversation; tells whether there was one."""
        return self.rows.forget(sender_id)
