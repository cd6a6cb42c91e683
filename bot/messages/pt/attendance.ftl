## Presença: as listas

attendance-home = <b>🗒 Presença</b>
    Toque em um encontro para anotar quem veio.
    .empty = ❔ é uma lista que ninguém preencheu.
    .none = Hoje não há encontros, nem listas dos últimos dias para corrigir.
attendance-sheet = Vieram: { $came } · Não vieram: { $absent } · Sem anotar: { $open } · Sem chat: { $walk_ins }
    .places = Pessoas com vaga: { $count }
    .nobody = Ninguém tem vaga por este chat.
    .early = A lista abre { $moment }.
    .how = Toque em um apelido: ☐ sem anotar, ✅ veio, ✖ não veio. Cada pessoa vê seu apelido em /mis_sesiones e pode dizer qual é.
    .until = Pode ser corrigida até { $moment }.
    .closed = Esta lista já não pode ser corrigida.
    .empty = Ninguém preencheu esta lista.
    .guardian = ⚠ Falta a autorização do responsável.
    .page = Página { $page } de { $pages }: { $first } a { $last }
attendance-names = { $mark ->
    [came] ✅ Vieram: { $names }
    [absent] ✖ Não vieram: { $names }
   *[open] ☐ Sem anotar: { $names }
    }
attendance-clear = Tirar todas as marcas desta lista?

    { $count ->
    [one] Há 1 marca.
   *[other] Há { $count } marcas.
    }
attendance-walk-ins = Quantas pessoas vieram sem inscrição por este chat? Só se guarda o número.
attendance-missing = 🗒 Pode me ajudar com uma lista? Deste encontro ainda não sei quem veio.
    .why = Um minuto basta. Se não houve encontro, não precisa fazer nada.
button-attendance = 🗒 Lista de presença
button-attendance-empty = ❔ { $when } · { $name }
button-attendance-person = { $mark ->
    [came] ✅ { $alias }
    [absent] ✖ { $alias }
   *[open] ☐ { $alias }
    }
button-attendance-rest-came = ✅ Os outros vieram
button-attendance-rest-absent = ✖ Os outros não vieram
button-attendance-clear = Tirar todas as marcas
button-attendance-clear-yes = Sim, tirar todas
button-attendance-walk-ins = 👥 Vieram sem chat: { $count }
button-attendance-fresh = 🔄 Ver como vai
button-number = { $number }
toast-attendance-came = ✅ Anotado: veio
toast-attendance-absent = ✖ Anotado: não veio
toast-attendance-open = ☐ Sem anotar
toast-attendance-saved = Pronto, guardado.
error-attendance-early = Essa lista ainda não abriu.
error-attendance-late = Essa lista já não pode ser corrigida.
error-attendance-none = Essa pessoa ou encontro já não está na lista.

## Presença: o código da porta

door-code = 📷 Código para a porta: <b>{ $name }</b>
    .until = Funciona até { $moment }. Depois toque em “Outro código”.
    .how = Mostre nesta tela. Quem chega lê com a câmera e fica na lista se tem vaga. Cada pessoa anota só a si mesma.
door-entered = { $outcome ->
    [marked] ✅ Pronto, ficou anotado que você veio hoje a <b>{ $name }</b>.
    [already] ✅ Você já estava na lista de hoje de <b>{ $name }</b>.
    [no_place] Você ainda não tem vaga em <b>{ $name }</b>, por isso não ficou na lista. Diga a quem dirige que você veio.
    [expired] Esse código já venceu. Peça a quem dirige que mostre outro e leia lá.
    [closed] Esse código não funciona agora: o encontro não começou, já terminou ou foi cancelado.
    [limited] Houve muitos códigos errados. Espere uma hora, ou peça a quem dirige que anote você.
   *[unknown] Esse código não funciona. Leia outra vez da tela de quem dirige.
    }
button-attendance-door = 📷 Código para a porta
button-door-again = 🔄 Outro código
error-door-closed = O código só funciona desde um pouco antes do começo até o fim do encontro.
