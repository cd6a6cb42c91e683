"""How people speak of wanting to die or of hurting themselves, for `nlu/danger.py`.

Spanish first, then English, Portuguese and French; patterns read normalised text, `~3` stands for up
to three words. What says it outright is strong; what may also mean less (`LEAVE_TAKEN`) is a hint.
"""

from nlu.danger_words import any_of

SELF_HARM_DONE = any_of(
    r"(?:me|se) (?:acab[aoe]\w* de )?(?:tom[eo]|trag[ou]e?|tome|tomo|tomar|tragar|bebio|bebi) "
    r"(?:\w+ ){0,4}(?:pastillas|pepas|veneno|racumin|campeon|frasco|clorox|limpido|insecticida|"
    r"raticida|pildoras|medicamentos|blister)",
    r"(?:me|se) (?:acab[aoe]\w* de )?(?:cort[eo]|cortar|corto) (?:\w+ ){0,3}(?:venas|muñecas|"
    r"brazos?)",
    r"(?:me|se) (?:ahorc[oe]|colgo|colgue|lanzo|tiro del|tiro de la)",
    r"(?:took|swallowed) (?:\w+ ){0,3}(?:pills|poison)|(?:cut|slit) (?:my|her|his) wrists",
    r"(?:tomei|tomou) (?:\w+ ){0,3}(?:comprimidos|remedios|veneno)|cortou os pulsos|avale (?:\w+ "
    r"){0,3}(?:pilules|comprimes|cachets)",
)

LIFE_GIVEN_UP = any_of(
    r"(?:no|ya no|tampoco) (?:quiero|quiere|quisiera|deseo|provoca|vale la pena|tengo ganas de|"
    r"tiene ganas de|le encuentro sentido a|le veo sentido a|aguanto|soporto) (?:\w+ "
    r"){0,3}(?:viv\w+|vida|existir|estar aqui|estar viv\w+|este mundo|amanecer|despertar\w*|mas "
    r"esta vida)",
    r"(?:quiero|quiere|quisiera|ganas de|deseo|prefiero|prefiere|pienso en|piensa en|pensando en|"
    r"provoca) (?:\w+ )?(?:morir\w*|matar(?:me|se)|quitar(?:me|se) la vida|desaparecer|"
    r"suicidar\w*|no despertar|dormir y no (?:despertar\w*|levantar\w*|volver)|acabar con (?:mi|"
    r"su) vida|estar muert\w+|no existir|tirar(?:me|se) (?:de|del|al|a un)|ahorcar(?:me|se))",
    r"(?:me (?:quiero|voy a|iba a|intento|trato de|puedo|podria)|se (?:quiere|va a|iba a|intento|"
    r"trato de|podria)) (?:\w+ )?(?:matar|morir|suicidar|ahorcar|colgar|quitar la vida|hacer daño|"
    r"cortar(?! (?:el (?:pelo|cabello|agua|servicio)|la (?:luz|barba|señal)))|tirar (?:de|del|al))",
    r"(?:voy a|va a|intento|trato de|quiso|piensa|pienso|planea|amenaza con) (?:\w+ "
    r")?(?:matar(?:me|se)|suicidar(?:me|se)|quitar(?:me|se) la vida|ahorcar(?:me|se)|hacer(?:me|"
    r"se) daño|cortar(?:me|se)|lastimar(?:me|se)|tirar(?:me|se))",
    r"suicid\w+",
    r"(?:me|se) (?:estoy|esta|sigo|sigue)? ?(?:cortando|cort[oa]|rayo|raya|quemo|lastimo|hago "
    r"daño|hace daño) (?:\w+ ){0,2}(?:los brazos|las piernas|el brazo|las muñecas|la piel|para "
    r"no sentir|para sentir)",
    r"(?:pegar(?:me|se)|me pego|se va a pegar|me meto|meterme) (?:un|el) (?:tiro|pepazo|balazo)",
    r"(?:mejor|estarian mejor|estaria mejor) (?:\w+ ){0,3}(?:sin mi|muert[oa]|si no existiera|si "
    r"me muero)",
    r"(?:quitar|quite|acabar con|terminar con) (?:me |se )?(?:mi|la|su) vida",
    r"no (?:puedo|doy|aguanto|soporto) mas (?:con (?:la|esta) vida|(?:y )?quiero (?:morir|"
    r"acabar))",
    r"(?:despedir\w+|me despido|carta de despedida|ultima vez que|cuiden a mis) (?:\w+ "
    r"){0,4}(?:siempre|hijos|todos|mundo|vida)",
    r"(?:kill|hurt|harm|hang|cut) (?:myself|himself|herself|themselves)|(?:want|wants|wanna|"
    r"wish) (?:\w+ ){0,2}(?:to die|was dead|i was dead|end it all|end my life|not to wake up)|"
    r"suicid\w+|(?:don't|do not|doesn't) want to (?:live|be here|wake up)|end (?:my|his|her) "
    r"(?:own )?life|no reason to live|better off (?:dead|without me)",
    r"(?:quero|queria|vontade de|penso em) (?:morrer|me matar|sumir)|me matar|se matar|nao quero "
    r"(?:mais )?viver|tirar (?:a minha|a propria|minha) vida",
    r"(?:envie de|veux|voudrais|veut) (?:mourir|en finir|me tuer|se tuer|disparaitre)|me "
    r"suicider|se suicider|me tuer|plus envie de vivre|me faire du mal",
)


