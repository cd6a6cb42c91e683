## Orientación, estado, programas, datos

status = <b>Sus reportes</b>
    .case = <b>{ $code }</b> · { $kind }: { $state }
    .closed = <b>{ $code }</b> · { $kind }: cerrado, { $outcome }
    .more = Si algo no está resuelto, escríbame otra vez y ponga el código.
status-none = No encuentro reportes suyos en este chat. Si tiene un código, escríbalo.
status-unknown-code = No encuentro el código { $code }. Mírelo bien y escríbalo otra vez.
sessions-none = No veo sesiones suyas programadas por aquí.
attendance-noted = Gracias por avisar. No veo sesiones suyas por aquí, así que avise también a quien dirige el grupo.
reminders-stopped = Listo, no le mando más mensajes generales ni recordatorios. Las respuestas sobre sus reportes sí le llegan.
privacy =
    <b>Quién ve lo que escribe</b>

    • Lo lee una persona de { $strategy }: quien atiende el sector o la coordinación. Ve un apodo, no su nombre ni su número.
    • Se guarda con llave (cifrado), y solo para atender lo que avisó.
    • Pasa por Telegram, que es una empresa de otro país.
    • No es una denuncia. Si cuenta un delito grave, un funcionario puede tener que avisar a la autoridad (Ley 906 de 2004, art. 67).
    • Usted cuenta lo que quiera. Puede pedir ver, corregir o borrar sus datos (Ley 1581 de 2012, art. 8).
    .desk = Responde por los datos: { $ways }
