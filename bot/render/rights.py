"""How the screens about one's own data read: the notice, what is held, what was erased, requests."""

from bot.catalogue import Html
from bot.render import facts
from bot.render.facts import Speaker, blocks, lines
from bot.render.parts import Params
from referrals import privacy_notice


def notice(speaker: Speaker, _params: Params) -> Html:
    """The whole privacy notice, with the city's terms and its version."""
    retention = speaker.city.privacy.retention
    are_chosen = any(not term.verified for _, term in retention.terms())
    return blocks(
        speaker.text("notice-full"),
        speaker.text("notice-full.who", ways=facts.desk_ways(speaker.city)),
        speaker.text("notice-full.body"),
        lines(
            speaker.text("notice-full.kept"),
            *(
                speaker.text("notice-term", kind=kind, days=str(term.days))
                for kind, term in retention.terms()
            ),
            speaker.text("notice-full.chosen") if are_chosen else None,
        ),
        speaker.text("notice-full.version", version=privacy_notice.version(speaker.city)),
    )