_DIE = (
    r"(?:morir\w*|matar(?:me|se)|quitar(?:me|se) (?:la vida|de)|desaparecer|suicid\w+|no "
    r"(?:vivir|estar|existir|seguir|despertar\w*|amanecer)|dormirme y no|tirar(?:me|se)|"
    r"lanzar(?:me|se)|botar(?:me|se)|colgar(?:me|se)|ahorcar(?:me|se)|cortar(?:me|se)|hacer(?:me|"
    r"se) daño|envenenar(?:me|se)|irme (?:para siempre|de este mundo|de la vida|con (?:el|ella|"
    r"mi))|acabar (?:con (?:todo|esto|migo|mi)|conmigo)|descansar (?:de todo|de una|para "
    r"siempre)|dejar de (?:existir|vivir|sufrir)|estar (?:muert|bajo tierra)\w*|bajarle el telon|"
    r"no ser)"
)

WISH_TO_DIE = any_of(
    r"prefiero la muerte|(?:muerte|morir\w*) (?:seria|es|va a ser) (?:un descanso|mejor|lo mejor|"
    r"la unica|de verdad)|descansar eternamente|(?:partir|irme|irse) (?:de este mundo|de la vida|"
    r"detras de|con (?:ellos|ellas|mi abuel\w+))|list[oa] para (?:partir|irme|morir)|ya puedo "
    r"irme|dejar de (?:respirar|sufrir)|me quiero apagar|que me llegue la hora|no (?:querer|"
    r"querria) (?:vivir|seguir|estar)|(?:formas|maneras|como (?:se hace )?) ?(?:de|para) morir|"
    r"morir sin dolor|pastillas ~4(?:morir|matar)\w*|se queria? morir|(?:quiere|quiero|ojala) "
    r"que (?:me|lo|la) (?:atropelle|mate|entierren|recojan|lleve)|que me entierren|no merezco "
    r"(?:vivir|seguir|estar)|(?:debia|debio|deberia) (?:morirme|morirse|haber muerto)|que me de "
    r"un infarto|pensando lo peor|no me importa ~3(?:amanezco|me pase|morir\w*)|ya no tengo "
    r"miedo a morir\w*|que sentido tiene (?:levant|viv|seguir|esto|todo)\w*|para que me levanto|"
    r"estrellarme contra|me dejo caer de|(?:que se )?acabe (?:conmigo|esta pesadilla)|acabar con "
    r"esa pesadilla|no merezco nada",
    r"(?:ganas|idea|ideas|pensando|pienso|piensa|quiero|quisiera|quiere|deseo|provoca|provocan|"
    rf"mejor|tengo pensado|decidi|se me ocurre|antojo|imagino|imagina) ~4{_DIE}",
    r"(?:pensamientos|ideas|ganas) (?:\w+ )?(?:feos? )?(?:de|con|sobre) (?:la )?(?:muerte|"
    r"suicid\w+|hacer\w* daño|morir\w*)",
    r"dormir(?:me)? y (?:ya )?no (?:volver a )?(?:despertar|levantar|amanecer)\w*|no (?:volver a "
    r")?despertar(?:me)? (?:mas|mañana|nunca)|(?:ojala|quisiera|si) no (?:amanezca|despierte|"
    r"despertara|amaneciera)",
    r"ojala (?:me|no|yo) ~2(?:muer\w+|mor\w+|mat\w+|pas\w+|peg\w+|atropell\w+|lleven?|recoj\w+|"
    r"part\w+|despert\w+|amane\w+)|ojala estuviera muert[oa]|que me mat(?:e|en) (?:de una|y|ya|a "
    r"ver|rapido)|a ver si me (?:matan|pelan|muero|atropella|llevan)|a ver si (?:le toca|lo "
    r"matan|se muere)",
    r"(?:que )?(?:mi )?dios (?:\w+ ){0,4}(?:recoj\w+|llev\w+|perdon\w+)|le pido a (?:mi )?dios "
    r"(?:\w+ ){0,3}(?:que me|recoja|lleve|muerte)|que la (?:muerte|tristeza) ~3(?:lleve|venga)|"
    r"me lleve (?:dios|la muerte|el diablo ya)",
    r"para que (?:\w+ )?(?:vivir|vivo|sigo|seguir|estoy viv[oa]|naci|existo|carajos sigo)|(?:no "
    r"vale|vale) la pena (?:vivir|seguir viv\w+)|seguir viv[oa]|sigo viv[oa]|no naci para|no "
    r"(?:quiero|puedo|quisiera|querer) (?:seguir|continuar) (?:asi|en esta|viv\w+|aqui|"
    r"respirando)|(?:que|yo) (?:ya )?no sigo|hasta aqui llegue|yo no sigo",
    r"no (?:le |me |yo le )?(?:encuentro|veo|hallo|tiene|tengo|queda) ~1(?:salida|sentido|"
    r"motivos? (?:para|de)|razon para|oficio|nada que hacer (?:aca|aqui)|esperanza|ganas de nada)",
    r"no (?:puedo|aguanto|doy|soporto|resisto)(?: \w+)? mas(?: (?:con|y|me|de|esta|este|en|la|"
    r"quiero)|(?=[,.!])|$)|(?:no|ya no) (?:quiero|aguanto|doy) (?:mas|otro|otra|nada)(?: (?:de "
    r"la vida|dia|noche|año)|(?=[.!]?$))|no quiero nada de la vida",
    r"(?:mejor|valgo mas|vale mas|deberia estar|quisiera estar|preferiria estar|prefiero estar|"
    r"mas valia estar) ~1(?:muert[oa]|tres metros|bajo tierra)|tres metros bajo tierra|envidio a "
    r"los muertos|me siento muert[oa] en vida",
    r"(?:da|dan) (?:lo mismo|igual) ~1(?:vivir|morir|viv\w+|si (?:vivo|muero|amanezco|me muero))|"
    r"cansad[oa] de (?:vivir|existir|la vida|esta vida|ser fuerte|todo)|harta? de (?:vivir|la "
    r"vida|esta vida)|no quiero (?:estar|amanecer|existir|ser mas|vivir|llegar|despertar|crecer|"
    r"cumplir)",
    r"(?:se|me) (?:acabo|acabaron|apago) ~2(?:la vida|gasolina|las ganas|la fuerza|las fuerzas)|"
    r"perdi (?:las ganas|la fe en todo|el sentido)|sin ganas de (?:vivir|nada|seguir)|la vida no "
    r"(?:vale|tiene)",
    r"quiero que (?:todo|esto) (?:\w+ )?(?:termin|acab)\w+|que se acabe todo|(?:asi|que) se "
    r"acaba todo|me quiero dar de baja|dar de baja yo mismo|acabar con(?:migo| todo)|terminar "
    r"con (?:todo|esto)$|cometo? una locura|hacer una locura",
    r"estar con (?:mi|el|ella) (?:\w+ )?(?:en el cielo|donde este)|irme? con (?:el|ella|mi \w+) "
    r"al cielo|ir al cielo ya|quiere ir al cielo|me (?:quiero|voy a|voy) (?:ir|para|de) (?:para "
    r"siempre|este mundo)|irme para siempre",
)

