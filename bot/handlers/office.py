"""``/enlace PZ-…``: a link for an office, to be handed on by whoever leads the referral."""

from telegram import Update

from bot import office_page
from bot.desk import Context
from bot.handlers.staff import answer
from bot.rasa_client import Say
from bot.render.moments import in_words
from referrals import codes, facts, office_links, people
from referrals.db import Work
from referrals.models import Person


async def on_link(update: Update, context: Context) -> None:
    """A fresh link of the referral whose code was typed; the one before works no more."""
    words = " ".join(context.args or [])

    def say(work: Work, person: Person) -> list[Say]:
        address = facts.recall(work, facts.PUBLIC_URL)
        if address is None:
            office_links.require_hander(work, by=person)
            return [Say("office-link-off")]
        if codes.parse(words) is None:
            office_links.require_hander(work, by=person)
            usage = Say("office-link-usage", {"code": codes.spell("000000")})
            return [Say("office-code-mistyped"), usage] if codes.is_meant(words) else [usage]
        referral, token = office_links.hand_on(work, words, by=person)
        city = work.city
        service = city.service(referral.service_id)
        language = people.language_of(person, offered=city.languages, default=city.default_language)
        until = in_words(
            office_links.expires_at(work, referral),
            now=work.now,
            timezone=city.timezone,
            catalogue=context.desk.catalogue,
            language=language,
        )
        told = {
            "office": service.name if service is not None else referral.service_id,
            "code": referral.code,
            "url": office_page.link(address, token),
        }
        return [Say("office-link", told), Say("office-link.how", {"until": until})]

    await answer(update, context, say)
