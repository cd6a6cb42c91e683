"""Areas of work: who deals with a button that carries :class:`bot.callbacks.Go`, and with which command.

Each area is a module of this folder with a function ``on_press``, named here by the letters that its
buttons carry. A new kind of work is a new module and a line in each table, and touches no other.
"""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from telegram import Update

from bot.callbacks import Go
from bot.desk import Context
from bot.handlers import (
    absences,
    attendance,
    audit,
    board,
    broadcasts,
    calendars,
    case_lists,
    certificates,
    clock,
    committee,
    duty,
    enrolments,
    forms,
    guidance,
    imports,
    mine,
    office,
    office_chat,
    person,
    posters,
    programmes,
    referral_desk,
    referrals,
    reminder_desk,
    reminders,
    rights,
    rights_desk,
    rights_requests,
    roads,
    rosters,
    spots,
    street,
    team,
    turnout,
    why,
)

#: Deals with a press; gives back the key of the toast that answers it, or None to answer in silence.
OnPress = Callable[[Update, Context, Go], Coroutine[Any, Any, str | None]]
#: Deals with a command; its words are in ``context.args``.
OnCommand = Callable[[Update, Context], Coroutine[Any, Any, None]]

PRESSES: Mapping[str, OnPress] = {
    "cases": case_lists.on_press,
    "audit": audit.on_press,
    "cast": broadcasts.on_press,
    "equipo": team.on_press,
    "form": forms.on_press,
    "hush": board.on_hush,
    "tablero": board.on_press,
    "turno": duty.on_press,
    turnout.AREA: turnout.on_press,
    "why": why.on_press,
    guidance.AREA: guidance.on_press,
    mine.AREA: mine.on_press,
    person.AREA: person.on_press,
    calendars.AREA: calendars.on_press,
    roads.AREA: roads.on_press,
    posters.AREA: posters.on_press,
    programmes.AREA: programmes.on_press,
    reminders.AREA: reminders.on_press,
    reminder_desk.AREA: reminder_desk.on_press,
    rights.AREA: rights.on_press,
    rights_desk.AREA: rights_desk.on_press,
    rights_requests.AREA: rights_requests.on_press,
    referrals.AREA: referrals.on_press,
    referral_desk.AREA: referral_desk.on_press,
    "office": office_chat.on_press,
    "spot": spots.on_press,
    "clock": clock.on_press,
    imports.AREA: imports.on_press,
    enrolments.REQUESTS: enrolments.on_press,
    rosters.AREA: rosters.on_press,
    enrolments.SESSIONS: enrolments.on_session,
    attendance.AREA: attendance.on_press,
    absences.AREA: absences.on_press,
    certificates.AREA: certificates.on_press,
}
COMMANDS: Mapping[tuple[str, ...], OnCommand] = {
    ("casos", "cases"): case_lists.on_command,
    ("auditoria", "audit"): audit.on_command,
    ("difusion", "broadcast"): broadcasts.on_command,
    ("mediacion", "mediation"): street.on_mediation,
    ("punto", "spot"): street.on_spot,
    ("remision", "referral"): street.on_referral,
    ("mis_remisiones", "my_referrals"): referrals.on_list,
    ("remisiones", "referrals"): referral_desk.on_command,
    ("orientacion", "guidance"): guidance.on_command,
    ("programas", "programs"): programmes.on_command,
    ("mis_sesiones", "my_sessions"): programmes.on_mine,
    ("borrar_chat", "delete_chat"): mine.on_wipe,
    ("mis_datos", "my_data"): rights.on_command,
    ("derechos", "rights"): rights_desk.on_command,
    ("informe", "committee"): committee.on_command,
    ("cifras", "figures"): turnout.on_command,
    ("enlace", "link"): office.on_link,
    ("pase", "pass"): office_chat.on_pass,
    ("equipo", "team"): team.on_command,
    ("tablero", "board"): board.on_command,
    ("turno", "duty"): duty.on_command,
    ("inscripciones", "enrolments"): enrolments.on_requests,
    ("recordatorios", "reminders"): reminder_desk.on_command,
    ("sesiones", "sessions"): enrolments.on_sessions,
    ("importar", "import"): imports.on_command,
    ("afiche", "poster"): posters.on_command,
    ("caminos", "ways"): roads.on_command,
    ("asistencia", "attendance"): attendance.on_command,
    ("certificado", "certificate"): certificates.on_command,
}


async def on_press(update: Update, context: Context, go: Go) -> str | None:
    """Give a press to its area; a button of an area that is no more is stale."""
    area = PRESSES.get(go.area)
    return await area(update, context, go) if area is not None else "toast-stale"