SELF_KILLING = any_of(
    r"(?:va a|quiere|quiero|voy a|dice que) (?:\w+ )?saltar|(?:tomar|beber|echar)(?:me|se|) "
    r"(?:un |el |una )?(?:thinner|herbicida|cianuro|matamalezas|veneno)|con veneno|(?:quiero|voy "
    r"a|pienso) (?:intentarlo|hacerlo) (?:otra vez|de nuevo)|(?:planeando|planea) ~2(?:no llegar|"
    r"morir|matar\w+)|se encierra con el arma|se acosto a esperar la muerte|morirse y|irse con "
    r"(?:mi|su) \w+ muert[oa]",
    r"(?:se|me) (?:va a |voy a |quiere |quiero |iba a )?(?:mat[oa]|cuelg[oa]|ahorc[oa]|"
    r"envenen[oa]|tir[oa]|lanz[oa]|bot[oa]) (?:si|yo|de un|del|de la|al (?:rio|tren|carro|paso|"
    r"vacio)|a un|a la quebrada|por el balcon|esta noche|hoy)",
    r"(?:si|que|antes de que) ~5(?:me mato|se mata|se cuelga|me cuelgo|se ahorca|se tira|se "
    r"envenena|se prende|se lanza)",
    r"(?:me mato|se mata)(?:(?=[,.!])| y| yo| si|$)|(?:se cuelga|me cuelgo|colgar(?:me|se|nos)|"
    r"ahorcar(?:me|se)|envenenar(?:me|se)|ahorcarse|matarme|matarse|tirarme|tirarse|lanzarme|"
    r"lanzarse|suicidarme|se va a (?:prender|matar|tirar|lanzar|ahorcar|colgar))(?: |(?=[,.!])|$)",
    r"(?:quiere|quiero|va a|voy a|amenaz\w+ con) (?:prender(?:se|me)|tirar(?:se|me)|tomar(?:se|"
    r"me)) ~2(?:candela|fuego|algo|veneno|el|todas|unas|pastillas)|se termina de matar|casi me "
    r"le tiro|tirate|me diga? que me mate|voces que me",
    r"tomarme(?:las|los)? tod[oa]s?|tomarse (?:el|un|las|todas|unas) (?:veneno|glifosato|racumin|"
    r"pastillas|frasco|pastas)|(?:tomar|tomo|toma) (?:\w+ ){0,3}(?:glifosato|racumin|veneno|"
    r"furadan|gramoxone)",
    r"(?:matarme|matarse|se mato) ~4(?:es lo mejor|unica salida)|lo (?:voy a|he de) hacer (?:hoy|"
    r"esta noche|ya)|ya (?:lo )?(?:habria|hubiera) hecho|como (?:lo haria|seria morir)|(?:quito|"
    r"quita|quite|quitar\w*) la vida|(?:esta|esa) noche (?:se|me) (?:va|voy|cuelga|mata|mato)|yo "
    r"mism[oa] me voy a|terminar de una vez|el que se va a matar soy yo|pagar con mi vida|"
    r"ofrezco mi vida|quitarme del? (?:medio|en medio|camino)|quitar de en medio",
)

