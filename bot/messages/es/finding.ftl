## Programas: buscar por edad y sector

programs-age = <b>Programas para jóvenes</b>
    ¿Para qué edad busca?
programs-sector = ¿En qué sector busca?
programs-list-age = Edad: { $years }
programs-list-sector = Sector: { $name }
programs-list-unsure = De algunos no sé la edad o el sector: también salen.
programs-list-none = No tengo programas para eso. Pruebe con otra edad u otro sector.
programme-sector = ¿En qué sector vive esa persona?
    .why = Sirve para saber a qué sectores llegan los programas. No hace falta decirlo.
button-rather-not-say = Prefiero no decir
button-programs-age = Cambiar edad
button-programs-sector = Elegir sector
button-sector = { $name }
button-sector-any = Cualquier sector
