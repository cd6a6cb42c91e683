## Peligro

emergency = 🚨 <b>Llame ya al { $emergency }.</b>
    .told = Su aviso ya salió para una persona de { $strategy }, pero eso no reemplaza la llamada. Su código: <b>{ $code }</b>
    .untold = Guardé su aviso con el código <b>{ $code }</b>, pero ahora no hay quien lo reciba. No espere: llame.
    .safe = Póngase a salvo. No se acerque y no se meta.
emergency-filed-now = 🚨 <b>Llame ya al { $emergency }.</b>
    .told = Por lo que me cuenta, no esperé más: su aviso ya salió para una persona de { $strategy }. Eso no reemplaza la llamada. Su código: <b>{ $code }</b>
    .untold = Por lo que me cuenta, no esperé más y guardé su aviso con el código <b>{ $code }</b>. Ahora no hay quien lo reciba. No espere: llame.
    .safe = Póngase a salvo. No se acerque y no se meta.
ask-emergency-where = ¿Dónde es? Escriba el barrio o mande su ubicación, solo si puede hacerlo sin peligro.
ask-emergency-more = ¿Algo más que deba saber quien lo reciba? Por ejemplo, si hay heridos o armas.
emergency-added = Listo, ya lo añadí a su aviso. Si sigue el peligro, llame al <b>{ $emergency }</b>.
emergency-thanks = Gracias por avisar.
    .code = Su código es <b>{ $code }</b>.
    .safe = Quédese en un lugar seguro. Si el peligro sigue, llame al <b>{ $emergency }</b>.

family-violence = Si corre peligro ahora, llame al <b>{ $emergency }</b>.
    .body =
    Gracias por escribirlo. Nadie merece que le hagan daño, y no es culpa suya.
    .lines = También puede llamar:
    .person = Si quiere, una persona le escribe por aquí. No verá su nombre ni su número. Puede ser un funcionario y, si hay un delito grave, puede tener que avisar a la autoridad.
    .delete = «Salir rápido» borra los mensajes recientes. Si alguien le revisa el celular, borre este chat cuando termine.
family-violence-where = Si corre peligro ahora, llame al <b>{ $emergency }</b>.
    .body = Estas oficinas dan medidas de protección. Vaya si puede hacerlo sin peligro.
    .code = Si quiere ir con un código, sin dar su nombre por aquí, toque la oficina.
    .ask = Para saber bien a dónde ir, llame al <b>{ $line }</b>.
quick-exit = Listo. Hasta luego.
    .before = Para quitar lo de antes, borre el chat.
crisis = { $line ->
    [none] Si corre peligro ahora, llame al <b>{ $emergency }</b>.
   *[other] Si corre peligro ahora, llame al <b>{ $emergency }</b>. Para hablar con alguien ya, llame al <b>{ $line }</b>.
    }
    .body = Gracias por escribir. Lo que siente importa, y no tiene que cargarlo a solas. Si puede, busque a alguien de confianza y quédese con esa persona.
    .person = Si quiere, una persona de { $strategy } le escribe por aquí. No verá su nombre ni su número.
person-requested = Listo. Su código es <b>{ $code }</b>.
    .told = Su mensaje ya le llegó a una persona de { $strategy }. Le puede escribir por aquí y no ve su nombre ni su número.
    .untold = En este momento no hay quien lo reciba. Queda guardado para la coordinación de { $strategy }.
    .safe = Si no puede esperar o corre peligro, llame al <b>{ $emergency }</b>.
person-matter = A quien le escriba le digo de qué asunto se trata: <b>{ $matter }</b>.
ask-person-about = ¿De qué quiere hablar? Con una frase basta.