MEANS_AT_HAND = any_of(
    r"(?:tengo|tiene|compr[eo]|guard[eoa]|guardad[oa]s?|consegui\w*|junt\w+|cont[eo]|contando|"
    r"escond\w+|busc[oa]) ~4(?:la |el |las |un |una )?(?:cuerda|soga|lazo|nudo|veneno|pastillas|"
    r"pastas|pepas|racumin|glifosato|dormidera|gotas|cuchillas?|bisturi|raticida|insecticida)",
    r"(?:frasco|veneno|cuerda|soga|lazo|pastillas|nudo) ~2(?:list[oa]s?|guardad[oa]s?|"
    r"amarrad[oa]s?|comprad[oa]s?|servid[oa]|en la (?:mano|cartera|mesa|cama)|al lado|"
    r"escondid[oa]s?|hecho)|prob[eo] el nudo|el nudo (?:ya|esta|aguanta)",
    r"(?:mir[oae]|mirando|viendo|veo|llama|llaman|esperando) ~4(?:cuchillo|cuchillas?|pastillas|"
    r"pastas|veneno|soga|lazo|baranda|puente|abismo|vacio|tren|balcon|pistola|arma|revolver) "
    r"~2(?:hace rato|y pienso|pensando|mucho|a veces|y me|todos|$)|mirando (?:para )?abajo|"
    r"mira(?:ndo)? (?:el|al) (?:vacio|abismo|puente)",
    r"(?:parad[oa]|sentad[oa]|subid[oa]|encaramad[oa]|trepad[oa]|monto|subio) ~2(?:en|a|al|"
    r"sobre) (?:la|el|un|una) ~2(?:baranda|puente|borde|cornisa|techo|balcon|muro del|torre|"
    r"antena|azotea|terraza) ~4(?:tir\w+|mirando|salt\w+|lanz\w+|no|y|diciendo|grit\w+|abajo|"
    r"llor\w+|$)",
    r"la ventana esta abierta|(?:caminando|camine|derecho|fui|llegue) ~2(?:al|hasta el) puente|"
    r"se encerro (?:en|con) ~3con (?:cuchillas?|un cuchillo|pastillas|veneno|una soga)",
    r"(?:pistola|revolver|arma|cuchillo) (?:en|contra) (?:la boca|mi cabeza|la sien|mi boca|el "
    r"regazo)|tengo el cuchillo en la mano (?:y|para)|ya tiene con que",
)

