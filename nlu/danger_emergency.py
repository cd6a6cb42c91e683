"""How people speak of a wound or of a life in danger right now, for `nlu/danger.py`.

Spanish first, then English, Portuguese and French; patterns read normalised text, `~3` stands for up
to three words.
"""

from nlu.danger_words import any_of

WOUND = any_of(
    r"(?:esta|estoy|hay|estan|quedo|quedaron|tengo|tenemos|un|una|dos|tres|varios|sigue|cayo) "
    r"(?:\w+ ){0,3}(?:herid[oa]s?|balead[oa]s?|apuñalad[oa]s?|chuzad[oa]s?|inconscientes?|"
    r"desmayad[oa]s?|atropellad[oa]s?|degollad[oa]s?|cortad[oa]s? (?:feo|en)|moribund[oa]s?|"
    r"electrocutad[oa]s?|ahogandose|convulsionando)",
    r"desangr\w+",
    r"(?:sale|botando|bota|perdiendo|perdio|hay|mucha|llen[oa] de|bañad[oa] en|echando) (?:\w+ "
    r"){0,2}sangre",
    r"esta(?:n)? sangrando",
    r"(?:apuñalaron|balearon|chuzaron|acuchillaron|macheteron|machetearon|degollaron|"
    r"atropellaron|apedrearon|quemaron|hirieron) (?:a|al)",
    r"(?:me|lo|la|los|las|le|nos|les) (?:acaban? de )?(?:apuñalaron|apuñalar|balearon|balear|"
    r"chuzaron|chuzar|acuchillaron|machetearon|dispararon|disparar|hirieron|atropello|"
    r"atropellaron|picaron)",
    r"(?:le|me|les|nos) (?:dieron|pegaron|metieron|mandaron|clavaron|enterraron|pego|metio|clavo|"
    r"enterro) (?:\w+ ){0,3}(?:tiros?|balazos?|pepazos?|puñaladas?|puñal|cuchillo|navaja|"
    r"machetazos?|chuzos?|puntazos?|botellazos?|plomo|disparos?)",
    r"no (?:respira|reacciona|se mueve(?! de)|despierta|tiene pulso|siento la pierna|siento las "
    r"piernas)",
    r"herid[oa]s? (?:de|por|con|a) (?:bala|arma|cuchillo|machete|tiro)",
    r"(?:una )?ambulancia (?:ya|urgente|rapido|por favor)|(?:manden|necesito|llamen|pidan) "
    r"(?:\w+ ){0,2}ambulancia",
    r"(?:is|was|been|got|are) (?:just )?(?:shot|stabbed|wounded|hurt bad|hurt badly|bleeding|"
    r"unconscious)",
    r"(?:bleeding|not breathing|can't breathe|need an ambulance|send an ambulance)",
    r"(?:baleado|esfaqueado|esfaquearam|ferido|sangrando|nao respira|blesse|poignarde|saigne|"
    r"perd du sang|respire plus|atiraram n\w+)",
    r"heridos?(?: y| en| grave| aqui| aca|$)|hay (?:un )?(?:herido|muerto)s?",
)

