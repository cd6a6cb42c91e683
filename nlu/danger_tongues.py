"""Danger told in English, Portuguese and French, for `nlu/danger.py`; patterns read normalised text.

`~3` stands for up to three words. The older words of these languages stand with the Spanish ones.
"""

from nlu.danger_words import any_of

EMERGENCY_ABROAD = any_of(
    r"burning (?:the|our|us) ~3(?:with|shack|inside|house)|(?:he's|she's|is|are|they) (?:\w+ "
    r")?lynching|grenade|room by room|house by house|(?:men|guys|man|guy) with (?:pistols|guns|"
    r"knives|a gun|a knife)|they have guns|(?:threw|pushed) (?:her|him|me) down the stairs|"
    r"turned (?:purple|blue)|choking on|chopping the door|shots (?:right )?outside|barely "
    r"breathing|hung (?:him|her)self|took everything in the bottle|smoke coming out|banging on "
    r"the window|(?:jogou|empurrou) (?:ela|ele|me) da escada|nao responde|pisando na cabeca|"
    r"fumaca (?:saindo|preta)|bala entrou|criancas ficaram presas|maison ~3brule|pietin\w+|"
    r"enfants? (?:coince|dedans)\w*",
    r"(?:shot|stabbed|knifed|slashed|shoot|shooting) (?:me|him|her|us|them|my|a|the|one|two|at|"
    r"in|by|from|and|through|someone|somebody)|(?:got|been|were|was|they|just) (?:shot|stabbed)|"
    r"gun ?shots?|^(?:\w+ )?shooting$|(?:bullet|bullets|stray bullet) ~2(?:hit|came|went|in|"
    r"everywhere|there|flying)|it's bullets",
    r"(?:gun|knife|machete|pistol) (?:to|at|against|on) (?:my|his|her|the|a|our)|(?:with|has|"
    r"have|holding|pulled out|waving) ~1(?:a |the )?(?:gun|guns|knife|machete) ~2(?:and|at|now|"
    r"waiting|outside|to|chasing)|waiting ~3with (?:a )?(?:knife|gun)|looking for (?:me|us|him) "
    r"~4(?:gun|guns|house|kill|now)",
    r"(?:i'm|im|i am|we're|we are|hiding|locked) (?:\w+ )?(?:hiding|hidden|under the|locked in "
    r"the bath\w*|cornered|trapped) ?(?:in|under|behind|bed|and|by)?|(?:they're|they are|still) "
    r"inside|(?:they're|they are|he's|he is) (?:in the house|outside the door|breaking in)|i "
    r"can't talk|i cant talk|dont call me|don't call",
    r"(?:on|caught|set \w+ on) fire|fire (?:next door|in the|at)|(?:losing|lost|so much|lot of|"
    r"covered in|full of|pool of) ~3blood|bleeding|unconscious|passed out|not (?:breathing|"
    r"moving|waking|responding)|isn't (?:breathing|moving|waking)|won't (?:wake|wake up|stop "
    r"bleeding)|stopped (?:breathing|moving)|acid (?:at|in|on)|being (?:raped|robbed|held)|"
    r"overdos\w+|man down|broken (?:leg|neck|skull)|(?:beating|stomping|kicking|jumped) ~2(?:him|"
    r"her|kid|guy|a|man|on)|guy on the ground|burned people|gas explosion|threw acid",
    r"(?:hit|run over|struck) by (?:a )?(?:car|bus|truck|motorbike|train|motorcycle)|(?:car|bus|"
    r"van|truck|bike|motorbike)s? ~2(?:crash\w*|hit a|flipped|ran over|accident)|trapped "
    r"(?:under|inside)|trapped in (?:the|a) (?:house|car|building|room|fire)|stuck inside|"
    r"drown(?:ing|ed)|electrocuted|fell (?:from|off) (?:the|a)|(?:call|send|need|get) "
    r"~1ambulance|^ambulance|ambulance (?:please|now|quick)|please hurry|cut (?:deep|himself|"
    r"herself|myself) (?:and|too)|(?:it's|this is) an emergency|^emergency",
    r"(?:atiraram|atirou|tiros?|facadas?|baleado|baleada|esfaque\w+) (?:em|no|na|nele|nela|"
    r"contra|meu|minha|a|o)|levou (?:um |dois |tres )?(?:tiro|tiros|facada|facadas)|estao "
    r"atirando|muito sangue|(?:nao|nem) (?:acorda|respira|se mexe|reage)|assaltad\w+|entraram "
    r"armad\w+|homens? armad\w+|escondid[oa] (?:no|na|embaixo|debaixo)|(?:presa|preso|presas|"
    r"trancad[oa]) (?:no|na) (?:quarto|banheiro|casa|carro)|(?:me|nos) (?:procurando|perseguindo|"
    r"cercaram)|procurando para (?:me|nos)|dentro de casa|pegando fogo|atropel(?:ou|ado|ada|"
    r"aram)|afogando|com (?:a|uma) (?:faca|arma) na mao|tomou (?:um |uma )?(?:vidro|cartela|"
    r"caixa|frasco)|cham(?:a|em) ~1ambulancia",
    r"(?:tire|tirer|tirent|tiree|tires) (?:dessus|sur|dans|une balle)|(?:m'a|l'a|l'ont|lui a|"
    r"m'ont|nous) (?:tire|poignard|planta|plante|renvers|agress|braqu)\w*|(?:une|la|des) balles? "
    r"~3(?:traverse|touche|dans)|blessee?s? (?:par|a|au|aux|grave)|saigne\w*|poignarde\w*|"
    r"couteau ~2(?:a la main|sous|sur|contre)|ne (?:respire|bouge|se reveille|reagit)\w* (?:plus|"
    r"pas)|elle ne repond plus|il ne repond plus|(?:appelez|envoyez) ~1ambulance|une ambulance|"
    r"armes? (?:sont )?(?:entre|dans|et)|cachee?s? (?:dans|sous|derriere)|fumee sort|fumee "
    r"~3(?:fenetre|etage|maison)|incendie|feu (?:dans|chez|a)|s'est pendue?|percut\w+|renverse "
    r"(?:un|une|par|mon|ma)|se noie|pousser? dans l'escalier|encercl\w+|dans la maison,? ~1je|"
    r"peux pas parler|cherchent pour|inconsciente?|os visible|accident (?:grave|de)",
    r"(?:got|was|been) (?:knifed|slashed)|dragged ~4into (?:a|the) ~2(?:van|car|truck)|blood "
    r"(?:all )?(?:around|everywhere)|in the closet with|can't wake (?:her|him) up|cut too deep|cut "
    r"(?:his|her|my) \w+ open|(?:she's|he's) (?:grey|gray|purple)|knows cpr|pouring (?:gasoline|"
    r"petrol|gas) (?:on|over)|(?:stairs|room|floor|house|building) (?:are|is) full of smoke|opened "
    r"fire|have us (?:facing|on) the|outside with (?:machetes?|knives|guns|a gun|a machete)|knife "
    r"is "
    r"(?:still )?in (?:his|her|my)|in the neck with|knife in (?:his|her) (?:other )?hand|(?:roof|"
    r"wall|"
    r"building|balcony) (?:collapsed|fell|came down) on|people are (?:trapped|dying|"
    r"burning(?=[.,!]|$))|there "
    r"are (?:children|people|kids) (?:in there|inside|trapped)",
    r"(?:levei|tomei|levou) (?:um|uma|dois|duas|tres|varios|varias) (?:tiros?|facadas?)|arma na "
    r"(?:cara|cabeca|nuca)|caras? armad\w+|arrombando|me cortei (?:fundo|muito)|grudad[oa] no fio|"
    r"encostou no fio|(?:ela|ele|menin[oa]|bebe|piscina,) ta (?:roxa|roxo|azul|desacordad[oa])|a "
    r"forca (?:num|no|em um|dentro) ~2carro|"
    r"amarr\w+ ~3no poste|passou por cima (?:del[ea]|d[eo] (?:uma moto|um|menin)\w*)|pres[oa] "
    r"embaixo|(?:vizinh[oa]|moc[oa]|homem|mulher|senhora?|menin[oa]|baixo) ta caid[oa] no chao|"
    r"vao (?:me |nos )?"
    r"matar|pisando (?:num|no|na) (?:moc|car|homem|rapaz|menin)\w*",
    r"arme (?:sur|contre) (?:la|ma|sa)|a genoux ~6arme|(?:il|elle) (?:bouge|respire) (?:plus|a "
    r"peine)|sang "
    r"partout|(?:types?|hommes?|gars|mecs?) armes?|coups? de (?:casque|couteau|machette|marteau|"
    r"barre|"
    r"feu)|tout avale|pas a (?:la|le) reveiller|coupee? trop profond|colle au (?:cable|fil)|"
    r"(?:elle|"
    r"il) est (?:bleue?|inconsciente?)|sent le gaz ~9(?:allonge|inconscient|repond)\w*|emmen\w+ de "
    r"force|essence sur (?:lui|elle|moi)|effondree? sur|defonc\w+ la porte",
)

