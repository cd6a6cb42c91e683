"""What the people of the bench write: many who mean the same, none in the words of another.

The language model remembers what it found for a message, so a line that is written again costs it next
to nothing. A bench in which everybody says "hola" would measure that memory: here each message is one
that nobody wrote before, on the phones as at the bare Rasa server. Owns the lines; leaves to the callers
who says which, by a running number.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """Ways to say one thing: a beginning, an end, and in either a number where ``{n}`` stands."""

    begins: Sequence[str]
    ends: Sequence[str]

    def line(self, number: int) -> str:
        """The words of the person with this number (from 0), another line for each.

        Raises:
            IndexError: so many different lines there are not.

        """
        end, begin = divmod(number, len(self.begins))
        numbered = any("{n}" in part for part in (*self.begins, *self.ends))
        if not numbered and end >= len(self.ends):
            raise IndexError(f"{len(self.begins) * len(self.ends)} lines, and number {number}")
        words = f"{self.begins[begin]} {self.ends[end % len(self.ends)]}".strip()
        return words.replace("{n}", str(2 + number))


GREETING = Wording(
    (
        "hola", "buenas", "buenos días", "buenas tardes", "buenas noches", "hola buenas", "muy buenas",
        "hola buenos días", "hola buenas tardes", "hola buenas noches",
    ),
    (
        "", "vecinos", "cómo está", "cómo están", "a todos", "qué tal", "cómo le va", "cómo me le va",
        "cómo va todo", "cómo amaneció",
    ),
)  # fmt: skip
THANKS = Wording(
    (
        "gracias", "muchas gracias", "mil gracias", "bueno gracias", "listo gracias", "ok gracias",
        "ay gracias", "muchísimas gracias", "le doy las gracias", "de verdad gracias",
    ),
    (
        "", "por la ayuda", "por todo", "muy amable", "por responder", "por atenderme", "por su tiempo",
        "por la información", "por estar pendiente", "por contestar tan rápido",
    ),
)  # fmt: skip
ABILITIES = Wording(
    (
        "qué puedes hacer", "qué puede hacer usted", "en qué me puede ayudar", "cómo funciona esto",
        "qué se puede hacer aquí", "para qué sirve este chat", "qué cosas hace usted",
        "qué hace este asistente", "en qué ayuda este chat", "cómo se usa esto",
    ),
    (
        "", "por favor", "explíqueme", "es la primera vez que escribo", "no conozco esto",
        "cuénteme", "me explica por favor", "quiero saber", "es que soy nuevo aquí", "dígame por favor",
    ),
)  # fmt: skip
CONFLICT = Wording(
    (
        "hay un problema entre vecinos por el ruido de la música",
        "dos vecinos están peleando por la basura que sacan",
        "los vecinos discuten todo el tiempo por el parqueadero",
        "unos vecinos se gritan por el volumen del equipo de sonido",
        "hay una pelea entre dos familias por un muro",
        "las vecinas se insultan por los perros que ladran",
    ),
    (
        "en la casa {n}", "al lado de la casa {n}", "de la manzana {n}", "frente a la casa {n}",
        "los de la casa {n}", "entre la casa {n} y la de enseguida", "los del apartamento {n}",
        "en la cuadra del número {n}",
    ),
)  # fmt: skip
SPOT = Wording(
    (
        "hay un poste sin luz",
        "la lámpara de la calle está dañada hace una semana",
        "esta cuadra está muy oscura, no prende ningún bombillo",
        "el alumbrado de la calle no funciona",
    ),
    ("frente a la casa {n}", "por la casa {n}", "al lado de la casa {n}", "en la manzana {n}"),
)
PLACE = Wording(
    ("en", "eso es en", "es en el barrio", "por acá en", "aquí en"),
    ("Caimitos por la casa {n}", "Caimitos, cerca de la casa {n}", "Caimitos en la manzana {n}"),
)
