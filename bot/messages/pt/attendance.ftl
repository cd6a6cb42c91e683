## Presença: as listas

attendance-home = <b>🗒 Presença</b>
    Toque em um encontro para anotar quem veio.
    .empty = ❔ é uma lista que ninguém preencheu.
    .none = Hoje não há encontros, nem listas dos últimos dias para corrigir.
attendance-sheet = Vieram: { $came } · Não vieram: { $absent } · Sem anotar: { $open } · Sem chat: { $walk_ins }
    .places = Pessoas com vaga: { $count }
    .nobody = Ninguém tem vaga por este chat.
    .early = A lista abre { $moment }
    .how = Toque em um apelido: ☐ sem anotar, ✅ veio, ✖ não veio. Cada pessoa vê seu apelido em /mis_sesiones e pode dizer qual é.
    .until = Pode ser corrigida até { $moment }
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
    .until = Funciona até { $moment }
        Depois toque em “Outro código”.
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

## Quem faltou várias vezes

absence-ask = 👋 Tudo bem? Escrevo porque faz dias que não vemos você e queria saber como está.
    Não é uma bronca nem precisa dar explicações. Só se quiser, toque em um dos botões abaixo.
    .why = É por <b>{ $name }</b>: a lista diz que você não pôde vir nas últimas vezes.
    .yours = O que você responder aqui não contamos a quem dirige o programa.
absence-fine = Que bom. Obrigado por contar. Sua vaga continua aí.
absence-fine-left = Que bom. Obrigado por contar. Agora você não tem vaga nesse programa.
absence-support = Com prazer. Estas linhas escutam e orientam:
    .danger = Se há perigo agora, ligue para <b>{ $emergency }</b>.
    .person = Uma pessoa de { $strategy } também pode escrever por aqui.
absence-tasks = <b>🤝 Para conversar</b>
    A lista diz que faltaram várias vezes seguidas:
    .one = <b>{ $alias }</b> · { $name } · desde { $moment }
    .how = Converse com cada pessoa quando puder, com calma. Depois toque no apelido.
    .none = Não há ninguém para conversar.
absence-tasks-new = { $count ->
    [one] 🤝 Há uma pessoa que faltou várias vezes seguidas. Conversa com ela quando puder?
   *[other] 🤝 Há { $count } pessoas que faltaram várias vezes seguidas. Conversa com elas quando puder?
    }
button-absence = { $answer ->
    [fine] 🙂 Estou bem
    [person] 🙋 Falar com um gestor
    [support] 💛 Apoio psicossocial
   *[leave] Não quero mais ir
    }
button-absence-tasks = 🤝 Para conversar: { $count }
button-absence-talked = ✔ Feito: { $alias }
toast-absence-talked = Pronto. Obrigado por conversar com essa pessoa.

## Certificados de presença

sessions-mine-alias = Aqui você se chama <b>{ $alias }</b>. Diga ao chegar e anotam você, sem dar seu nome.
certificates = <b>🎓 Certificados de presença</b>
    De qual programa?
    .none = Ainda não terminou nenhum encontro.
certificates-of = <b>🎓 { $name }</b>
    .how = Toque em uma pessoa para entregar o certificado. Ela é avisada por este chat. Pede-se vir a { $share } % dos encontros com lista, mas você pode entregar com menos: diz a quantos veio.
    .nobody = Ninguém está anotado nas listas deste programa.
certificate = <b>🎓 Certificado: { $name }</b>
    .came = Veio a { $attended } de { $held } encontros.
    .code = Código: <b>{ $code }</b>
    .how = Como quer no papel? Pode levar seu nome, ou uma linha para escrever à mão.
certificate-name = Escreva o nome como deve sair no papel. Só o nome, sem número de documento.
    Uso para fazer o PDF e não guardo.
certificate-name-again = { $problem ->
    [digits] Escreva só o nome, sem números.
    [long] Esse nome não cabe. Escreva em menos de 60 letras.
    [letters] Não posso imprimir algumas dessas letras. Escreva o nome com letras latinas, ou deixe a linha para escrever à mão.
    [short] Esse nome é muito curto. Escreva outra vez.
    [small] Escreva nome e sobrenome com maiúsculas, como María Gómez. Se queria me contar outra coisa, toque em Menu.
   *[marks] Escreva o nome só com letras, sem sinais.
    }
certificate-ready = 🎓 Já tem seu certificado de presença em <b>{ $name }</b>.
certificate-file = 🎓 Aqui vai seu certificado. Já pode imprimir ou mandar.
    .changed = Escrevi alguma letra sem seu acento ou marca, porque o papel não tem. Confira o nome.
    .again = Não guardei o nome. Se quiser mudar, peça o certificado outra vez.
    .name = certificado-{ $programme }
certificate-check = { $outcome ->
    [valid] ✅ Esse certificado é dos nossos.
    [limited] Houve muitos códigos errados. Espere uma hora.
   *[unknown] Nenhum certificado tem esse código. Confira se está completo, como CA-482-907-5530.
    }
    .days = Entre { $first } e { $last }.
    .day = Em { $first }.
    .nameless = Aqui não se guarda o nome: só o papel diz.
certificate-usage = Para conferir um certificado escreva /certificado e o código, como CA-482-907-5530.
certificate-day = { $day } de { $year }
certificate-hours = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
    }
    .minutes = { $hours } e { $minutes } minutos
certificate-paper = Certificado de presença
    .by = { $controller } · Estratégia { $strategy }
    .that = Certifica-se que
    .line = Nome e sobrenome
    .came = { $held ->
        [one] veio ao único encontro de
       *[other] veio a { $attended } de { $held } encontros de
        }
    .on = em { $day },
    .between = entre { $first } e { $last },
    .hours = no total { $hours }.
    .only = Certifica a presença. Não é um título nem uma nota.
    .given = { $city }, { $day }
    .signed = Assinatura de quem dirige o programa
    .code = Código de verificação
    .check = Confira com a câmera ou escrevendo em { $address }:
    /certificado { $code }
    Mostra o programa e a presença, nunca o nome.
button-certificates = 🎓 Certificados
button-certificate-issue = { $state ->
    [issued] ✅ { $alias } · { $count }
    [older] ☑ { $alias } · { $count }
   *[none] { $alias } · { $count }
    }
button-certificate-all = 🎓 A quem alcança: { $count }
button-certificate = 🎓 Certificado: { $name }
button-certificate-see = 🎓 Ver meu certificado
button-certificate-name = ✍️ Com meu nome
button-certificate-line = 📄 Com uma linha
toast-certificate-issued = Pronto. A pessoa é avisada.
toast-certificate-untold = Pronto. Não dá para avisar essa pessoa pelo chat.
toast-certificate-all = Pronto. Quem pode ser avisado pelo chat é avisado.
toast-certificate-none = Essa pessoa não está anotada em nenhum encontro.
