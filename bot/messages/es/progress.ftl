## Lo que pasa con el reporte

receipt = ✅ Recibido. Su código es <b>{ $code }</b>.
    .quiet = Listo. Su código es <b>{ $code }</b>.
    .next = { $who ->
    [sector] El aviso ya le llegó a quien atiende ese sector. Cuando lo reciba, se lo digo por aquí.
    [coordination] El aviso ya le llegó a la coordinación de { $strategy }. Cuando alguien lo tome, se lo digo por aquí.
   *[nobody] En este momento no hay quien lo reciba. Queda guardado para la coordinación. Cuando alguien lo tome, se lo digo por aquí.
    }
    .next-spot = { $who ->
    [sector] Ya le llegó a quien atiende ese sector. Lo que sigue: mirarlo y pasarlo a la oficina que arregla. Cuando alguien lo tome, se lo digo por aquí.
    [coordination] Ya le llegó a la coordinación de { $strategy }. Lo que sigue: mirarlo y pasarlo a la oficina que arregla. Cuando alguien lo tome, se lo digo por aquí.
   *[nobody] En este momento no hay quien lo reciba. Queda guardado para la coordinación. Cuando alguien lo tome, se lo digo por aquí.
    }
    .worse = Si se pone peor o alguien corre peligro, llame al <b>{ $emergency }</b>.
    .electric = ⚠️ No se acerque al poste ni toque el cable. Si hay peligro, llame al <b>{ $emergency }</b>.
    .later = Para saber cómo va, escriba el código. Para hablar con una persona o para otra cosa, escriba «menú».
receipt-incomplete = Mandé lo que alcanzó a contarme, para que no se pierda. Su código es <b>{ $code }</b>.
    .add = Si quiere añadir algo, escríbalo aquí.
taken = <b>{ $name }</b> recibió su aviso { $code }.
    .next = Va a mirar qué se puede hacer y le puede escribir por aquí. No ve su nombre ni su número.
    .next-spot = Va a mirar el sitio o a pasarlo a la oficina que arregla.
    .quiet = Hay novedad de su mensaje { $code }.
    .quiet-next = Ya lo tiene <b>{ $name }</b>. Le puede escribir por aquí. No ve su nombre ni su número.
on-the-way = <b>{ $name }</b> va en camino por su aviso { $code }.
    .next = Usted no se acerque ni se meta. Si alguien corre peligro, llame al <b>{ $emergency }</b>.
    .next-spot = No tiene que esperarle en el sitio.
    .quiet = Hay novedad de su mensaje { $code }.
    .quiet-next = <b>{ $name }</b> se está ocupando. Si corre peligro, llame al <b>{ $emergency }</b>.
talk-opened = <b>{ $name }</b> quiere hablar con usted por aquí.
    .next = Es por su aviso { $code }. No ve su nombre ni su número. Lo que escriba ahora le llega a esa persona. Usted decide qué contesta.
    .quiet = Tiene un mensaje nuevo.
    .quiet-next = <b>{ $name }</b> quiere hablar con usted por aquí. No ve su nombre ni su número. Lo que escriba ahora le llega a esa persona. Usted decide qué contesta.
talk-opened-staff = Lo que escriba ahora le llega a <b>{ $alias }</b> (caso { $code }).
    .next = Puede mandar texto, foto, voz o ubicación. No le pida el nombre.
    .quiet-next = No proponga mediar ni reunirse con quien agrede. Pregunte si puede hablar sin peligro. No le pida el nombre.
talk = <b>{ $name }:</b> { $text }
    .name = <b>{ $name }</b>
    .quiet = Mensaje nuevo
talk-ended = La conversación terminó.
    .resident = Si necesita algo más, escríbame.
    .staff = Lo que escriba ya no le llega a la otra persona.
closed = { $outcome ->
    [mediated] { $what } { $code } se cerró: hubo una mediación.
    [agreement] { $what } { $code } se cerró: se firmó un acuerdo para que no se repita.
    [referred] { $what } { $code } se cerró aquí: lo sigue la oficina a la que pasó.
    [police] { $what } { $code } se cerró aquí: pasó a la Policía.
    [resolved_itself] { $what } { $code } se cerró: nos dicen que ya está tranquilo.
    [repaired] { $what } { $code } se cerró: nos dicen que ya está arreglado.
    [not_possible] { $what } { $code } se cerró: esta vez no se pudo hacer más.
    [false_report] { $what } { $code } se cerró: no se encontró lo que contaba el aviso.
   *[duplicate] { $what } { $code } se cerró: ya había un aviso de lo mismo y se sigue por ese.
    }
    .what = { $whose ->
    [joined] El reporte
   *[own] Su caso
    }
    .quiet = Su mensaje { $code } quedó cerrado.
    .again = Si sigue igual o vuelve a pasar, escríbame otra vez y ponga el código { $code }.