SELF_HURT = any_of(
    r"(?:ganas|dejar|deje|volvi|volvio|volver) (?:\w+ )?(?:de|a) (?:cortar|quemar|lastimar|rayar|"
    r"hacer)(?:me|se)|hacerme algo|me rasguñ\w+|cicatrices en (?:las|los)|(?:manga larga|saco) "
    r"~4(?:calor|vean|muñecas)|con este calor ~4(?:saco|vean|manga)|lo que me hago|me pego en la "
    r"cabeza|quemaduras ~6fui yo",
    r"me (?:corto|rayo|quemo|lastimo|muerdo|araño|castigo|pellizco|golpeo|pego|hago (?:daño|"
    r"cort\w+)) ~3(?:yo mism[oa]|los|las|la piel|con (?:la|el|una|un|lo que)|a proposito|para|"
    r"porque|cuando|otra vez|sola|solo|piernas|brazos|$)",
    r"(?:se|me) (?:hace|hago|hacia|hizo|mete|dejo|esta haciendo|anda haciendo) (?:\w+ "
    r")?(?:cort\w+|quemones|quemaduras|rayones|rayitas|heridas|marcas|daño) ?(?:en|a|con|de|ella|"
    r"el|sol[oa]|$)?",
    r"(?:se|me) (?:cort[oa]|ray[oa]|quem[oa]|lastim[oa]|golpe[oa]) (?:los|las|el|la) "
    r"~1(?:brazos?|piernas?|muñecas?|piel|muslos|manos|barriga|antebrazos?)|cortad(?:as|itas) en "
    r"(?:los|las|el)|se esta (?:lastimando|cortando|haciendo daño|quemando)",
    r"para (?:no )?sentir (?:algo|nada|menos)|a proposito,? ~2(?:nadie|no|ya)|castigarme|"
    r"hacer(?:me|se) daño|lastimar(?:me|se)|contra mi mism[oa]|(?:estrello|golpeo|doy con) la "
    r"cabeza contra|ganas de (?:lastimar|cortar|quemar)me|es lo unico que me hace sentir|ya no "
    r"es la primera vez que me (?:corto|quemo)",
)

