"""How offices hear of a referral: the mail server's settings, and offices that nobody can tell.

An office that cannot be told learns of a referral from the pass that the person shows, and answers by a
link that somebody hands to it. Offices are named by their id.
"""

from datetime import timedelta

from bot.doctor.findings import Finding, good, stops, warns
from referrals import facts, office_post, staff
from referrals.db import Work
from referrals.errors import SettingsError
from referrals.mail_settings import mail_server
from referrals.settings import Settings

#: An e-mail that waits longer than this has something in its way.
STUCK = timedelta(hours=1)


def look_at_settings(settings: Settings) -> list[Finding]:
    """Whether e-mail can be sent with what is set; the server itself is not asked."""
    try:
        server = mail_server(settings)
    except SettingsError as error:
        return [stops("mail-wrong", name=str(error).split()[0])]
    if server is not None:
        return [good("mail-good", host=server.host, port=server.port)]
    return [good("mail-none")] if settings.public_url is not None else [good("links-none")]


def look_at(work: Work) -> list[Finding]:
    """Offices that cannot be told, and e-mails that do not leave."""
    has_mail = facts.recall(work, facts.MAIL_FROM) is not None
    silent = [
        one.id
        for one in work.city.services
        if one.takes_referrals
        and not (has_mail and one.email is not None)
        and not staff.of_office(work, one.id)
    ]
    findings = []
    if silent:
        items = ", ".join(silent)
        findings.append(warns("offices-silent", count=len(silent), items=items))
    stuck = office_post.stuck(work, longer_than=STUCK)
    if stuck:
        kinds = ", ".join(sorted({error for _, error in stuck if error})) or "?"
        findings.append(warns("office-mails-stuck", count=len(stuck), kinds=kinds))
    return findings
