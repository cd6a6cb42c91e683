"""The words for what does not fit together in a city's files.

See :mod:`referrals.city.words`, which puts them together.
"""

from typing import Final

LINK_PROBLEMS: Final[dict[str, dict[str, str]]] = {
    "city_id": {
        "es": "id es «{id}» pero la carpeta se llama «{folder}»; deben ser iguales",
        "en": "id is '{id}' but the folder is called '{folder}'; they must be the same",
    },
    "bad_timezone": {
        "es": "no existe la zona horaria «{name}»; use una como America/Bogota",
        "en": "there is no time zone '{name}'; use one such as America/Bogota",
    },
    "bad_default_language": {
        "es": "el idioma «{language}» no está en languages; agréguelo o elija otro",
        "en": "the language '{language}' is not in languages; add it or choose another",
    },
    "missing_language": {
        "es": "a «{key}» le falta el texto en «{language}»; escríbalo",
        "en": "'{key}' has no text in '{language}'; write it",
    },
    "unknown_language": {
        "es": (
            "«{key}» tiene texto en «{language}», que no está en languages de city.yml; agréguelo"
            " allí o bórrelo"
        ),
        "en": (
            "'{key}' has text in '{language}', which is not in languages of city.yml; add it "
            "there or delete it"
        ),
    },
    "duplicate_id": {
        "es": "«{id}» ya está en la línea {first}; cada uno debe ser distinto",
        "en": "'{id}' is already on line {first}; each must be different",
    },
    "name_taken": {
        "es": (
            "el nombre o alias «{name}» también es de «{other}»; quítelo de uno de los dos o "
            "póngalo en ambiguous_names"
        ),
        "en": (
            "the name or alias '{name}' also belongs to '{other}'; take it from one of them or "
            "put it in ambiguous_names"
        ),
    },
    "unspeakable_name": {
        "es": "«{name}» no tiene letras ni números que se puedan reconocer; escriba otro",
        "en": "'{name}' has no letters or digits that can be recognised; write another",
    },
    "unknown_barrio": {
        "es": "«{name}» no está en territory.yml{hint}; corrija el nombre o agréguelo allí",
        "en": "'{name}' is not in territory.yml{hint}; correct the name or add it there",
    },
    "unknown_comuna": {
        "es": "la comuna {comuna} no está en la lista «comunas» de territory.yml",
        "en": "comuna {comuna} is not in the list 'comunas' of territory.yml",
    },
    "unknown_source": {
        "es": "la fuente «{source}» no está en la lista «sources»; agréguela o corrija la letra",
        "en": "the source '{source}' is not in the list 'sources'; add it or correct the letter",
    },
    "confusable_one_sided": {
        "es": (
            "«{name}» se confunde con «{other}», pero «{other}» no lo dice; agréguelo en los dos"
        ),
        "en": (
            "'{name}' is confusable with '{other}', but '{other}' does not say so; add it to both"
        ),
    },
    "barrio_twice": {
        "es": "«{name}» ya está en la línea {first}; cada barrio va una sola vez",
        "en": "'{name}' already stands on line {first}; each barrio goes in once",
    },
    "barrio_without_cluster": {
        "es": "«{name}» no está en ningún cluster; póngalo en uno o en unassigned de clusters.yml",
        "en": "'{name}' is in no cluster; put it into one or into unassigned in clusters.yml",
    },
    "unknown_cluster": {
        "es": "no existe el cluster {cluster}",
        "en": "there is no cluster {cluster}",
    },
    "border_own_cluster": {
        "es": "«{name}» ya es del cluster {cluster}; en also van solo los otros",
        "en": "'{name}' already belongs to cluster {cluster}; also takes only the others",
    },
    "unknown_line": {
        "es": "la línea de ayuda «{number}» no está en help_lines de services.yml",
        "en": "the help line '{number}' is not in help_lines of services.yml",
    },
    "unknown_service": {
        "es": "el servicio «{service}» no está en services.yml{hint}",
        "en": "the service '{service}' is not in services.yml{hint}",
    },
    "route_without_person": {
        "es": (
            "la regla «{rule}» no avisa a ninguna persona; ponga gestor, backup o coordinator en to"
        ),
        "en": "the rule '{rule}' tells no person; put gestor, backup or coordinator into to",
    },
    "route_never_used": {
        "es": (
            "la regla «{rule}» nunca se usa: las de arriba ya cubren todo lo suyo; súbala o bórrela"
        ),
        "en": (
            "the rule '{rule}' is never used: those above cover all of it; move it up or delete it"
        ),
    },
    "route_gap": {
        "es": (
            "hay casos sin regla (por ejemplo {example}); termine con una regla sin condiciones: "
            "when: {{}}"
        ),
        "en": (
            "some cases have no rule (such as {example}); end with a rule without conditions: "
            "when: {{}}"
        ),
    },
    "route_mediates_violence": {
        "es": (
            "la regla «{rule}» deja mediar en {example}; la ley no lo permite: ponga mediate: false"
        ),
        "en": (
            "the rule '{rule}' allows mediation in {example}; the law does not: set mediate: false"
        ),
    },
    "topic_not_discreet": {
        "es": "el tema «{topic}» puede delatar a quien pregunta; ponga discreet: true",
        "en": "the matter '{topic}' can give away whoever asks; set discreet: true",
    },
    "topic_mediates_violence": {
        "es": "el tema «{topic}» deja mediar la violencia; la ley no lo permite: ponga mediate: false",
        "en": "the matter '{topic}' allows mediation of violence; the law does not: set mediate: false",
    },
    "route_vital_without_line": {
        "es": (
            "la regla «{rule}» atiende vidas en peligro y no da primero la línea {number}; "
            "póngala en first"
        ),
        "en": (
            "the rule '{rule}' takes lives in danger and does not give the line {number} first; "
            "put it into first"
        ),
    },
    "ages_reversed": {
        "es": "las edades van de menor a mayor (from: {first}, to: {last})",
        "en": "ages go from younger to older (from: {first}, to: {last})",
    },
    "not_increasing": {
        "es": "«{key}» debe ir de menor a mayor, sin repetir",
        "en": "'{key}' must go from smaller to larger, without repeating",
    },
    "not_decreasing": {
        "es": "«{key}» debe ir de mayor a menor, sin repetir",
        "en": "'{key}' must go from larger to smaller, without repeating",
    },
    "reminder_too_close": {
        "es": (
            "un recordatorio necesita por lo menos {minutes} minutos antes de la sesión (late_minutes más "
            "lead_minutes); suba las horas o baje esos minutos"
        ),
        "en": (
            "a reminder needs at least {minutes} minutes before the session (late_minutes plus "
            "lead_minutes); raise the hours or lower those minutes"
        ),
    },
    "plan_without_reminder": {
        "es": "plan_hours dice {hours}, y hours no tiene ese recordatorio; ponga uno que esté, o null",
        "en": "plan_hours says {hours}, and hours has no such reminder; put one that is there, or null",
    },
    "day_too_short_to_remind": {
        "es": "late_minutes es demasiado para un daytime tan corto: debe caber cuatro veces en él",
        "en": "late_minutes is too much for so short a daytime: it must fit into it four times",
    },
    "no_daytime": {
        "es": "en daytime, from debe ser más temprano que to: de noche no se le escribe a la gente",
        "en": "in daytime, from must be earlier than to: people are not written to at night",
    },
    "term_without_source": {
        "es": (
            "el plazo «{kind}» dice verified: true y no dice de dónde sale; póngalo en source, o "
            "verified: false si lo escogió la ciudad"
        ),
        "en": (
            "the term '{kind}' says verified: true and not where it comes from; put that into "
            "source, or verified: false if the city chose it"
        ),
    },
    "people_before_words": {
        "es": (
            "a la gente no se la puede olvidar antes que lo que contó: people debe tener al menos "
            "{least} días"
        ),
        "en": (
            "people cannot be forgotten before what they told: people needs at least {least} days"
        ),
    },
    "empty_turn": {
        "es": "un turno empieza y termina a la misma hora; corrija from o to",
        "en": "a turn begins and ends at the same time; correct from or to",
    },
}
