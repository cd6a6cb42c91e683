"""The words for what is unconfirmed or provisional in a city's files.

See :mod:`referrals.city.words`, which puts them together.
"""

from typing import Final

FINDINGS: Final[dict[str, dict[str, str]]] = {
    "clusters_provisional": {
        "es": (
            "el reparto de barrios en clusters es provisional; cámbielo por el oficial y ponga "
            "provisional: false"
        ),
        "en": (
            "the assignment of barrios to clusters is provisional; put in the official one and "
            "set provisional: false"
        ),
    },
    "barrios_unassigned": {
        "es": (
            "{count} lugar(es) sin cluster, sus casos van a la coordinación: {items}. Páselos a "
            "un cluster"
        ),
        "en": (
            "{count} place(s) without cluster, their cases go to the coordinator: {items}. Move "
            "them into a cluster"
        ),
    },
    "times_provisional": {
        "es": "los tiempos de respuesta son una propuesta; confírmelos y ponga provisional: false",
        "en": "the response times are a proposal; confirm them and set provisional: false",
    },
    "terms_chosen": {
        "es": (
            "{count} plazo(s) para guardar datos los escogió la ciudad, sin norma: {items}. "
            "Apruébelos y ponga source y verified: true"
        ),
        "en": (
            "{count} term(s) for keeping data are the city's choice, without a rule: {items}. "
            "Have them approved and set source and verified: true"
        ),
    },
    "no_duty_hours": {
        "es": (
            "no hay turnos (duty_hours: null), se avisa a los gestores a toda hora; escriba los "
            "turnos reales"
        ),
        "en": (
            "there are no duty hours (duty_hours: null), gestores are alerted at any hour; write "
            "the real ones"
        ),
    },
    "radius_provisional": {
        "es": (
            "el radio para aceptar ubicaciones no es el límite oficial; confírmelo y ponga "
            "pin_radius_provisional: false"
        ),
        "en": (
            "the radius for accepting positions is not the official limit; confirm it and set "
            "pin_radius_provisional: false"
        ),
    },
    "strategy_unverified": {
        "es": (
            "no está confirmado que la estrategia siga ni con qué nombre; confírmelo y ponga "
            "strategy_verified: true"
        ),
        "en": (
            "it is not confirmed that the strategy goes on, nor its name; confirm and set "
            "strategy_verified: true"
        ),
    },
    "controller_incomplete": {
        "es": (
            "al responsable de los datos le falta {items}; el aviso de privacidad lo necesita "
            "(Ley 1581 de 2012, art. 12)"
        ),
        "en": (
            "the data controller lacks {items}; the privacy notice needs it (Ley 1581 of 2012, "
            "art. 12)"
        ),
    },
    "barrios_unverified": {
        "es": (
            "{count} lugar(es) con comuna sin confirmar: {items}. Confírmelos y ponga verified: "
            "true"
        ),
        "en": (
            "{count} place(s) with an unconfirmed comuna: {items}. Confirm them and set verified:"
            " true"
        ),
    },
    "lines_undialled": {
        "es": (
            "nadie ha marcado {count} línea(s) de ayuda: {items}. Márquelas y ponga la fecha en "
            "last_verified"
        ),
        "en": (
            "nobody has dialled {count} help line(s): {items}. Dial them and put the date into "
            "last_verified"
        ),
    },
    "lines_unverified": {
        "es": (
            "{count} línea(s) de ayuda con fuente débil: {items}. Confírmelas y ponga verified: "
            "true"
        ),
        "en": (
            "{count} help line(s) with a weak source: {items}. Confirm them and set verified: true"
        ),
    },
    "services_unverified": {
        "es": (
            "{count} servicio(s) sin confirmar o con fuente débil: {items}. Confírmelos y ponga "
            "verified: true (y quite confidence: low)"
        ),
        "en": (
            "{count} service(s) unconfirmed or with a weak source: {items}. Confirm them and set "
            "verified: true (and remove confidence: low)"
        ),
    },
    "services_unreachable": {
        "es": "{count} servicio(s) sin teléfono, correo, dirección ni lugar: {items}. Complételos",
        "en": "{count} service(s) without phone, e-mail, address or place: {items}. Fill them in",
    },
    "services_unchecked": {
        "es": (
            "nadie ha comprobado {count} servicio(s): {items}. Llame o vaya y ponga la fecha en "
            "last_verified"
        ),
        "en": (
            "nobody has checked {count} service(s): {items}. Call or go there and put the date "
            "into last_verified"
        ),
    },
    "confirmed_long_ago": {
        "es": "hace mucho que nadie confirma {items}. Llame o vaya otra vez y cambie last_verified",
        "en": "it is long since {items} was confirmed. Call or go again and change last_verified",
    },
    "confirmed_in_future": {
        "es": "la fecha de {items} todavía no ha llegado; corrija last_verified",
        "en": "the date of {items} has not come yet; correct last_verified",
    },
    "lighting_incomplete": {
        "es": "del alumbrado falta confirmar: {items}",
        "en": "of street lighting, to be confirmed: {items}",
    },
    "routes_unverified": {
        "es": (
            "{count} regla(s) de casos sin confirmar: {items}. Confírmelas y ponga verified: true"
        ),
        "en": "{count} unconfirmed case rule(s): {items}. Confirm them and set verified: true",
    },
    "topics_unverified": {
        "es": (
            "{count} tema(s) de justicia sin confirmar: {items}. Confírmelos y ponga verified: true"
        ),
        "en": "{count} unconfirmed justice topic(s): {items}. Confirm them and set verified: true",
    },
    "programmes_without_dates": {
        "es": (
            "{count} programa(s) del menú sin fechas ni inscripción: {items}. Complételos o ponga"
            " open_menu: false"
        ),
        "en": (
            "{count} programme(s) of the menu without dates or sign-up: {items}. Fill them in or "
            "set open_menu: false"
        ),
    },
    "programmes_unknown": {
        "es": "no se sabe si {count} programa(s) siguen: {items}. Ponga status: active o ended",
        "en": (
            "it is not known whether {count} programme(s) go on: {items}. Set status: active or "
            "ended"
        ),
    },
}