CRISIS_ABROAD = any_of(
    r"on the (?:bridge|roof|ledge|edge) ~3(?:and|saying|he|she|i)|gone for good|(?:god|lord) "
    r"(?:takes|take) me|buried next to|life insurance is worth|(?:want|wants) it over|forgive me "
    r"for what|(?:point|use) of being alive|how to be alive|(?:won't|not) be (?:alive|a problem)|"
    r"basically a goodbye|tell my mom|na ponte e|se enforca|me enforcar|de proposito|queimar de|"
    r"deus ~3que me leve|eu nao existisse|tchau para todos|cansei de viver|queria nao acordar|ja "
    r"vai descansar|sur le pont|le rejoindre|la rejoindre|veux plus vivre|se reposer pour "
    r"toujours|veiller sur maman",
    r"(?:jump|jumping|step|walk) (?:off|in front|from)|going to jump|(?:shoot|shooting|drown|"
    r"hurting|hurt|poison|killing|kill|burn|burning|burns|cut|cutting|cuts|starve|punish) (?:\w+ "
    r")?(?:myself|himself|herself|themselves|her arm|his arm|my arm|her arms|my arms|my legs|my "
    r"thighs)|(?:cutting|self harm|self-harm)\w* (?:again|myself|my|her|his)|hang(?:ing)? (?:my|"
    r"him|her)self|rope (?:ready|in)|noose|(?:count|counted|saving|saved|bought|hidden|hiding|"
    r"holding|took|enough) ~3pills|pills (?:in my hand|ready|on the table|saved)|gun in my "
    r"(?:lap|hand|mouth)|scared of what i might",
    r"(?:don't|dont|do not|doesn't|does not|not) ~2(?:want|plan|deserve|wanna) ~2(?:to )?(?:live|"
    r"exist|wake|be here|be alive|go on living|turn|breathe|be around|be okay)|(?:can't|cannot|"
    r"cant) (?:go on|do this|take (?:it|this)|live)(?: like this)?(?: any ?more| any longer|"
    r"(?=[.,!])| and| i|$)|tired of "
    r"(?:living|life|being alive|existing)|(?:stop|stopped) (?:existing|living)|disappear(?: "
    r"forever)?|wish(?:es|ed)? ~2(?:had died|was never born|were dead|was dead|i'd die|would die|"
    r"not wake)|no (?:point|reason|sense) ~2(?:living|live|going on|anymore|to be)|better (?:off "
    r")?(?:if )?(?:she|i|he)(?: was| were|'s)? (?:gone|dead|not here)|(?:i'm|feel|like|am|being) "
    r"~1a burden|my last (?:night|message|day|goodbye)|last (?:night|day) (?:here|alive)|is my "
    r"last|say(?:ing)? goodbye|goodbye (?:letter|note|to everyone)|see you on the other side|"
    r"(?:end|ending|ended) (?:it|it all|everything|things|my life)|want(?:s|ed)? (?:it|"
    r"everything|this) to (?:end|stop|be over)|suicid\w+",
    r"(?:look after|take care of) (?:his|my|her) (?:kids|dog|cat|mom|children|son|daughter)|"
    r"(?:gave|giving|gives) (?:me|away) ~2(?:his|her|my|all|everything)|(?:wants|want|going|"
    r"ready) to (?:die|be dead|join (?:him|her|them))|think of going with (?:him|her)|(?:i saw|"
    r"saw|hides?) (?:the|her|his) (?:marks|cuts|scars)|hoodies? in this heat|not turning the "
    r"wheel|not (?:be here|make it) (?:tomorrow|to)|be happy bro",
    r"(?:morrer|me matar|se matar|suicid\w+|sumir (?:de vez|do mundo|para sempre)|acabar com "
    r"(?:tudo|a minha vida|minha vida|isso)|desistir (?:da vida|de tudo|de viver)|nao aguento "
    r"mais|comprimidos na mao|carta de despedida|(?:me|se) (?:machuco|machuca|machucar)|(?:me "
    r"corto|se corta) (?:quando|de proposito|com|toda)|motivo para (?:viver|levantar)|nao tenho "
    r"mais motivo|cansad[oa] de viver|coisa ruim contra mim|seria mais facil|um peso para|me "
    r"jogar|se jogar|vontade de (?:sumir|nao)|nao quero (?:mais )?(?:acordar|existir|estar)|me "
    r"despedir|sem mim)",
    r"(?:mourir|en finir|me tuer|se tuer|suicid\w+|disparaitre|(?:fatigue|fatiguee|marre|lasse) "
    r"de (?:vivre|la vie)|se pendre|me pendre|sauter (?:du|de|par)|(?:medicaments|cachets|"
    r"comprimes) dans la main|garde les cachets|lettre (?:d'adieu|a (?:mes|ma|mon|toute))|me "
    r"(?:brule|coupe|scarifie|fais du mal|mutile)|jme (?:brule|coupe)|(?:se|s') ?(?:brule|coupe|"
    r"scarifie)|plus (?:la force|envie|de raison)|partir avec (?:lui|elle)|ne (?:fetera|sera|"
    r"verra) (?:pas|plus)|un poids pour|sans moi|mieux mort\w*|plus simple pour|adieu (?:a tous|"
    r"tout le monde|maman)|pas me reveiller|plus me reveiller|ne plus (?:exister|etre))",
    r"never wak(?:e|ing) up|rather be dead|life (?:isn't|is not) worth|give up on life|done with "
    r"(?:being alive|life|living)|(?:see|picture|imagine) myself alive|not alive in it|switch me "
    r"off|"
    r"sleep for good|the only danger ~2is me|staying in this world|make it past|(?:keeping|"
    r"keeps) me alive|me underground|right to still be|(?:sitting|standing|sits|stands) on (?:the|"
    r"a) (?:rail|railing|parapet)|"
    r"counting (?:the|my|his|her) ~2pills|scratch\w* (?:his|her|my) (?:arms|skin)|better without "
    r"me|"
    r"disappointed ~6woke up|plan on turning",
    r"a quoi bon (?:continuer|vivre)|jamais (?:me )?reveiller|ce que je pourrais (?:me )?faire|"
    r"raison "
    r"de (?:rester en vie|vivre)|dieu me (?:reprenne|prenne|rappelle)|(?:quitte|quitter) (?:cette|"
    r"la|"
    r"ce) (?:vie|monde)|(?:moi|etre) sous terre|retient en vie|decue? ~6reveillee?|facon de "
    r"(?:partir|mourir)|"
    r"seul danger,? c'est moi|assise? sur (?:la rambarde|le rebord|le parapet|le toit)|jambes "
    r"dans le "
    r"vide|compas ~1jusqu'au sang|(?:pars|partir) pour toujours|reverra pas vivante?",
    r"(?:amig[oa]|irma|irmao|filh[oa]|alun[oa]) se (?:corta|arranha|machuca)|cansei (?:dessa|da|"
    r"desta) "
    r"vida|nao vejo saida|(?:queria|quero|dormir e) nao acordar|"
    r"contando os (?:comprimidos|remedios)|debaixo da terra|jeito de (?:partir|morrer)|me "
    r"desligasse|"
    r"por ter acordado|perigo sou eu|sentad[oa] na (?:grade|beirada|mureta|ponte)|nao volto vivo",
)

