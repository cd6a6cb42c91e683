## Derechos sobre los datos: el aviso, ver, copiar, corregir, borrar, consultas y reclamos

notice-full =
    <b>Aviso de privacidad</b>
    .who = <b>Quién responde:</b> { $ways }
    .body =
        <b>Para qué:</b> para atender lo que usted avisa y contar cuántos casos hay. Para nada más.

        <b>Con qué permiso:</b> la { $controller } usa estos datos en sus funciones (Ley 1581 de 2012, art. 10). Mandarlos a una oficina por usted necesita su permiso, o un deber de ley.

        <b>Usted decide qué cuenta.</b> No tiene que hablar de su salud, su familia, su religión o su política. Tampoco de menores de edad. Si no lo cuenta, igual le atendemos (Decreto 1377 de 2013, art. 6).

        <b>Quién lo ve:</b> una persona de { $strategy }. Ve un apodo, no su nombre ni su número. Un juez o una autoridad puede pedirlo por ley.

        <b>Telegram:</b> los mensajes pasan por Telegram, una empresa de otro país. Para entenderle no se usa ninguna otra empresa.

        <b>Sus derechos:</b> ver, copiar, corregir y borrar sus datos, y quitar un permiso. Es gratis (Ley 1581 de 2012, art. 8). Si no le responden, puede quejarse ante la Superintendencia de Industria y Comercio.
    .kept = <b>Cuánto se guarda:</b>
    .chosen = La ley no da un número de días (Decreto 1377 de 2013, art. 11). Estos los propone la ciudad.
    .version = Versión { $version } de este aviso. Leerlo no es firmar nada.
notice-term = { $kind ->
    [case_words] • Lo que contó, el lugar y las fotos: { $days } días después de cerrarse el caso.
    [talks] • Que habló con un gestor: { $days } días. Lo que se dijeron no se guarda.
    [conversations] • Que habló con este asistente: { $days } días.
    [requests] • Sus consultas y reclamos: { $days } días después de la respuesta.
   *[people] • Cómo escribirle: { $days } días sin noticias suyas y sin nada abierto.
    }
button-notice = 📜 Aviso completo
