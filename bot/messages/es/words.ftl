### Todo lo que lee la gente, en español de Colombia, tratando de usted.
###
### Frases cortas y palabras de todos los días. Ningún número, oficina ni dirección va escrito aquí: llegan
### de la ciudad como { $datos }. Lo que el directorio no tiene, se dice que falta. Nada se promete.
### Se puede usar <b> y <i>. En botones y avisos cortos (button-, toast-, error-) no.

## Palabras sueltas

language-name = Español

kind = { $kind ->
    [conflict] Conflicto
    [dark_spot] Punto oscuro
    [environment] Daño en el barrio
    [contact_request] Pide hablar con una persona
    [family_violence] Violencia en la familia
    [crisis] Crisis emocional
    [justice] Pide orientación
    [data_request] Pide algo sobre sus datos
   *[untriaged] Mensaje sin clasificar
    }
    .quiet = { $kind ->
    [conflict] Conflicto
    [dark_spot] Punto oscuro
    [environment] Daño en el barrio
    [contact_request] Hablar con una persona
    [justice] Orientación
    [data_request] Sus datos
   *[other] Mensaje
    }
category = { $category ->
    [fight] pelea
    [threat] amenaza
    [gang] grupos o fronteras invisibles
    [extortion] extorsión
    [recruitment] reclutamiento
    [drugs] venta de drogas
    [neighbours] vecinos
   *[other] otro
    }
urgency = { $urgency ->
    [vital] 🔴 VIDA EN PELIGRO
    [high] 🟠 URGENTE
    [normal] 🟡 Normal
   *[low] ⚪ Sin afán
    }
happening = { $happening ->
    [now] está pasando ahora
    [today] fue hoy, ya pasó
    [before] fue antes
    [often] pasa seguido
   *[unknown] no se sabe si sigue
    }
danger = { $danger ->
    [wounded] hay heridos
    [weapon] hay armas
    [none] sin armas ni heridos
   *[unknown] no se sabe si hay armas o heridos
    }
state = { $state ->
    [received] guardado, esperando quien lo reciba
    [assigned] avisado, nadie lo ha tomado todavía
    [acknowledged] lo tiene una persona
    [in_contact] en conversación
    [mediated] con mediación
    [referred] pasado a una oficina
    [resolved] resuelto
    [not_possible] no se pudo
   *[closed] cerrado
    }
outcome = { $outcome ->
    [mediated] hubo mediación
    [agreement] se firmó un acuerdo
    [referred] pasó a una oficina
    [police] pasó a la Policía
    [resolved_itself] se arregló sin intervención
    [repaired] quedó arreglado
    [not_possible] no se pudo
    [false_report] no se encontró lo que decía el aviso
   *[duplicate] repetido: sigue en otro caso
    }
role = { $role ->
    [gestor] gestor o gestora
    [coordinator] coordinador o coordinadora
    [facilitator] facilitador o facilitadora
    [office] oficina
   *[auditor] auditor o auditora
    }
moment = { $day ->
    [today] hoy { $time }
    [yesterday] ayer { $time }
   *[other] { $date }, { $time }
    }
moment-time = { $half ->
    [am] { $hour }:{ $minute } a. m.
   *[pm] { $hour }:{ $minute } p. m.
    }
moment-date = { $month ->
    [1] { $day } de enero
    [2] { $day } de febrero
    [3] { $day } de marzo
    [4] { $day } de abril
    [5] { $day } de mayo
    [6] { $day } de junio
    [7] { $day } de julio
    [8] { $day } de agosto
    [9] { $day } de septiembre
    [10] { $day } de octubre
    [11] { $day } de noviembre
   *[12] { $day } de diciembre
    }
cluster = sector { $number } ({ $name })
and = { $first } y { $last }
count-photos = { $count ->
    [one] 1 foto
   *[other] { $count } fotos
    }
count-voices = { $count ->
    [one] 1 nota de voz
   *[other] { $count } notas de voz
    }
count-files = { $count ->
    [one] 1 archivo
   *[other] { $count } archivos
    }
the-pin = el punto en el mapa
voice-story = Lo contó en una nota de voz.
no-story = No alcanzó a contar qué pasa.
goes-on = … (sigue)