ATTACK_NOW = any_of(
    r"se estan (?:dando|agarrando|matando|encendiendo|levantando) (?:\w+ )?(?:a )?(?:bala|plomo|"
    r"tiros|machete|cuchillo|puñal|tiro|peinilla)|se estan matando",
    r"estan? (?:dando|echando|tirando|disparando|haciendo|volando) ?(?:\w+ ){0,2}(?:bala|plomo|"
    r"tiros?|disparos?|machete|pepazos)|estan? (?:disparando|apuñalando|baleando|acuchillando|"
    r"linchando|macheteando|acribillando)",
    r"(?:hay|suena|suenan|se oyen|se escuchan|se escucha|esta sonando|otra) (?:\w+ "
    r"){0,2}(?:balacera|tiroteo|plomacera|disparos|tiros|plomo parejo|bala corrida)",
    r"^(?:\w+ ){0,2}(?:balacera|tiroteo|plomacera|tiros)(?: \w+){0,4}$",
    r"(?:me|nos|lo|la|los|las|le|les) (?:estan?|vienen?|viene) (?:siguiendo|persiguiendo|"
    r"persigue|apuntando|amenazando con|atracando|robando|buscando para matar\w*|rodeando|"
    r"ahorcando|asfixiando|matando|cazando)",
    r"(?:me|nos|lo|la|los) tienen? (?:\w+ ){0,2}(?:acorralad[oa]s?|rodead[oa]s?|encerrad[oa]s?|"
    r"amarrad[oa]s?|encañonad[oa]s?|secuestrad[oa]s?|apuntad[oa]s?|del cuello|contra la pared|"
    r"arrodillad[oa]s?)",
    r"(?:acorralad|encañonad|secuestrad)\w+ (?:a|al|en|aqui|con)|esta(?:mos|n|oy)? (?:\w+ "
    r")?acorralad\w+",
    r"(?:me|nos|lo|la|los) van? a matar|vienen a matar\w*|lo quieren linchar|(?:me|nos) quieren "
    r"matar",
    r"(?:se metieron|entraron|estan adentro|se entraron|hay \w+ hombres|hay un hombre|hay un "
    r"tipo|tipos?) (?:\w+ ){0,4}(?:armad[oa]s?|encapuchad[oa]s?|con (?:pistola|arma|armas|"
    r"cuchillo|machete|fierro)s?)",
    r"(?:estan (?:atracando|asaltando|robando)) (?:\w+ ){0,4}(?:ahora|ya|ahorita|momento|arma\w*|"
    r"tienda|casa)",
    r"(?:se esta quemando|se prendio|se incendio|se esta incendiando|hay un incendio|incendio en|"
    r"en llamas|candela en (?:la|una)|casa quemandose|explot\w+ (?:una?|la|el) (?:pipa|cilindro|"
    r"granada))",
    r"(?:se (?:esta|estan) ahogando|se cayo (?:del|de un|al rio|a un|de la)|quedo atrapad\w+|se "
    r"estrell\w+|se accidento|chocaron(?! (?:el|un|contra el) poste)|accidente (?:grave|feo|"
    r"horrible|de moto|con)|hay un accidente|se volco)",
    r"(?:they are|they're|he is|he's|someone is|is) (?:shooting|stabbing|beating|chasing|"
    r"attacking|trying to kill|following)|gun ?shots|shooting (?:now|right now|outside|here|in)|"
    r"being (?:robbed|attacked|chased|followed)|going to kill (?:me|us)|(?:house|building|shop) "
    r"is on fire|is on fire",
    r"(?:estao|esta) (?:atirando|esfaqueando|batendo|me seguindo|nos seguindo|pegando fogo)|"
    r"tiroteio|(?:ils|il) (?:\w+ )?(?:tirent|tire|poignard\w+|me suit|me suivent|frappent)|au "
    r"feu|en feu",
)

HELP_CALL = any_of(
    r"(?<!de )(?<!un )(?<!el )auxilio(?! economico| de)",
    r"socorro",
    r"^(?:es una |una |auxilio |por favor |urgente )?emergencia\b",
    r"ayuda(?:a|me|nme|nos|nnos)? (?:\w+ ){0,3}(?:matar|matan|armad\w+|sangre|herid\w+|urgente|"
    r"rapido|ya)",
    r"s o s",
    r"help (?:me|us)? ?(?:please|now|quick)?$",
    r"au secours",
    r"(?:vengan|manden (?:a )?(?:la )?(?:policia|ambulancia)|llamen (?:a )?(?:la )?(?:policia|"
    r"ambulancia)) (?:ya|rapido|urgente|por favor|corran)",
)

_HURT_ONE = (
    r"(?:señora?|muchach[oa]|muchachit[oa]|pelad[oa]|pelado|man|hombre|mujer|niñ[oa]|persona|"
    r"tipo|amig[oa]|herman[oa]|hermanit[oa]|hij[oa]|espos[oa]|marido|papa|mama|abuel[oa]|"
    r"vecin[oa]|viejit[oa]|cuerpo|compañer[oa]|joven|bebe|estoy|ciclista|motociclista|hay un[oa]|"
    r"obreros?)"
)
_SHOT = (
    r"(?:plomo|bala|balazos?|tiros?|pepazos?|disparos?|machete|machetazos?|cuchillo|puñal|"
    r"puñaladas?)"
)
_VEHICLE = (
    r"(?:bus|buseta|carro|moto|motos|camion|camioneta|taxi|tren|jeep|tractomula|mula|volqueta|"
    r"alimentador|campero|tractor|patrulla|cicla|motocarro)"
)

