"""The words of `nlu/danger.py`, by what they say; patterns read normalised text.

Spanish as it is typed in the Valle del Cauca first, then English, Portuguese and French. A pattern says
who does what, so that bare key words ("matar", "bala", "muerto") decide nothing.
"""

import re


def any_of(*patterns: str) -> re.Pattern[str]:
    """Return a pattern that finds any of the given ones as whole words."""
    return re.compile(r"\b(?:" + "|".join(patterns) + r")\b")


WOUND = any_of(
    r"(?:esta|estoy|hay|estan|quedo|quedaron|tengo|tenemos|un|una|dos|tres|varios|sigue|"
    r"cayo) (?:\w+ ){0,3}"
    r"(?:herid[oa]s?|balead[oa]s?|apuñalad[oa]s?|chuzad[oa]s?|inconscientes?|desmayad[oa]s?|"
    r"atropellad[oa]s?|degollad[oa]s?|cortad[oa]s? (?:feo|en)|moribund[oa]s?|electrocutad[oa]s?|"
    r"ahogandose|convulsionando)",
    r"desangr\w+",
    r"(?:sale|botando|bota|perdiendo|perdio|hay|mucha|llen[oa] de|bañad[oa] en|"
    r"echando) (?:\w+ ){0,2}sangre",
    r"esta(?:n)? sangrando",
    r"(?:apuñalaron|balearon|chuzaron|acuchillaron|macheteron|machetearon|degollaron|atropellaron|"
    r"apedrearon|quemaron|hirieron) (?:a|al)",
    r"(?:me|lo|la|los|las|le|nos|les) (?:acaban? de )?(?:apuñalaron|apuñalar|balearon|balear|chuzaron|"
    r"chuzar|acuchillaron|machetearon|dispararon|disparar|hirieron|atropello|atropellaron|picaron)",
    r"(?:le|me|les|nos) (?:dieron|pegaron|metieron|mandaron|clavaron|enterraron|pego|metio|clavo|"
    r"enterro) "
    r"(?:\w+ ){0,3}(?:tiros?|balazos?|pepazos?|puñaladas?|puñal|cuchillo|navaja|machetazos?|chuzos?|"
    r"puntazos?|botellazos?|plomo|disparos?)",
    r"no (?:respira|reacciona|se mueve|despierta|tiene pulso|siento la pierna|siento las piernas)",
    r"herid[oa]s? (?:de|por|con|a) (?:bala|arma|cuchillo|machete|tiro)",
    r"(?:una )?ambulancia (?:ya|urgente|rapido|por favor)|(?:manden|necesito|llamen|"
    r"pidan) (?:\w+ ){0,2}"
    r"ambulancia",
    r"(?:is|was|been|got|are) (?:just )?(?:shot|stabbed|wounded|hurt bad|hurt badly|bleeding|"
    r"unconscious)",
    r"(?:bleeding|not breathing|can't breathe|need an ambulance|send an ambulance)",
    r"(?:baleado|esfaqueado|esfaquearam|ferido|sangrando|nao respira|blesse|poignarde|saigne|"
    r"perd du sang|"
    r"respire plus|atiraram n\w+)",
    r"heridos?(?: y| en| grave| aqui| aca|$)|hay (?:un )?(?:herido|muerto)s?",
)

ATTACK_
