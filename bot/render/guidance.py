"""How guidance reads: the matters to choose from, a matter with an office, an office by itself.

Owns the order of what is said: the line to call comes first where a life may be in danger, then where to
go and what is not known of it, then the law. What concerns violence at home begins with nothing that
tells on a lock screen, and makes no sound. Leaves which facts to :mod:`referrals.guidance`.
"""

from bot.catalogue import Html, escape
from bot.render import facts
from bot.render.facts import Speaker, blocks, lines
from bot.render.parts import Params
from referrals import guidance, referral_pass
from referrals.city import City, Service
from referrals.guidance import Guide, UnknownMatter

#: The matter of the city whose offices give protection measures.
PROTECTION = "protection_measure"
#: Screens whose message makes no sound.
QUIET = frozenset(
    {
        "family-violence",
        "family-violence-where",
        "justice-guide-quiet",
        "justice-office-quiet",
        "justice-which-quiet",
        "quick-exit",
    }
)


def matters(speaker: Speaker, params: Params) -> Html:
    """The question what it is about; the matters are the buttons."""
    page = guidance.page(speaker.city, _number(params, "page"))
    if not page.topics:
        return speaker.text("justice-guide.no-office")
    return blocks(
        speaker.text("justice.unsure") if params.get("unsure") else None,
        speaker.text("justice"),
        speaker.text("justice.page", page=str(page.number + 1), pages=str(page.count))
        if page.count > 1
        else None,
    )


def of_matter(speaker: Speaker, params: Params) -> Html:
    """A matter: whom to call, one office, what to bring, the cost, the law; the list if it is no more."""
    try:
        found = guidance.guide(speaker.city, str(params["topic"]), _number(params, "turn"))
    except UnknownMatter:
        return matters(speaker, {})
    city, topic, language = speaker.city, found.topic, speaker.language
    name = speaker.text("justice-guide", name=city.text(topic.name, language))
    urgent = guidance.is_urgent(city, topic)
    others = [line for line in found.lines if not (urgent and line is city.emergency_line)]
    law = city.text(topic.law, language)
    return blocks(
        speaker.text("justice-guide.first") if urgent else None,
        speaker.text("justice-guide.quiet") if topic.discreet else None,
        lines(name, escape(city.text(topic.advice, language))),
        lines(
            speaker.text("justice-guide.call"),
            *(facts.help_line(speaker, line) for line in others),
        )
        if others
        else None,
        _office(speaker, found),
        lines(
            _mediation(speaker, found), speaker.text("justice-guide.law", law=law) if law else None
        ),
        speaker.text("justice-guide.unconfirmed") if not topic.verified else None,
        _other_language(speaker),
        speaker.text("family-violence.person") if topic.discreet else None,
        speaker.text("justice-guide.delete") if topic.discreet else None,
    )


def handed_on(speaker: Speaker, params: Params) -> Html:
    """That whoever writes back is told the matter."""
    topic = speaker.city.topic(str(params.get("topic") or ""))
    name = speaker.city.text(topic.name, speaker.language) if topic is not None else "—"
    return speaker.text("person-matter", matter=name)


def _office(speaker: Speaker, found: Guide) -> Html:
    if found.office is None:
        return speaker.text("justice-guide.no-office")
    heading = "justice-guide.offices" if found.count > 1 else "justice-guide.office"
    return lines(
        speaker.text(heading, number=str(found.number), count=str(found.count)),
        facts.office(
            speaker, found.office, bring=found.topic.bring, asks_desk=not found.topic.discreet
        ),
    )


def _mediation(speaker: Speaker, found: Guide) -> Html | None:
    if found.office is None or found.office.location_type == "virtual":
        return None
    if found.topic.discreet:
        return speaker.text("justice-guide.never-mediated")
    key = "justice-guide.mediation" if found.topic.mediate else "justice-guide.no-mediation"
    return speaker.text(key)