STRUCK = any_of(
    r"acaban? de (?:balear|apuñalar|matar|disparar\w*|herir|machetear|atropellar|chuzar|picar|"
    r"acuchillar|tirotear)|apuñalando|(?:disparan|disparos) ~2(?:de lado|a la|al|cerca|en la|"
    r"adentro)|(?:le|les|nos) (?:sonaron|soltaron|hicieron) ~1(?:dos|tres|cuatro|cinco|varios)|"
    r"sonaron (?:dos|tres|cuatro|cinco|varios)|bala con bala|(?:pura|mucha) bala|navajazo|"
    r"hachazos?|puyon|se le (?:fue|salio|zafo) un tiro|(?:mordio|pico|ataco) ~2(?:serpiente|"
    r"culebra|pitbull|enjambre)",
    r"(?:le|me|les|nos) (?:acaban de )?(?:pegar\w*|peg[oa]n?|dieron|dio|dar|met\w+|zamp\w+|"
    rf"solt\w+) ~3{_SHOT}",
    r"(?:le|me|les|nos) (?:acaban de )?(?:pegaron|dieron|metieron|pegar|dar|meter) (?:un[oa]|dos|"
    r"tres|cuatro|cinco|seis|varios|como (?:dos|tres|cuatro|cinco))(?: en | y | al (?:muchacho|"
    r"pelado|señor|man|vecino|de)|(?=[,.!])|$)",
    r"(?:le|me|les) (?:acaban de )?(?:pegaron|dieron|dio|dar|metieron|pego) ~2(?:en|por) (?:el|"
    r"la|los|las|toda la) (?:pecho|estomago|cuello|abdomen|espalda|pierna|cabeza|cara|barriga|"
    r"costilla|nuca|hombro|brazo|pie)",
    r"(?:le|les|ya) dieron (?:piso|chuzo|bala|plomo|machete|cuchillo|a un[oa] (?:en|aca|aqui|"
    r"por))|ya le dio a ~1un",
    r"^(?:\w+ ){0,2}me (?:dieron|pegaron)(?=[.!]?$)",
    r"(?:encend\w+|prend\w+|levant\w+|tumb\w+|cog\w+|agarr\w+|baj\w+|recib\w+|entr\w+|sal\w+) "
    r"~2(?:a|de|"
    rf"un|dos) (?:un |puro |puñal y )?{_SHOT}",
    r"rafagu?e\w+|rafaga de (?:tiros|bala|plomo)|tirand\w+ (?:bala|plomo|tiros|machete)|"
    r"tirandole a (?:la gente|tod)|disparand\w+|disparar(?:le|les|nos) a|empezaron a disparar",
    r"(?:tengo|tiene|con|recibio|recibi|llego con) (?:un|una|dos|tres|varias|varios|el|la) "
    r"~1(?:balazo|tiro|disparo|puñaladas?|chuzon|chuzones|herida|hueco en|machetazo|bala en|"
    r"puntazo|cortada (?:honda|profunda|fea)|cuchillo clavado|navaja clavada)",
    r"(?:reportan?|hay|dejaron|llego|llegaron|veo|viendo) ~3(?:apuñalad|balead|lesionad|"
    r"acuchillad|machetead|degollad|tirotead|moribund|inconsciente)\w*",
    r"(?:lo|la|los|me) (?:picaron|chuzaron|tirotearon|cosieron a|macheteron|cogieron a (?:palo|"
    r"bala|machete|cuchillo|piedra|pata)|agarraron a (?:palo|bala|machete|cuchillo|piedra|pata)|"
    r"bajaron de un|apuñalearon|remataron)",
    r"remat(?:aron|ar|arlo|ando)|ajustici\w+|acaban? de matar|mataron a ~4(?:ahora|aqui|aca|y|ya|"
    r"afuera)|(?:lo|la) mataron (?:creo|ahora|aca|aqui|ya|frente|en frente)",
    r"(?:tir|ech|lanz|riega|reg)\w+ ~1acido",
    r"(?:acaban de |acabo de |acaba de )?(?:lanz|tir|explot|estall)\w+ (?:\w+ )?(?:granada|"
    r"petardo|bomba|papas? bomba)",
    r"papas? bomba (?:contra|a|en)",
    r"estan? (?:golpeando|pateando|cascando|moliendo|violando|rematando|dandole|dandolo) "
    r"~2(?:con|entre|en el|a golpes|palo|garrote|pata|a patadas|martillo)|estan violando|la "
    r"estan violando|le estan dando con",
    r"(?:abrieron|abierta?|abrio|rompieron|partieron|rajaron) ~2(?:la )?(?:cabeza|pierna|barriga|"
    r"frente|cara|muñecas?|ceja)|(?:cabeza|pierna|barriga|cuello|muñecas|venas|brazo) (?:abiert|"
    r"rajad|partid|cortad|reventad)[oa]s?",
)

