## A qué oficina ir: asuntos, oficinas

justice = Elija su asunto. También puede escribirlo, por ejemplo: «a qué oficina voy por la cuota de alimentos».
    .page = Página { $page } de { $pages }.
    .unsure = No entendí bien de qué asunto se trata.
justice-which = ¿Cuál de estos es?
justice-guide = <b>{ $name }</b>
    .first = Si corre peligro ahora, llame al <b>{ $emergency }</b>.
    .quiet = Gracias por escribir. Abajo está lo que tengo en el directorio, y digo lo que me falta. Puede leerlo con calma y volver cuando quiera.
    .call = <b>Antes de ir, llame</b>
    .office = <b>A dónde ir</b>
    .offices = <b>A dónde ir</b> (oficina { $number } de { $count })
    .no-office = No tengo en el directorio una oficina para esto. Una persona le puede averiguar.
    .mediation = 🤝 Si las dos partes quieren, un gestor puede mediar.
    .no-mediation = 🤝 Los gestores no median en esto: lo atiende la oficina.
    .never-mediated = 🤝 En esto no se media ni se concilia.
    .law = ⚖️ { $law }
    .unconfirmed = Esta orientación está sin confirmar. Pregunte antes de ir.
    .language = Los datos de las oficinas están en { $language }.
    .delete = «Salir rápido» borra los mensajes recientes. Si alguien le revisa el celular, borre este chat cuando termine.
justice-done = Listo. Si necesita otra cosa, aquí estoy.
button-justice-matter = { $name }
button-justice-before = ◂ Antes
button-justice-more = Más asuntos ▸
button-justice-next = Otra oficina
button-justice-other = Otro asunto
button-justice-done = Listo
