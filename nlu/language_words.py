"""Words that tell the assistant's four languages apart, for `nlu/language.py`.

`COMMON` are frequent words; one that several languages share counts for each in part. `UNMISTAKABLE` are
words that nobody writes in another of the languages, so that one alone is enough. "ok", "bye", "sorry",
"hey" and "chao" are in neither: people here write them in Spanish too.
"""

import re

from nlu.normalise import fold, word_set


def _folded(words: str) -> frozenset[str]:
    return word_set(fold(words))


UNMISTAKABLE = {
    "es": _folded(
        "hola buenas buenos gracias sí qué está están también allá adiós mensajes dale listo "
        "pues gracia señor señora usted ustedes "
        "vecino vecina hágale listo claro dónde cuándo cómo porfa muchas ayuda auxilio socorro "
        "necesito quiero tengo hay xfa xq tmb porque cancelar pelea barrio noches buenos quiero ya"
    ),
    "en": _folded(
        "hello thanks yes yeah yep nope goodbye please what's i'm i'd i've i'll don't can't "
        "won't didn't "
        "doesn't isn't it's that's there's he's she's they're we're you're wasn't aren't couldn't the "
        "stop help cheers morning evening tomorrow yesterday someone somebody where when who why "
        "how thx tysm "
        "yup nah yes alright absolutely definitely totally sure indeed greetings farewell howdy "
        "hiya never "
        "nothing wrong neither delete unsubscribe shooting shooter fight gun knife human quit "
        "later you i my"
    ),
    "pt": _folded(
        "obrigado obrigada olá oi tchau não você vocês está estão são também então até amanhã ninguém "
        "alguém uma meu minha ajuda briga rua lâmpada tô cê muito preciso sim isso beleza "
        "concordo certeza oi "
        "valeu obg brigada brigado cancela nenhum quero meus minhas pelo pela esquece falou quem "
        "onde cadê "
        "lembretes lembrete aula bairro fazer faço tchauzinho"
    ),
    "fr": _folded(
        "bonjour bonsoir merci salut oui c'est j'ai je suis au secours s'il qu'est n'est d'accord "
        "l'éclairage j'aimerais quartier très êtes où à été l'aide n'ai qu'il d'un d'une revoir "
        "annuler annulez arrêtez rappels rappel aide coucou adieu allô bjr "
        "slt mercis mille svp plaît bien-sûr tout aucun français langue pourquoi avec vous nous"
    ),
}
COMMON = {
    "es": _folded(
        "el la los las un una unos unas de del en y a al que q no si se me mi te le les lo su "
        "sus por para "
        "pa con sin es son esta estan hay muy mas pero como cuando donde quien ya ahora ayer hoy "
        "mañana "
        "noche dia casa calle luz yo nos nosotros ellos ella ese esa este eso esto aca alla aqui "
        "ahi fue "
        "era ser estoy estamos soy somos voy va van ir vamos puedo puede pueden quiero quieren "
        "tengo tiene "
        "tienen hace hacer dijo dice dicen bien mal bueno gente hijo hija mama papa marido "
        "esposo señora "
        "señor niño niña niños vive vivo vecinos policia favor todo todos nada alguien nadie otro otra "
        "entre desde hasta sobre dos tres cancha parque pelados muchachos unos mucho muchos poco "
        "porque pues entonces solo siempre nunca tambien oscuro dañada lampara poste horario "
        "curso clase "
        "hora reporte codigo mensajes mas cosas plata trabajo ayudar dar estar saber necesita debo "
        "sirve llega llegar ver decir hablar manden mande estaba habia fui tan estan sea hp parce "
        "vea oiga mire ve vos sos tenes podes queres sumerce chino pelao man manes ey"
    ),
    "en": _folded(
        "the a an and or of to in on at is are was were be been it this that these those there "
        "here i you "
        "he she we they me my your his her our their us him them do does did not no with without "
        "for from "
        "by about what when where who how why can could will would should have has had get got "
        "go going "
        "come came see say said tell want need like know think someone people kids boys man men woman "
        "street light lamp park night now today yesterday tomorrow again very much more some any all "
        "help please right down up out off over under near behind into after before just still never "
        "always too also if but so because than then as am being sign class course session "
        "report message "
        "messages speak english spanish cancel wrong sure okay nothing anything something neighbour "
        "neighbor neighbors police house school husband brother sister son daughter knife gun fight "
        "late coming free job young old new good bad have time make take give let put"
    ),
    "pt": _folded(
        "o os as um uma uns umas do da dos das no na nos nas em e ou que não nao se me meu minha "
        "te lhe seu "
        "sua por para pra com sem é são sao está esta estão estao há ha muito mais mas como "
        "quando onde "
        "quem já ja agora ontem hoje amanhã amanha noite dia casa rua luz eu nós nos eles ela "
        "ele esse essa "
        "este isso isto aqui ali lá foi era ser estou estamos sou vou vai vão ir vamos posso "
        "pode quero "
        "tenho tem têm faz fazer disse bem mal bom gente filho filha mãe pai marido esposo "
        "senhora senhor "
        "menino menina meninos mora moro vizinhos polícia policia favor tudo todos nada alguém ninguém "
        "outro outra entre desde até sobre dois três quadra parque porque pois então só sempre nunca "
        "também lâmpada poste horário curso aula relatório código mensagens trabalho ajudar dar saber "
        "preciso mandem estava havia fui tão seja cadê tô tá oi obrigado pelo pela ao à às num "
        "numa dele "
        "dela faca arma briga homem mulher crianças rapaz rapazes podem"
    ),
    "fr": _folded(
        "le la les un une des de du en et ou à a au aux que qui ne pas se me mon ma mes te ton "
        "ta son sa "
        "ses leur leurs par pour avec sans est sont c'est il elle ils elles je tu nous vous on y "
        "dans sur "
        "sous chez très plus moins mais comme quand où comment pourquoi déjà maintenant hier "
        "aujourd'hui "
        "demain nuit soir jour maison rue lumière moi toi lui eux ce cette ces cela ça ici là "
        "été était "
        "être suis es sommes êtes vais va vont aller peux peut peuvent veux veut voudrais ai as avons "
        "avez ont fait faire dit bien mal bon gens fils fille mère père mari homme femme enfant "
        "enfants "
        "voisin voisins police tout tous rien quelqu'un personne autre entre depuis jusqu'à deux trois "
        "terrain parc parce donc seulement toujours jamais aussi lampadaire poteau horaire cours "
        "séance "
        "rapport code messages travail aider voir dire parler quel quelle quels merci svp plaît besoin "
        "j'ai j'y l'on d'aide n'y s'est m'a qu'on bonne bonjour secours couteau ex"
    ),
}
GREETINGS = {
    "es": ("buen(?:as|os) (?:dias|días|tardes|noches)", "muchas gracias", "que hubo", "quiubo"),
    "en": (
        "good (?:morning|afternoon|evening|night)",
        "thank you",
        "see you",
        "no thanks",
        "hi there",
    ),
    "pt": ("bom dia", "boa (?:tarde|noite)", "muito obrigad[oa]", "tudo bem", "por favor preciso"),
    "fr": (
        "bonne (?:nuit|soirée|soiree|journée|journee)",
        "au revoir",
        "merci beaucoup",
        "à bientôt",
    ),
}
LETTERS = {
    "es": re.compile(r"[ñ¿¡]"),
    "pt": re.compile(r"[ãõ]|ç(?:ão|õe|a|o)|lh[aeo]|nh[aeo]"),
    "fr": re.compile(r"[èêëîïôûœ]|\b(?:[cdjlmnst]|qu)['’]\w"),
}