BADLY_HURT = any_of(
    r"no puede respirar|se atragant\w+|atragantad[oa]|se trago algo|se puso morad[oa]|se le "
    r"cierra la garganta|boqueando|agonisando|(?:pierna|brazo|mano) le cuelga|se corto con (?:la|"
    r"una|el|un) (?:guadaña|motosierra|sierra|machete|maquina|hacha)|(?:puñal|cuchillo|navaja|"
    r"varilla) clavad[oa]|se esta poniendo frio|ya ni se cubre|pidiendo ayuda ~3(?:amarrad|"
    r"encerrad|tirad)\w+",
    rf"{_HURT_ONE} ~4(?:tirad[oa]s?|botad[oa]s?|privad[oa]s?|tendid[oa]s?) ~1(?:en|boca|sin|aqui|"
    r"aca|con)",
    rf"{_HURT_ONE} ~3(?:en el (?:piso|suelo)) ~3(?:no|sin|lleno|sangr\w+|con|y)",
    r"inconscientes?|sin pulso|sin conocimiento|convulsion\w+|con un ataque|le dio un infarto|"
    r"desmay(?:o|ada|ado) y no",
    r"tripas? (?:afuera|por fuera)|(?:se le ve|con) el hueso|camisa ~1(?:roja|ensangrentada)|"
    r"ensangrentad\w+|(?:espuma|sangre) ~2(?:en|por) la (?:boca|nariz)|labios (?:blancos|"
    r"morados)|boca a boca|charco de sangre|no (?:le |me )?para (?:de sangrar|la sangre|el "
    r"sangrado)|no para de sangrar|sangrando|sangra (?:mucho|harto)",
    r"no (?:se )?(?:despierta|reacciona|respira|responde nada|vuelve en si)|no (?:me|se) puede? "
    r"?(?:puedo )?(?:parar|mover|levantar)|casi no (?:habla|respira)|apenas respira",
    r"se (?:nos|me) (?:esta )?(?:yendo|muere|va a morir|esta muriendo)|se esta muriendo|todavia "
    r"respira|esta que se muere|agoniz\w+|entre la vida y la muerte",
    r"(?:quebro|quebraron|partio|partieron) ~2(?:el|la|un|una|los) (?:brazo|pierna|costillas?|"
    r"craneo|cabeza|cuello)",
    r"(?:encontre|encontramos|encontraron|halle|hallaron) ~5(?:muñecas abiertas|colgad[oa]|"
    r"ahorcad[oa]|inconsciente|amarrad[oa] y golpead[oa]|frasco vacio|venas)|(?:lo|la) "
    r"descolg\w+|se (?:acaba de )?(?:ahorcar|colgar)$",
    r"ya lo hi(?:zo|ce)|(?:me|se) (?:las|lo) (?:tome|tomo|trago|trague)|se tomo algo|me corte "
    r"(?:muy|bien) (?:hondo|profundo|duro)|acabo de cortarme",
    r"(?:bala|tiro) (?:perdida |perdido )?(?:entro|le dio|le pego|alcanzo|cayo)|bala perdida "
    r"~2(?:a|en|le)",
    r"(?:llamen|manden) (?:a )?(?:los )?bomberos",
)

