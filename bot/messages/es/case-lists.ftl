## Listas de casos del equipo

case-list = { $only ->
    [mine] { $count ->
        [0] No tiene casos abiertos.
        [one] <b>Tiene 1 caso abierto</b>
       *[other] <b>Tiene { $count } casos abiertos</b>
    }
    [untaken] { $count ->
        [0] No hay casos sin tomar.
        [one] <b>Hay 1 caso abierto sin tomar</b>
       *[other] <b>Hay { $count } casos abiertos sin tomar</b>
    }
    [urgent] { $count ->
        [0] No hay casos urgentes.
        [one] <b>Hay 1 caso urgente</b>
       *[other] <b>Hay { $count } casos urgentes</b>
    }
    [spots] { $count ->
        [0] No hay puntos oscuros abiertos.
        [one] <b>Hay 1 punto oscuro o daño abierto</b>
       *[other] <b>Hay { $count } puntos oscuros o daños abiertos</b>
    }
   *[closed] { $count ->
        [0] No hay casos cerrados en los últimos 30 días.
        [one] <b>1 caso cerrado en los últimos 30 días</b>
       *[other] <b>{ $count } casos cerrados en los últimos 30 días</b>
    }
    }
    .barrio = { $count ->
    [0] No encuentro casos en { $barrio }.
    [one] <b>{ $barrio }: 1 caso</b>
   *[other] <b>{ $barrio }: { $count } casos</b>
    }
    .page = Página { $number } de { $pages }
    .one = { $urgency } <b>{ $code }</b> · { $kind } · { $where }
    .standing = { $standing } · llegó { $moment }
    .no-where = sin barrio
    .which = ¿Cuál de estos?
    .nothing = No encuentro casos con «{ $words }». Escriba el código o el barrio.
case-standing = { $hands ->
    [kept] guardado sin avisar
    [untold] todavía no le llega a nadie
    [waiting] nadie lo ha tomado
    [mine] lo tiene usted
   *[other] lo tiene { $name }
    }
    .step = { $step ->
    [withdrawn] quien avisó lo retiró
    [talking] en conversación
    [referred] remitido a una oficina
    [seen] visto en el sitio
    [ordered] arreglo pedido
    [planned] arreglo con fecha
   *[refused] no le corresponde al municipio
    }
    .ended = terminó: { $outcome }
    .said = { $said ->
    [asked] falta que el barrio conteste
    [confirmed] el barrio dice que sí
    [denied] el barrio dice que no
   *[unverified] el barrio no contestó
    }
button-filter = { $only ->
    [mine] Míos
    [mine-on] ✓ Míos
    [untaken] Sin tomar
    [untaken-on] ✓ Sin tomar
    [urgent] Urgentes
    [urgent-on] ✓ Urgentes
    [spots] Puntos oscuros
    [spots-on] ✓ Puntos oscuros
    [closed-on] ✓ Cerrados 30 días
   *[closed] Cerrados 30 días
    }
button-before = ‹ Antes
button-after = Siguientes ›
button-files = 📎 Ver { $what }
file-kind = { $kind ->
    [photos] fotos
    [voice] notas de voz
    [files] archivos
   *[pin] el punto
    }
toast-card-below = Abajo está la tarjeta.
toast-files-below = Abajo está lo que mandaron.
form-search = <b>Buscar casos</b>
form-ask-search = Escriba el código o el barrio.
    .line = Busca: { $value }
form-search-done = 🔎 Buscó «{ $words }». Abajo está.
button-search = 🔎 Buscar
