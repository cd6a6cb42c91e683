"""The words for what is wrong within one file of a city.

See :mod:`referrals.city.words`, which puts them together.
"""

from typing import Final

FILE_PROBLEMS: Final[dict[str, dict[str, str]]] = {
    "missing_folder": {
        "es": "no existe esta carpeta; revise el nombre de la ciudad (PAZOS_CITY)",
        "en": "there is no such folder; check the city's name (PAZOS_CITY)",
    },
    "missing_file": {
        "es": "falta este archivo; cópielo de otra ciudad o recupérelo del respaldo",
        "en": "this file is missing; copy it from another city or from the backup",
    },
    "unreadable_file": {
        "es": "no se puede abrir ({why}); revise los permisos",
        "en": "cannot be opened ({why}); check its permissions",
    },
    "not_utf8": {
        "es": "no es texto UTF-8 (¿se guardó con otro programa?); guárdelo como UTF-8",
        "en": "is not UTF-8 text (saved by another program?); save it as UTF-8",
    },
    "control_character": {
        "es": "hay un carácter que no es texto; bórrelo o recupere el archivo del respaldo",
        "en": "has a character that is not text; delete it or restore the file from the backup",
    },
    "tab": {
        "es": "hay un tabulador al comienzo; use espacios",
        "en": "begins with a tab; use spaces",
    },
    "syntax": {
        "es": (
            "no se entiende desde aquí{hint}; revise espacios del comienzo, comillas, comas, "
            "llaves {{}} y corchetes []"
        ),
        "en": (
            "cannot be understood from here{hint}; check leading spaces, quotes, commas, braces "
            "{{}} and brackets []"
        ),
    },
    "too_deep": {
        "es": "tiene demasiados niveles uno dentro de otro; recupere el archivo del respaldo",
        "en": "is nested too deeply; restore the file from the backup",
    },
    "alias": {
        "es": "usa & o * para repetir un dato; escríbalo completo",
        "en": "repeats a value by & or *; write it out",
    },
    "empty_file": {
        "es": "está vacío; cópielo de otra ciudad o recupérelo del respaldo",
        "en": "is empty; copy it from another city or from the backup",
    },
    "not_a_mapping": {
        "es": "debe comenzar con datos «nombre: valor», no con una lista ni texto suelto",
        "en": "must begin with 'name: value', not with a list or loose text",
    },
    "duplicate_key": {
        "es": "«{key}» está dos veces en el mismo sitio; deje una",
        "en": "'{key}' stands twice in the same place; keep one",
    },
    "missing_key": {
        "es": "falta «{key}»; escríbalo (null si no se sabe y se permite)",
        "en": "'{key}' is missing; write it (null where unknown and allowed)",
    },
    "unknown_key": {
        "es": "no se conoce «{key}»; revise cómo está escrito o bórrelo",
        "en": "'{key}' is not known; check its spelling or delete it",
    },
    "wrong_text": {
        "es": "«{key}» debe ser texto entre comillas",
        "en": "'{key}' must be text in quotes",
    },
    "empty_text": {
        "es": "«{key}» está vacío; escríbalo o ponga null si se permite",
        "en": "'{key}' is empty; fill it in, or null where allowed",
    },
    "wrong_integer": {
        "es": "«{key}» debe ser un número entero, sin comillas",
        "en": "'{key}' must be a whole number, without quotes",
    },
    "wrong_number": {
        "es": "«{key}» debe ser un número, sin comillas",
        "en": "'{key}' must be a number, without quotes",
    },
    "wrong_bool": {
        "es": "«{key}» debe ser true o false",
        "en": "'{key}' must be true or false",
    },
    "wrong_date": {
        "es": "«{key}» debe ser una fecha AAAA-MM-DD o null",
        "en": "'{key}' must be a date YYYY-MM-DD or null",
    },
    "wrong_list": {
        "es": "«{key}» debe ser una lista, con guiones o entre corchetes []",
        "en": "'{key}' must be a list, with dashes or in brackets []",
    },
    "wrong_group": {
        "es": "«{key}» debe ser un grupo de datos «nombre: valor»",
        "en": "'{key}' must be a group of 'name: value'",
    },
    "not_allowed": {
        "es": "«{key}» no admite ese valor; se permite: {allowed}",
        "en": "'{key}' does not take this value; allowed: {allowed}",
    },
    "bad_form": {
        "es": "«{key}» está mal escrito; debe verse así: {example}",
        "en": "'{key}' is not well written; it should look like {example}",
    },
    "out_of_range": {
        "es": "«{key}» está fuera de lo posible ({limit})",
        "en": "'{key}' is out of range ({limit})",
    },
    "too_short": {
        "es": "«{key}» está vacía; necesita al menos {count}",
        "en": "'{key}' is empty; it needs at least {count}",
    },
    "unusable": {
        "es": "«{key}» no se puede usar así; compárelo con otra entrada del mismo archivo",
        "en": "'{key}' cannot be used like this; compare it with another entry of the same file",
    },
}