BURDEN = any_of(
    r"(?:soy|me siento|siento que soy|ser|siendo) (?:solo |puro )?(?:una?|la) (?:carga|estorbo|"
    r"peso)|(?:no|ya no) ~1estorb\w+|dejar de (?:estorbar|molestar)|no (?:los )?(?:voy a |vuelvo "
    r"a )(?:molestar|estorbar) mas|librarlos de mi",
    r"(?:sin mi|si yo no|si no) ~4(?:estuviera|existiera|hubiera nacido|mejor)|(?:todos|mejor|"
    r"tranquilos|felices) (?:\w+ ){0,3}sin mi|si (?:yo )?me (?:muero|muriera|voy|pasa algo|mato) "
    r"(?:\w+ ){0,3}(?:nadie|todos|no fue|mejor|descans\w+|ni)",
    r"(?:nadie|ninguno) (?:\w+ ){0,3}(?:extrañ|hago falta|me quiere|lloraria|daria cuenta)\w*|no "
    r"(?:le )?hago falta|no sirvo para (?:nada|vivir|estar)|hubiera abortado|no (?:debi|debia|"
    r"deberia) (?:haber )?(?:nac\w+|existir)",
)

LEAVE_TAKEN = any_of(
    r"dibuja (?:tumbas|ataudes|muertos)|seguro de vida|plan exequial|pagado el entierro|"
    r"dici?endo adios|le dije adios|si mañana no (?:aparezco|amanezco)|(?:repartiendo|regalando) "
    r"(?:sus|mis|todas)|una despedida|pidio perdon por (?:haber nacido|todo)|(?:volvieron|otra "
    r"vez) los pensamientos|nadie se da cuenta|pendiendo de un hilo|guindando de un hilo|ganas "
    r"me ganan",
    r"(?:me|se|nos) ~1(?:despid\w+|despedi)(?: de| por|\b)|despedir(?:me|se)|cartas? (?:de "
    r"despedida|para (?:mi|cada|mis|sus|ustedes|el|una))|escrib[io]\w* ~2(?:cartas?|notas?)|"
    r"(?:encontre|halle|hallamos|dejo|deje|encontramos) ~2(?:carta|nota)",
    r"(?:cuando|para cuando) (?:yo |el |ella )?(?:ya )?(?:no (?:este|me tenga\w*|esten)|falte|me "
    r"haya ido|me muera|me vaya)|(?:ya )?no (?:voy|va|vas|van) a (?:estar|ver(?:me)?|llegar|"
    r"cumplir|molestar|seguir|volver a ver\w*)|no me van a ver|no (?:iba|va) a estar|no (?:paso|"
    r"pasa) de (?:esta|este|hoy|mañana)|ya no lo vemos|no vuelve mas",
    r"perdon(?:en|ame|eme|enme|an|e)? ~1(?:por todo|a todos|pero|por lo que)|(?:gracias|dando "
    r"las gracias) por todo|los (?:quise|ame|quiero) mucho|dig[ao]n?l[ea]s? a (?:mi|mis) "
    r"~2(?:que|q)|cui(?:da|den|de) ~1(?:a )?(?:mi|mis|su|sus|al|a la) (?:perro|perrita|gato|"
    r"hij\w+|niñ\w+|mama|hermanit\w+)",
    r"regal\w+ ~3(?:cosas|ropa|anillo|perro|gato|juguetes|sus|pertenencias|coleccion)|me dejo "
    r"sus cosas|entrego las llaves|(?:la|mi|su|es la) ultima (?:noche|navidad|carta|foto|"
    r"conversacion)|(?:mi|preparando) partida|escog\w+ (?:la|el) (?:fecha|dia)|hoy es el dia|ya "
    r"casi descans\w+|me bajo aqui|ya estoy listo para irme|mi (?:entierro|funeral|velorio)",
    r"borr\w+ todas? ~3(?:fotos|cuentas|redes|mi|mio)|papeles del (?:entierro|seguro)|donde "
    r"estan los papeles|cobren el seguro|para mi (?:ya )?es tarde|la cabeza se me va|otra vez "
    r"las ideas|no respondo por mi|no se (?:que|de que) (?:voy a hacer|soy capaz)|no confio en "
    r"mi|cuadre mis cosas|dej\w+ todo (?:arreglado|listo|pago)|todo en orden para",
    r"(?:vaso|trago) servido|adios mundo|chao (?:a todos|mundo)|ya (?:por dentro )?me fui|no le "
    r"veo sentido|estoy vaci[oa]|la (?:vida|muerte) (?:me|ya|no)|mundo (?:le|me) queda grande|"
    r"ando mal mal|no quiero (?:hablar|ver|estar) (?:con|a|bien)|si no me ayudan hoy",
)