ACCIDENT = any_of(
    r"fuga de gas ~4(?:y|person\w+|huele|desmay\w+)|molotov|bombazo|bomba debajo|granada en "
    r"(?:la|el|mi|una) (?:puerta|casa|bar|calle)|(?:cojio|cogio) (?:la corriente|a mi)|la "
    r"corriente (?:cogio|cojio|agarro|pego)|ahogo (?:un|una|mi)|aogand\w+|se (?:voltio|volteo|"
    r"fue) (?:un|una|el|la) (?:\w+ )?(?:camion|bus|buseta|carro|jeep)|(?:fue|fueron|cayo|cayeron|"
    r"rodo|rodaron) ~4(?:al|por el|por un) (?:barranco|abismo|precipicio|vacio)|se cayo el "
    r"andamio|niños atrapados|gente atrapada|debajo de un (?:camion|carro|bus)",
    rf"{_VEHICLE} ~5(?:atropell\w+|arroll\w+|se llevo|por delante|arrastro|se monto al anden|se "
    r"volc\w+|al vacio|se estrell\w+|se le fue encima|se fue por)",
    r"(?:atropell|arroll)(?:o|aron|ar) (?:a|al)|se llevo por delante a|(?:mi|la|una|dos) motos? "
    r"(?:se )?choc\w+",
    r"se (?:le|les|nos|me|vino) ?(?:vino|cayo)? ~4encima|quedo (?:debajo|atrapad\w+|enterrad\w+|"
    r"aplastad\w+|prensad\w+)|(?:esta|estoy|estan|tiene la pierna) (?:\w+ )?(?:atrapad|enterrad|"
    r"aplastad|prensad)[oa]s?|atrapad[oa]s? (?:en|y|dentro|bajo)|debajo de la pared|esta debajo",
    r"humo ~5(?:ventanas?|casa|apartamento|piso|edificio|adentro|atrapad\w+|puerta)|(?:llen[oa] "
    r"de|hay mucho) humo(?! de| en la calle| por| negro)|hay humo negro|en candela|prendid[oa] "
    r"en (?:candela|llamas|fuego)|(?:incendi|quem)(?:ando|andose) ~1(?:la|el|una|un|mi)? "
    r"?(?:casa|rancho|local|apartamento|edificio|bodega|carro)|echando candela|echaron (?:la "
    r")?gasolina|se prendio (?:la|el|una|mi) (?:casa|rancho|cocina|bodega|carro|monte)",
    r"se quemo (?:toda |todo )?(?:la|el|las|los|con) ~1(?:cara|cuerpo|manos?|brazos?|piernas?|"
    r"casa|rancho|ropa|aceite|agua)|(?:señora?|niñ[oa]|personas?|muchach[oa]|gente) "
    r"~1quemad[oa]s?",
    r"se l[oae]s? (?:esta )?llev\w+ (?:la corriente|el rio|la creciente|el agua)|llevando (?:las "
    r")?casas|(?:cayo|cayeron|tiro|metio|fue) ~4(?:al|en el) ~1(?:rio|canal|caño|pozo|zanjon|"
    r"piscina|tanque|lago)|ahogad[oa]|ahogand\w+|(?:de la piscina|del rio|del canal) ~2sac\w+",
    r"(?:cogio|pego|agarro|paso) la corriente|electrocut\w+|pegad[oa] (?:a|al|en) (?:el |la |un |"
    r"una )?(?:cable|cuerda de la luz|reja|poste)|descarga electrica|corrientazo",
    r"se (?:cayo|callo|tiro|lanzo|resbalo) (?:de|del|desde) (?:el |la |un |una )?(?:techo|balcon|"
    r"segundo|tercer|cuarto|puente|terraza|arbol|andamio|moto|caballo|escaleras?)|(?:tiro|empujo|"
    r"boto) por las (?:escaleras|gradas)",
    r"(?:se cayo|se derrumbo) (?:la|el|una|un) (?:casa|pared|techo|muro|puente) ~4(?:encima|con|"
    r"debajo|sobre|abuel\w+|gente)|derrumbe ~4(?:gente|casas?|personas?|encima|atrapad)\w*|"
    r"cilindro ~2explot\w+|explosion (?:de gas|con|y)|explosion en",
)

