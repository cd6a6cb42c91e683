## Avisos cortos al tocar un botón (sin negrillas, 200 letras)

toast-taken = Listo: lo tomó usted. Le avisamos a quien reportó.
toast-already = Usted ya lo había marcado.
toast-on-the-way = Listo. Le avisamos a quien reportó que va en camino.
toast-not-yours = Ese botón es de otra persona.
toast-superseded = Este caso ya lo tiene otra persona o terminó.
toast-not-allowed = Su usuario no puede hacer esto.
toast-stale = Ese botón es de antes. Siga con el último mensaje.
toast-malformed = Ese botón no sirve. Escriba «menú».
toast-closed = Listo, caso cerrado. Le avisamos a quien reportó.
toast-referred = Listo. Le preguntamos a la persona si da permiso.
toast-talk = Listo. Lo que escriba ahora le llega a quien reportó.

error-unexpected = Algo falló de nuestro lado. Intente otra vez en un momento.
error-illegal-move = El caso ya cambió y eso no se puede hacer ahora. Mire la tarjeta.
error-not-allowed = Su usuario no puede hacer esto. Si cree que es un error, hable con la coordinación.
error-not-yours = Eso es de otra persona.
error-superseded = Este caso ya lo tiene otra persona o terminó.
error-unknown-case = No encuentro ese caso. Revise el código.
error-outcome-missing = Elija cómo terminó el caso.
error-nobody-to-talk-to = En este caso no hay a quién escribirle.
error-busy = Esa persona ya está hablando con alguien del equipo. Intente más tarde.
error-unknown-service = Esa oficina ya no está en el directorio.
invitation-refused = Esa invitación no sirve: ya se usó, venció o está mal escrita. Pida otra a la coordinación.
