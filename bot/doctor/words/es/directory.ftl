# Lo que dice ./pazos directory: títulos y columnas. Las mismas claves que en en/.

directory-lines = Líneas de ayuda
directory-offices = Oficinas
directory-matters = Asuntos y a dónde llevan
directory-column-number = Número
directory-column-name = Nombre
directory-column-what = Para qué
directory-column-hours = Horario
directory-column-sure = Qué tan seguro es
directory-column-office = Oficina
directory-column-reach = Teléfono, correo, página
directory-column-where = Dónde
directory-column-fees = Costo
directory-column-bring = Qué llevar
directory-column-matter = Asunto
directory-column-first = Llamar primero
directory-column-offices = Oficinas, en orden
directory-column-law = Ley
directory-sourced = con fuente
directory-unsure = sin confirmar
directory-untried = con fuente; nadie ha llamado
directory-tried = confirmado el { $day }
directory-tried-long-ago = confirmado hace mucho, el { $day }
directory-summary = { $lines } líneas, { $offices } oficinas, { $matters } asuntos. Sin que nadie haya llamado o ido: { $unchecked }. «—» quiere decir que no se sabe; el asistente lo dice así.
