"""Methods about how the bot gets its updates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.bodies import Params

if TYPE_CHECKING:
    from simulator.api import BotApi

_KINDS = "can't parse allowed updates JSON object"


async def get_updates(api: BotApi, params: Params) -> list[dict[str, Any]]:
    """Confirm updates before `offset` and wait for more."""
    queue = api.world.queue
    queue.allow(params.parsed("allowed_updates", _KINDS))
    return await queue.get_updates(
        params.integer("offset"), params.integer("limit", 100), params.integer("timeout")
    )


async def set_webhook(api: BotApi, params: Params) -> bool:
    """Have updates posted to an address; an empty one takes the webhook away."""
    if not params.text("url"):
        return await delete_webhook(api, params)
    api.world.queue.allow(params.parsed("allowed_updates", _KINDS))
    if params.flag("drop_pending_updates"):
        api.world.queue.drop()
    await api.webhook.set(
        params.text("url"), params.text("secret_token"), params.integer("max_connections", 40)
    )
    return True


async def delete_webhook(api: BotApi, params: Params) -> bool:
    """Take the webhook away; pending updates stay unless they are to be dropped."""
    await api.webhook.remove()
    if params.flag("drop_pending_updates"):
        api.world.queue.drop()
    return True


async def get_webhook_info(api: BotApi, params: Params) -> dict[str, Any]:  # noqa: ARG001 - every method takes parameters
    """Return the webhook's address, what is pending, and the last failure."""
    return api.webhook.info()