HOME_ABROAD = any_of(
    r"rubbed (?:himself|against)|our secret|with the belt|marks on her back|ruin my face|pushes "
    r"me around|threw me out|throws (?:tools|things|plates) at|yelling at and shoving|padlock|"
    r"tie up an|showers with|i'm 15|he leaves me stranded|passa a mao em mim|se esfregou em mim|"
    r"era segredo|me sacode|pega meu dinheiro|bate na mulher|cobra o aluguel das meninas|me joga "
    r"coisa|me morde|bat sa femme|traces de ceinture|gifle\w* hier|controle mon telephone",
    r"(?:he|she|dad|mom|husband|boyfriend|wife|father|stepdad|ex|uncle|son|brother) ~3(?:hits?|"
    r"beats?|slapp?\w*|punch\w*|kick\w*|chok\w*|shakes?|pushes|pushed|shov\w+|threaten\w*|"
    r"lock\w*|pinned|grab\w*|touch\w*|burned my|took my|takes my|controls|follows|stalks|watches|"
    r"won't let|doesn't let|rapes?|raped|threw|bit|bites|broke|drags?) ~2(?:me|her|him|us|my|the|"
    r"them|in|out|when)",
    r"(?:my ex|husband|boyfriend|partner|wife) ~4(?:kill me|kill her|find me|hurt me|follow\w*|"
    r"stalk\w*|messages|photos|showed up)|says he'll kill|wake up dead|domestic (?:abuse|"
    r"violence)|black eye|bruis\w+|broke my (?:arm|nose|rib)|monster at home|scared of (?:going "
    r"home|him|my (?:dad|husband|partner|stepdad))|my wife (?:hits|bites|throws)|pinned my wife|"
    r"fell (?:off|down) ~4(?:don't|i)|she says stairs|beats his (?:wife|kids|children)",
    r"(?:kids?|child\w*|baby|boy|girl|daughter|sister|old man|old woman|grandma|grandmother) "
    r"~6(?:left alone|alone for|all day|begging|to beg|beg at|hungry|starv\w+|beaten|dirty "
    r"clothes|no food|without food|locked|tied|bruis\w+|burns|married to|living with a|for money|"
    r"to work|selling|neglect\w*|no school|naked)|(?:dirty|nude|naked) (?:pictures|photos|pics) "
    r"~2(?:to|of)|for \"?favou?rs|takes? (?:her|his|my) (?:pension|money)|13 year old",
    r"(?:touch\w*|grop\w+|rap(?:ed?|es|ing)|molest\w*|abus\w+|harass\w*|watches|flash\w*|grabs) "
    r"~1(?:me|her|him|us|girls|kids|my)|sexual\w*|forced me|forces me|against my will|said no "
    r"and he|wouldn't stop",
    r"(?:ele|ela|marido|namorado|ex|pai|padrasto|mae|tio) ~4(?:bate|bateu|me bate|agred\w+|"
    r"ameac\w+|tranc\w+|empurr\w+|xing\w+|control\w+|apert\w+|nao (?:me )?deixa (?:eu )?(?:sair|"
    r"trabalhar|falar|ter|usar)|vai me matar|chut\w+|queim\w+|olha meu|tom\w+ meu|toca em|mexe "
    r"comigo|obriga)|olho roxo|falo para todo mundo que cai|foi (?:ele|o marido|o pai)|abus(?:ou|"
    r"ada|ado|aram|ando)|estupr\w+|violencia domestica|ficar longe|medo (?:dele|do meu)|me "
    r"tranca|me bate|bate (?:nos|nas|na|no) (?:filh|crianc|mae|espos)\w+|(?:crianca|criancas|"
    r"menina|menino|idos[oa]|avo) ~6(?:sozinh\w+|sem comer|com fome|pedindo|homem de|trancad\w+|"
    r"apanh\w+|abus\w+|aposentadoria)",
    r"(?:mari|copain|ex|pere|beau-pere|femme|fils|compagnon|frere|il|elle|oncle) ~3(?:me|m'a|"
    r"nous|la|l'a|lui|te) ?(?:frapp\w*|bat|battu\w*|gifl\w*|menac\w*|enferm\w*|insult\w*|"
    r"surveill\w*|suit|touche\w*|viol\w*|pouss\w*|cass\w*|jett\w*|mord\w*|secou\w*|interdi\w*|"
    r"control\w*|prend mon|force\w*|crach\w*|etrangl\w*)|frappe (?:tout le monde|les enfants|sa "
    r"femme|ma mere)|(?:œil|oeil) au beurre noir|m'approcher|je suis tombee|c'est lui|viol(?:ee?|"
    r"s)?\b|attouchements?|s'est frotte|me touche|j'ai dit non|(?:enfants?|fille|bebe|grand-mere|"
    r"vieux) ~5(?:seuls?|seule|sans (?:nourriture|manger)|affame\w*|battus?|maltrait\w*|"
    r"attache\w*|mendi\w*)|prend (?:mon|sa|ma) (?:argent|retraite|paie)|violence conjugale",
    r"drugged my (?:drink|food)|woke up (?:without|with no) clothes|photos he (?:keeps|has|took) "
    r"of me|"
    r"judge told him to stay away|pulling me by|by the hair|thrown me|"
    r"(?:he|she|husband|wife|partner|boyfriend|girlfriend) ~3(?:holds|keeps|took|takes) my "
    r"(?:bank card|card|salary|passport|wages|papers)|squeezed my "
    r"(?:jaw|neck|arm|throat)|makes (?:his|her) (?:girlfriend|wife|kids?|daughter|son) ~1(?:kneel|"
    r"beg)|"
    r"tape marks|fake nudes|texts? my (?:boy|girl|son|daughter) at (?:midnight|night)|sending me "
    r"to "
    r"marry|forced (?:to marry|marriage)|leaves me in the (?:bathroom|patio|yard)|mommy is going "
    r"to "
    r"have|(?:is|was) it (?:still )?(?:assault|rape)|pushed my wife|locks girls in",
    r"(?:m'|l'|nous )enferme|m'a (?:deja )?casse (?:le|la|un)|(?:fille|gamine|enfant) de 1[0-5] "
    r"ans "
    r"~4avec un homme|notre secret|(?:il|elle|mari|patron\w*) garde (?:ma carte|mon telephone|mes "
    r"papiers|mon passeport)|que je ne "
    r"sorte pas|main sur (?:la gorge|ma cuisse)|me (?:griffe|gifle|prive de)|fausses photos|"
    r"(?:fait|"
    r"font) mendier|pousse ma femme|j'entends les coups|faveurs ~4(?:filles|loyer)|brul\w+ la "
    r"maison "
    r"avec",
    r"fica(?:m)? com (?:a aposentadoria|o cartao|meu (?:passaporte|dinheiro|salario))|deixam? a "
    r"(?:vo|avo|mae) sem|(?:chefe|patrao) me agarra|nao queria e ele|nao deixa ela (?:ter|sair|"
    r"falar)|"
    r"durmo no quintal|(?:deu|dar|levei) (?:um soco|um tapa|um chute|de cinto)|guarde um segredo|"
    r"espalhou ~2(?:video|fotos?) (?:noss|minh)\w+|passou a mao (?:em mim|na minha)|apanha (?:se|"
    r"quando|do (?:pai|marido|padrasto))|empurrei (?:ela|minha)|gritei com ela,? empurrei|nao "
    r"piso na rua|(?:poem|colocam) o "
    r"menino (?:pra|para)",
)

# What may also be said of less: a letter, long sleeves, things given away.
LEAVE_TAKEN_ABROAD = any_of(
    r"(?:wrote|written) (?:the|my) letters|if i don't (?:answer|reply|wake up)|out of everyone's "
    r"way|(?:when|once|after) (?:i'm|he's|she's) (?:gone|buried)|after the funeral|come to my "
    r"funeral|"
    r"dark places?|if i (?:just )?wasn't here|you don't take anything with you|life insurance|"
    r"forgive (?:her|him|me) for what|decided i'm not",
    r"vu les coupures|cache ses bras|assurance vie|je vois ma chaise vide|la ou je "
    r"vais|pardonnez-moi",
    r"vi os cortes|so (?:penso|quero) (?:em )?ir (?:com (?:ele|ela)|junto)|manga comprida|quando "
    r"(?:ele|ela|eu) nao estiver|nao cheg[ao] ate|escrevi uma "
    r"carta|cadeira vazia|onde eu vou nao|me perdoem|pront[oa] para? encontrar",
)
