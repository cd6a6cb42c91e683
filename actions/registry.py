"""All actions of the assistant, and the small ASGI application that Rasa calls them through."""

from rasa_sdk.executor import ActionExecutor
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from actions import (
    conflict_alert,
    contact,
    dark_spot,
    emergency,
    justice,
    programmes,
    safety,
    small_talk,
)
from actions.desk import DeskAction
from referrals.db import Database

ACTIONS: tuple[type[DeskAction], ...] = (
    conflict_alert.ValidateConflictAlert,
    conflict_alert.AskWhere,
    conflict_alert.AskConfirm,
    conflict_alert.SendConflictAlert,
    dark_spot.ValidateDarkSpot,
    dark_spot.AskSame,
    dark_spot.AskSpotConfirm,
    dark_spot.SendDarkSpot,
    contact.ValidateContact,
    contact.SendContact,
    emergency.Emergency,
    emergency.ValidateEmergency,
    emergency.EmergencyDone,
    justice.Justice,
    safety.FamilyViolence,
    safety.Crisis,
    programmes.Attendance,
    programmes.Enrol,
    programmes.MySessions,
    programmes.Programs,
    small_talk.Cancel,
    small_talk.Doubt,
    small_talk.Status,
    small_talk.StopReminders,
)


def executor(database: Database) -> ActionExecutor:
    """An executor that knows every action."""
    made = ActionExecutor()
    for action in ACTIONS:
        made.register_action(action(database))
    return made


def application(database: Database) -> Starlette:
    """The ASGI application with ``POST /webhook``, to be bound to the loopback only."""
    actions = executor(database)

    async def run(request: Request) -> JSONResponse:
        call = await request.json()
        # None of our actions looks at the domain, so Rasa does not send it (nlu/endpoints.yml).
        call.setdefault("domain", {})
        result = await actions.run(call)
        return JSONResponse(result.model_dump() if result is not None else None)

    return Starlette(routes=[Route("/webhook", run, methods=["POST"])])
