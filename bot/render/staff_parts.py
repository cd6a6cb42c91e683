"""How the parts of what staff are answered read: welcome and invitation."""

from bot.catalogue import Html
from bot.render import facts
from bot.render.facts import Speaker, blocks
from bot.render.parts import Params
from referrals.permissions import Action, allows
from referrals.vocabulary import Role


def staff_welcome(speaker: Speaker, params: Params) -> Html:
    """What a new staff member has to know."""
    given = Role(str(params.get("role") or Role.GESTOR))
    role = speaker.plain("role", role=given.value)
    clusters = [_cluster(speaker, one) for one in params.get("clusters") or ()]
    waiting, has_cases = params.get("waiting"), allows({given}, Action.WORK_CASE)
    return blocks(
        speaker.text("staff-welcome", role=role),
        speaker.text("staff-welcome.clusters", clusters=facts.joined(speaker, clusters))
        if clusters
        else None,
        speaker.text("staff-welcome.backup") if params.get("backup") else None,
        speaker.text("staff-welcome.how") if has_cases else None,
        speaker.text("leader-welcome")
        if given is Role.FACILITATOR
        else speaker.text("staff-welcome-more", role=given.value),
        speaker.text("staff-welcome.rules"),
        speaker.text("staff-welcome.waiting", count=waiting)
        if isinstance(waiting, int) and has_cases
        else None,
    )


def _cluster(speaker: Speaker, given: object) -> str:
    """A cluster by its number or, as it stands, by its name."""
    found = speaker.city.cluster(given) if isinstance(given, int) else None
    if found is None:
        return str(given)
    return speaker.plain("cluster", number=str(found.id), name=found.name)


def invitation_made(speaker: Speaker, params: Params) -> Html:
    """A link to pass on."""
    role = speaker.plain("role", role=str(params.get("role") or ""))
    return speaker.text("invitation-made", role=role, link=str(params.get("link") or ""))
