"""Telegram: does it know the token, and how does it deliver.

Asks two questions (getMe, getWebhookInfo) and changes nothing. The token never leaves this module but in
the address that is asked; what went wrong is told by its kind, since messages of errors quote addresses.
"""

from typing import Any

import httpx

from bot.doctor.findings import Finding, good, stops, warns
from referrals.settings import Settings

#: How long each answer may take, in seconds.
PATIENCE = 5.0
#: So many messages may wait at Telegram before it is worth a word.
MANY_WAITING = 50
_NO_SUCH_BOT = (401, 404)


def look_at(
    settings: Settings, *, is_running: bool, transport: httpx.BaseTransport | None = None
) -> list[Finding]:
    """What Telegram says of the bot; nothing where there is no token."""
    if settings.telegram_bot_token is None:
        return []
    address = f"{settings.telegram_api_url}/bot{settings.telegram_bot_token.get_secret_value()}"
    with httpx.Client(timeout=PATIENCE, transport=transport) as client:
        try:
            answer = client.get(f"{address}/getMe")
            if answer.status_code in _NO_SUCH_BOT:
                return [stops("token-unknown")]
            username = str(_result(answer).get("username", ""))
            webhook = _result(client.get(f"{address}/getWebhookInfo"))
        except (httpx.HTTPError, ValueError) as error:
            # Only the error's kind: its message holds the address, and that holds the token.
            kind = type(error).__name__
            return [warns("telegram-away", url=settings.telegram_api_url, kind=kind)]
    return [
        good("token-known", username=username),
        *_delivery(settings, webhook, is_running=is_running),
    ]


def _result(answer: httpx.Response) -> dict[str, Any]:
    """What the Bot API answered.

    Raises:
        ValueError: it is no answer of the Bot API.

    """
    if not answer.is_success:
        raise ValueError("not answered")
    body = answer.json()
    result = body.get("result") if isinstance(body, dict) else None
    if not isinstance(result, dict):
        raise ValueError("not an answer of the Bot API")
    return result


def _delivery(settings: Settings, webhook: dict[str, Any], *, is_running: bool) -> list[Finding]:
    url = str(webhook.get("url") or "")
    wanted = settings.webhook_url or ""
    waiting = int(webhook.get("pending_update_count") or 0)
    findings = []
    if url == wanted:
        findings.append(good("webhook-good", url=url) if url else good("polling"))
    elif is_running:
        findings.append(warns("webhook-differs", url=url or "—", wanted=wanted or "—"))
    else:
        findings.append(good("webhook-will-be-set", wanted=wanted or "—"))
    if url and webhook.get("last_error_message"):
        findings.append(warns("webhook-error", str(webhook["last_error_message"])))
    if waiting >= MANY_WAITING:
        findings.append(warns("updates-waiting", count=waiting))
    return findings