def _other_language(speaker: Speaker) -> Html | None:
    """That the city's own words come in another language, where they do."""
    city = speaker.city
    if speaker.language in city.languages:
        return None
    spoken = speaker.catalogue.plain("language-name", city.default_language)
    return speaker.text("justice-guide.language", language=spoken)


def which(speaker: Speaker, _params: Params) -> Html:
    """Which of the buttons is meant."""
    return speaker.text("justice-which")


def which_quiet(speaker: Speaker, _params: Params) -> Html:
    """Which of the buttons is meant, where one of them tells of violence at home."""
    return blocks(speaker.text("justice-guide.first"), speaker.text("justice-which"))


def of_office(speaker: Speaker, params: Params) -> Html:
    """An office that was asked for by name; the list of matters if it is no more."""
    try:
        found = guidance.office(speaker.city, str(params["service"]))
    except UnknownMatter:
        return matters(speaker, {})
    quiet = guidance.is_discreet(speaker.city, found)
    return blocks(
        speaker.text("justice-guide.first") if quiet else None,
        speaker.text("justice-guide.quiet") if quiet else None,
        facts.office(speaker, found, asks_desk=not quiet),
        _other_language(speaker),
    )


def for_protection(speaker: Speaker, _params: Params) -> Html:
    """The offices that give protection measures to who suffers violence at home."""
    found = _protecting(speaker.city)
    if not found:
        return blocks(
            speaker.text("family-violence-where"), speaker.text("justice-guide.no-office")
        )
    advice = facts.topic_lines(speaker.city, "family_violence")
    unsure = any(facts.is_unconfirmed(service) for service in found)
    return blocks(
        speaker.text("family-violence-where"),
        speaker.text("family-violence-where.body"),
        *(facts.office(speaker, service, brief=True) for service in found),
        lines(
            speaker.text("service.unconfirmed") if unsure else None,
            speaker.text("family-violence-where.ask", line=advice[0].number) if advice else None,
        ),
        speaker.text("family-violence-where.code") if _with_a_code(speaker.city) else None,
    )


def for_keyboard_of_protection(speaker: Speaker, params: Params) -> Params:
    """What the keyboard of :func:`for_protection` takes from the city: where one can go with a code."""
    codes = [(one.id, one.name) for one in _with_a_code(speaker.city)]
    return {**params, "topic": PROTECTION, "codes": codes}


def _protecting(city: City) -> list[Service]:
    topic = city.topic(PROTECTION)
    services = [city.service(one) for one in (topic.to if topic is not None else ())]
    return [service for service in services if service is not None]


def _with_a_code(city: City) -> list[Service]:
    found = _protecting(city)
    return [one for one in found if referral_pass.may_ask(city, PROTECTION, one.id)]


def for_keyboard(speaker: Speaker, say: str, params: Params) -> Params:
    """What the keyboard of a screen of guidance takes from the city: names of matters and of offices."""
    city, language = speaker.city, speaker.language
    topics = [one for name in params.get("topics") or () if (one := city.topic(str(name)))]
    named = [city.service(str(name)) for name in params.get("services") or ()]
    pages = {}
    if say == "justice":
        page = guidance.page(city, _number(params, "page"))
        topics, pages = list(page.topics), {"page": page.number, "pages": page.count}
    more: dict[str, int | str] = {}
    if "topic" in params and (topic := city.topic(str(params["topic"]))) is not None:
        found = guidance.guide(city, topic.id, _number(params, "turn"))
        more = {"offices": found.count, "turn": found.number}
        if found.office is not None and referral_pass.may_ask(city, topic.id, found.office.id):
            more["ask"] = found.office.id
    return {
        **params,
        **pages,
        **more,
        "matters": [(topic.id, city.text(topic.name, language)) for topic in topics],
        "named": [(service.id, service.name) for service in named if service is not None],
    }


def _number(params: Params, key: str) -> int:
    value = params.get(key)
    return value if isinstance(value, int) else 0
