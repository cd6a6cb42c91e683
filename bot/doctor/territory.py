"""The city's files: valid, provisional, unconfirmed. The words are the city's own."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.doctor.findings import Finding, Sayable, good, stops, warns
from referrals.city import City, CityDataError, load_city


def look_at(folder: Path, today: date) -> tuple[list[Finding], City | None]:
    """What is to be said of the city's files in ``folder``, and the city if they can be used.

    ``today`` is a day of the city's calendar, within which what was confirmed gets old.
    """
    try:
        city = load_city(folder)
    except CityDataError as error:
        return [
            stops("city-broken", *error.problems, city=folder.name, count=len(error.problems))
        ], None
    findings = [good("city-good", city=city.name)]
    provisional: tuple[Sayable, ...] = city.provisional()
    if provisional:
        findings.append(warns("city-provisional", *provisional, count=len(provisional)))
    old: tuple[Sayable, ...] = city.old(today)
    if old:
        findings.append(warns("city-old", *old, count=len(old), days=city.recheck_days))
    unverified = city.unverified()
    if unverified:
        facts = sum(max(1, len(one.items)) for one in unverified)
        files = ", ".join(dict.fromkeys(one.file for one in unverified))
        finding = warns("city-unverified", *unverified, count=facts, files=files)
        findings.append(replace(finding, details_by_request=True))
    return findings, city
