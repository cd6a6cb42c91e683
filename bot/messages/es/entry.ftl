## Entrada y menú

welcome =
    Hola. Soy el asistente de { $strategy } ({ $controller }).
    🚨 Si hay una vida en peligro ahora, llame primero al <b>{ $emergency }</b>.

    Por aquí puede:
    • avisar de una pelea, una amenaza o un problema entre vecinos
    • avisar de una calle oscura, un parque dañado o escombros
    • pedir hablar con una persona
    • saber cómo va lo que avisó

    No tiene que dar su nombre. Lo que escriba lo lee una persona de { $strategy }. Esa persona no ve su nombre ni su número.

    Esto no es una denuncia. Si cuenta un delito grave, un funcionario puede tener que avisar a la autoridad.
greet =
    Hola, con gusto le atiendo.
    Cuénteme qué pasa, o toque un botón.
menu = ¿En qué le puedo ayudar?
help =
    Soy un programa de la { $controller }. Detrás hay personas de { $strategy }.

    Cuénteme con sus palabras qué pasa y dónde. Yo se lo paso a quien atiende ese sector. También puede tocar un botón.

    Si hay una vida en peligro, llame al <b>{ $emergency }</b>.
notice-short =
    Lo que cuente lo lee una persona de { $strategy }, que no ve su nombre ni su número.
    Esto no es una denuncia. Si cuenta un delito grave, un funcionario puede tener que avisar a la autoridad.
goodbye = Que le vaya bien. Aquí estoy si me necesita.
thanks = Con mucho gusto. Aquí estoy si me necesita.
affirm-what = Perdone, no sé a qué me dice que sí. ¿Qué necesita?
deny-what = Está bien. ¿Necesita algo más?
say-it-again = Perdone, no le entendí. ¿Me lo dice con otras palabras? También puede tocar un botón.
out-of-scope =
    Con eso no le puedo ayudar.

    Sí le puedo ayudar con peleas, amenazas, problemas entre vecinos, calles oscuras, parques dañados y escombros.
    .desk = Para huecos, agua, energía y otros trámites, escriba a la { $controller }: { $email }
    .no-desk = Para huecos, agua, energía y otros trámites, pregunte en la { $controller }.
doubt = Quiero entenderle bien. ¿Es algo de esto?
doubt-danger =
    Si alguien corre peligro, llame ya al <b>{ $emergency }</b>.

    ¿Hay peligro en este momento?
choose-language = ¿En qué idioma quiere que le hable?
language-set = Listo, le hablo en español.
language-missing = Ese idioma todavía no lo hablo. Le puedo hablar en uno de estos:
