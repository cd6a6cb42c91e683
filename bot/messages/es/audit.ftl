## Registro de lo que pasó en un caso

audit = <b>{ $code }: { $count } anotaciones</b>
    .one = <i>{ $moment }</i> · { $who }: { $what }
    .with = con { $things }
audit-state = { $state ->
    [received] queda esperando
    [assigned] queda por tomar
    [acknowledged] queda tomado
    [in_contact] queda en conversación
    [mediated] queda con mediación
    [referred] queda remitido
    [resolved] queda resuelto
    [not_possible] queda sin solución
   *[closed] queda cerrado
    }
audit-who = { $who ->
    [system] El sistema
    [reporter] Quien avisó
   *[person] Otra persona
    }
    .staff = { $name } (equipo { $number })
audit-move = { $move ->
    [file] se abrió el caso
    [assign] se alertó a { $told }
    [acknowledge] tomó el caso
    [set_out] salió en camino
    [contact] abrió una conversación
    [mediate] anotó una mediación
    [refer] remitió a una oficina
    [resolve] lo dio por resuelto
    [give_up] anotó que no se pudo
    [close] cerró el caso
    [reopen] se reabrió
    [escalate] no hubo respuesta y se avisó a quien sigue
    [tell_again] se avisó otra vez a todos, porque nadie lo había tomado
    [nobody_reachable] no hubo a quién avisar
    [add_details] se añadió información
    [add_media] llegó un archivo
    [open_card] abrió la tarjeta
    [read_files] pidió ver lo adjunto
    [say] escribió en la conversación
    [end_talk] terminó la conversación
    [read_audit] leyó este registro
    [withdraw] retiró su reporte
    [choose_precision] eligió cuánto del lugar se ve
    [join] se sumó al caso
    [referral] movió una remisión
    [leave] dejó de seguir el caso
    [calm] dijo que está tranquilo
    [hot] dijo que volvió a calentarse
    [neighbour_said] respondió cómo sigue todo
    [check_missed] nadie respondió la pregunta
    [verify_confirmed] el barrio lo confirmó
    [verify_denied] el barrio dijo que no
    [verify_unverified] quedó sin confirmar
    [duplicate] se marcó otro caso como repetido de este
    [goes_on] sigue en otro caso
    [goes_on_from] viene de otro caso
    [part] dijo que lo suyo es otro daño
    [part_from] viene de quien lo creyó el mismo daño
    [work_see] lo vio en el sitio
    [work_order] pidió el arreglo
    [work_plan] anotó que está programado
    [work_repair] anotó que quedó arreglado
    [work_refuse] anotó que no le corresponde a la entidad
    [release] dejó el caso libre para otra persona
    [erase_words] borró lo que había contado
    [let_go] dejó pasar lo que estaba guardado
    [silence] puso en silencio a quien avisó
    [lift_silence] le quitó el silencio a quien avisó
    [referral] la remisión cambió
   *[other] otra anotación ({ $move })
    }
audit-usage = Escriba el código del caso. Por ejemplo: /auditoria PZ-482-1375
