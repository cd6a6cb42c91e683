## El informe del mes para el comité territorial

committee = 📋 <b>Informe de { $month } de { $year }</b>
    .note = Solo cantidades. Los grupos de menos de { $fewest } personas van juntos en «Los demás».
    .received = <b>Recibidos: { $count }</b>
    .kind = <b>Qué se reportó</b>
    .outcome = <b>Cómo terminaron: { $count }</b>
    .result = <b>De los cerrados como arreglados o tranquilos, qué dice el barrio: { $count }</b>
    .line = { $what }: { $count }
    .rest = Los demás: { $count }
    .few = muy pocos para decirlo (menos de { $fewest } personas)
    .no-cluster = Sin sector
    .no-outcome = Sin dato
    .said = { $result ->
    [confirmed] Dice que sí
    [denied] Dice que no y se abrió otra vez
    [unverified] Nadie contestó
   *[waiting] Todavía no se sabe
    }
committee-month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
    }
committee-usage =
    Escriba el mes así, con el año primero:
    /informe 2026-10
committee-file = 📎 El mismo informe, para abrir en una hoja de cálculo.
    .name = informe-{ $month }
    .rest = Los demás
    .total = Total
committee-column = { $column ->
    [month] Mes
    [table] Tabla
    [group] Grupo
   *[count] Cantidad
    }
committee-table = { $table ->
    [clusters] Recibidos por sector
    [kinds] Recibidos por tipo
    [outcomes] Cómo se cerraron, según el equipo
   *[results] De los cerrados como arreglados o tranquilos, qué dice el barrio
    }
