## Las cifras de los programas

turnout = 📊 <b>Programas: { $month } de { $year }</b>
    .note = Solo cantidades. Los grupos de menos de { $fewest } personas van juntos en «Los demás».
    .opened = Veces que abrieron el enlace de un afiche: { $count }
    .asked = Pidieron cupo: { $count }
    .placed = Recibieron cupo: { $count }
    .sessions = Sesiones que ya pasaron: { $count }
    .walk-ins = Vinieron sin inscribirse por chat: { $count }
turnout-usage =
    Escriba el mes así, con el año primero:
    /cifras 2026-10
turnout-fewer = menos de { $fewest }
turnout-few = Se esperaba a muy pocas personas para mostrar más (menos de { $fewest }).
turnout-rest = Los demás
turnout-total = Total
turnout-no-cluster = Sin sector
turnout-table = <b>{ $name }</b>
turnout-table-name = { $table ->
    [programmes] Por programa
    [clusters] Por sector donde viven
    [ages] Por edad
   *[reminders] Recordatorios
    }
turnout-line = { $what }: se esperaban { $expected }, vinieron { $came }, faltaron { $absent }. Dijeron «voy»: { $confirmed }.
    .open = { $what }: se esperaban { $expected }, vinieron { $came }, faltaron { $absent }, sin anotar { $open }. Dijeron «voy»: { $confirmed }.
turnout-reminders = <b>Qué cambiaron los recordatorios</b>
    .no-proof = Es una comparación, no una prueba: también cuenta quién es cada grupo.
turnout-offset = { $unit ->
    [days] { $count } días antes
   *[hours] { $count } { $count ->
        [one] hora
       *[other] horas
    } antes
    }
turnout-sent = { $offset }: de los que lo recibieron vino el { $percent } % ({ $came } de { $noted }). Contestaron: { $answered }.
turnout-late = • A los que no les llegó a tiempo: vino el { $percent } % ({ $came } de { $noted }). La diferencia está entre { $low } y { $high } puntos.
    .few = • A los que no les llegó a tiempo: vino el { $percent } % ({ $came } de { $noted }). Son pocos para comparar.
turnout-arrived = { $arrived ->
    [sent] lo recibieron
   *[late] no les llegó a tiempo
    }
turnout-file = 📎 Las mismas cifras, para abrir en una hoja de cálculo.
    .name = programas-{ $month }
turnout-column = { $column ->
    [month] Mes
    [table] Tabla
    [group] Grupo
    [expected] Se esperaban
    [confirmed] Dijeron que sí
    [declined] Dijeron que no
    [came] Vinieron
    [absent] Faltaron
   *[not_noted] Sin anotar
    }
button-turnout-month = 📅 { $month }
button-turnout-file = 📎 Hoja de cálculo
toast-file-coming = Ya le llega el archivo.