CORNERED = any_of(
    r"(?:pistola|revolver|puñal|cuchillo|arma|fierro|machete) (?:puest[oa] )?(?:en|contra) (?:la|"
    r"el|su|mi) (?:cabeza|frente|cuello|garganta|sien|espalda)|tienen? ~4(?:de rodillas|"
    r"agarrad[oa] (?:del|a un)|arrodillad[oa])|(?:llevaron|llevan|metiendo|metieron|arrastrando) "
    r"~4a la fuerza|rehenes?|(?:ladrones|tipos|manes|hombres) (?:dentro|adentro|en la casa|en mi "
    r"casa)|(?:tumb|romp|patea)\w+ ~1(?:la )?(?:puerta|reja) ~3(?:y|van|para|ya|estan)|(?:un|dos|"
    r"el|los|unos) sicarios? ~2(?:dispar\w+|acaba\w*|en la|esta\w*|armad\w+|entr\w+)|(?:acaban|"
    r"acaba) de (?:llegar|entrar|meterse) con|vienen por mi|atraco con arma|ataque con armas",
    r"(?:estoy|estamos|esta|estan|toca|nos|llevamos) ~3(?:escondid[oa]s?|metid[oa]s? (?:debajo|"
    r"en (?:el|un) (?:baño|closet))|debajo (?:de la|de una|del) (?:cama|mesa|mostrador|carro)|"
    r"detras (?:de la|de una|del?) (?:puerta|tarima|carro|muro|mostrador))|(?:toco|toca) "
    r"esconder(?:me|nos)",
    r"(?:escondid[oa]s?|encerrad[oa]s?) en (?:el|un|mi) (?:baño|cuarto|closet|sotano|local)",
    r"no puedo (?:hablar|hacer (?:bulla|ruido)|llamar) ~4(?:adentro|afuera|siguen|oyen|oye|"
    r"escuchan|estan)",
    r"(?:nos|me) van? a (?:picar|quemar|rematar|prender|acribillar|chuzar|linchar|pelar|"
    r"apuñalar)|lo (?:van a|quieren) (?:rematar|linchar)",
    r"(?:casa por casa|cuarto por cuarto|puerta por puerta) ~3(?:busc\w+|por|con)|(?:busc|revis)"
    r"and\w* (?:casa|cuarto|puerta) por",
    r"(?:llegaron|vinieron|entraron|se metieron|subieron|pararon|bajaron|rodearon|estan) "
    r"~5(?:armad[oa]s|encapuchad[oa]s|con fierros?|con (?:armas|pistolas?|machetes?|cuchillos?))",
    r"(?:armad[oa]s?|encapuchad[oa]s?|pistoleros|sicarios?) ~4(?:adentro|dentro|afuera|"
    r"disparand\w+|pararon|tienen|nos|en la puerta|entraron|preguntando|buscando)",
    r"encañon(?:an|ando|aron|ado|ada|ados) ~1(?:a|al|con|en|aqui|aca)|apunt(?:an|ando|aron) "
    r"(?:con|a la cabeza|a una pareja)|apuntando(?:le|me|nos|les)|encañonad\w+",
    r"(?:tienen?|tenian?|dejaron|estan) ~5(?:de rehen\w*|arrodillad[oa]s?|amarrad[oa]s? ahora|"
    r"contra (?:la pared|el piso|el suelo)|boca abajo|secuestrad[oa]s?|encañonad[oa]s?)",
    r"me tienen (?:a|con) (?:punta|cuchillo|arma|pistola)|tienen ~3amarrad[oa]s? ~3(?:ahora|aqui|"
    r"adentro|escondid\w+)",
    r"(?:atracando|asaltando|robando)(?:me|nos|lo|la|le)? ~5(?:ahora|ahorita|en este|con (?:arma|"
    r"pistola|cuchillo|machete))|estan (?:asaltando|atracando) (?:a un|a una|al|el|la|mi|a mi) ",
    r"(?:rapt|secuestr)(?:aron|ar|ando|o)|se (?:acaban de )?llev(?:aron|ar|an) a (?:mi|la|el|un|"
    r"una) ~4(?:a rastras|a la fuerza|hace un|en un carro|amarrad\w+|a golpes)|subieron ~4a la "
    r"fuerza",
    r"(?:me|nos|lo|la) (?:vienen|viene|estan|esta|van) (?:persigu|sigu|correte|rode|acorral|"
    r"alcanz|cerca)\w+",
    r"(?:sacaron?|saco) (?:un|una|el|la|los) (?:\w+ )?(?:trabuco|fierro|machete|pistola|revolver|"
    r"cuchillo|peinilla) y",
    r"(?:ando|anda|esta|estan) ~3con (?:un|una|el|la) (?:machete|peinilla|cuchillo|pistola|"
    r"escopeta|hacha) ~2(?:tirandole|tirando|detras|correteando|persiguiendo|quiere matar\w*|"
    r"buscando|en la mano|gritando|y quiere)",
    r"con (?:el|la|un|una) (?:cuchillo|machete|pistola|revolver|arma|escopeta|peinilla) en la "
    r"mano",
    r"con (?:una |un |la )?(?:escopeta|pistola|machete|cuchillo|revolver|arma|peinilla) y "
    r"~1(?:tiene|nos|me|quiere)",
    r"quiere matarnos|(?:nos|me) quiere matar|nos va a matar|la (?:esta|va a) mata(?:r|ndo)|la "
    r"esta ahorcando",
    r"siguen (?:adentro|disparando|golpeando|tirando (?:bala|plomo|piedra))|agresores siguen|"
    r"siguen ahi afuera",
    r"(?:hay|mucha) (?:\w+ )?(?:bala|balacera|plomo|plomera|tiroteo|balaceras) ~3(?:ahora|afuera|"
    r"aqui|aca|en|por|vengan)|balacera|ataque armado",
    r"vengan que (?:se|lo|la|los|nos|me) |mand[ae]\w* ayuda",
)
