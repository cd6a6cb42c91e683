## Programas: procurar por idade e setor

programs-age = <b>Programas para jovens</b>
    Para que idade procura?
programs-sector = Em que setor procura?
programs-list-age = Idade: { $years }
programs-list-sector = Setor: { $name }
programs-list-unsure = De alguns não sei a idade ou o setor: eles também aparecem.
programs-list-none = Não tenho programas para isso. Tente outra idade ou outro setor.
programme-sector = Em que setor mora essa pessoa?
    .why = Serve para saber a que setores os programas chegam. Não é preciso dizer.
button-rather-not-say = Prefiro não dizer
button-programs-age = Mudar idade
button-programs-sector = Escolher setor
button-sector = { $name }
button-sector-any = Qualquer setor
