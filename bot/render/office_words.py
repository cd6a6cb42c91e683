"""What an office reads of a referral, in a browser or in a chat: how it stands, and what was asked for."""

from bot.catalogue import Html
from bot.render.facts import Speaker
from bot.render.moments import in_words
from referrals import referral_matters, referral_trail
from referrals.db import Work
from referrals.models import Referral, ReferralEvent
from referrals.vocabulary import OfficeData, ReferralState


def matter(work: Work, speaker: Speaker, referral: Referral) -> Html | None:
    """What it is about; None where the city has no words for it."""
    topic = referral_matters.matter_of(work, referral)
    if topic is None:
        return None
    return speaker.text("office-page.matter", matter=work.city.text(topic.name, speaker.language))


def state(work: Work, speaker: Speaker, referral: Referral) -> Html:
    """How it stands, by what the office said."""
    beside = second(speaker, referral_trail.of(work, referral))
    if beside is not None and referral.office_arrived_at is None:
        return beside  # that nobody has answered would not be true
    moment = referral.office_attended_at or referral.office_arrived_at
    found = referral.state
    if found is ReferralState.CLOSED and referral.office_attended_at is not None:
        found = ReferralState.ATTENDED
    said = (
        in_words(
            moment,
            now=work.now,
            timezone=work.city.timezone,
            catalogue=speaker.catalogue,
            language=speaker.language,
        )
        if moment is not None
        else ""
    )
    return speaker.text("office-page.state", state=found.value, moment=said)


def asked(speaker: Speaker, trail: list[ReferralEvent]) -> list[Html]:
    """What the office asked the person for, and what the person answered."""
    answers = {
        one.facts.get("what"): bool(one.facts.get("comes"))
        for one in trail
        if one.move == "answer_data"
    }
    found: list[Html] = []
    for what in (one.facts.get("what") for one in trail if one.move == "ask_data"):
        comes = answers.get(what)
        answered = "waiting" if comes is None else ("yes" if comes else "no")
        thing = speaker.plain("office-asked", what=str(what))
        found.append(speaker.text("office-asked.line", what=thing, answer=answered))
    return found


def second(speaker: Speaker, trail: list[ReferralEvent]) -> Html | None:
    """That another office was first, where it was."""
    is_second = any(one.move == "second" for one in trail)
    return speaker.text("office-page.second") if is_second else None


def to_ask(referral: Referral, trail: list[ReferralEvent]) -> list[OfficeData]:
    """What the office can still ask the person for."""
    if referral.person_id is None:
        return []
    done = {one.facts.get("what") for one in trail if one.move == "ask_data"}
    return [one for one in OfficeData if one.value not in done]
