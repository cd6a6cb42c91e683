"""A session's programme and moment, short enough for a button."""

from bot.render.facts import Speaker
from referrals.clock import local
from referrals.models import ProgrammeSession


def button_moment(speaker: Speaker, one: ProgrammeSession) -> dict[str, str]:
    """Day, month and time of a session, as ``button-session`` takes them."""
    there = local(one.starts_at, speaker.city.timezone)
    time = speaker.plain(
        "moment-time",
        half="am" if there.hour < 12 else "pm",
        hour=str(there.hour % 12 or 12),
        minute=f"{there.minute:02d}",
    )
    return {"day": str(there.day), "month": str(there.month), "time": time}


def name_of(speaker: Speaker, programme_id: str) -> str:
    """A programme by its name; by its id where the city has it no longer."""
    found = speaker.city.programme(programme_id)
    return found.name if found is not None else programme_id
