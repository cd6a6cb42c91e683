## Direitos sobre os dados: o aviso, ver, copiar, corrigir, apagar, consultas e reclamações

notice-full =
    <b>Aviso de privacidade</b>
    .who = <b>Quem responde:</b> { $ways }
    .body =
        <b>Para quê:</b> para atender o que você avisa e contar quantos casos existem. Se você quiser, para encaminhar a um serviço ou guardar sua vaga num programa e lembrar quando é. Às vezes há um aviso para todos: você pode parar isso. Para mais nada.

        <b>Com que permissão:</b> { $controller } usa estes dados em suas funções (Ley 1581 de 2012, art. 10). Enviá-los a um órgão por você precisa da sua permissão, ou de um dever da lei.

        <b>Você decide o que conta.</b> Não precisa falar da sua saúde, família, religião ou política. Nem de menores de idade. Se não contar, atendemos você do mesmo jeito (Decreto 1377 de 2013, art. 6).

        <b>Quem vê:</b> uma pessoa de { $strategy }. Ela vê um apelido, não seu nome nem seu número. Um juiz ou uma autoridade pode pedir por lei.

        <b>Telegram:</b> as mensagens passam pelo Telegram, uma empresa de outro país. Nenhuma outra empresa é usada para entender você.

        <b>Seus direitos:</b> ver, copiar, corrigir e apagar seus dados, e retirar uma permissão. É grátis (Ley 1581 de 2012, art. 8). Se não responderem, você pode reclamar à Superintendencia de Industria y Comercio.
    .kept = <b>Quanto tempo fica guardado:</b>
    .chosen = A lei não dá um número de dias (Decreto 1377 de 2013, art. 11). A cidade propõe estes.
    .version = Versão { $version } deste aviso. Ler não é assinar nada.
notice-term = { $kind ->
    [case_words] • O que você contou, o lugar e as fotos: { $days } dias depois de encerrado o caso.
    [talks] • Que você falou com um gestor: { $days } dias. O que foi dito não fica guardado.
    [conversations] • Que você falou com este assistente: { $days } dias.
    [requests] • Suas consultas e reclamações: { $days } dias depois de terminar.
    [reminders] • Lembretes de encontros e o que respondeu (vou, não posso): { $days } dias depois do encontro.
    [attendance] • A quais encontros veio: { $days } dias depois de cada um. Em um certificado fica o número.
   *[people] • Como escrever para você: { $days } dias sem notícias suas e sem nada aberto.
    }
button-notice = 📜 Aviso completo
rights-mine = <b>O que guardo de você</b>
    .who = Seu apelido: <b>{ $alias }</b>. Sua conversa fica guardada com chave. Não sei seu nome nem seu número.
    .nothing = Não guardo mais nada de você.
    .case = • { $code } · { $kind }
    .request = • { $code } · { $kind ->
        [consulta] consulta
       *[reclamo] reclamação
        }: { $state }
rights-held = { $name ->
    [reports] Avisos: { $count }
    [files] Fotos, notas de voz e pontos: { $count }
    [joined] Avisos de outros a que você se juntou: { $count }
    [talks] Conversas com uma pessoa da equipe: { $count }
    [conversations] Conversas com este assistente: { $count }
    [additions] Algo que está acrescentando agora: { $count }
    [referrals] Encaminhamentos a órgãos: { $count }
    [consents] Permissões que você deu: { $count }
    [enrolments] Programas em que se inscreveu: { $count }
    [reminders] Lembretes de encontros: { $count }
    [session-answers] Encontros aos quais disse que ia ou que não podia: { $count }
    [reminder-times] Os horários de aviso que escolheu: { $count }
    [interests] Programas de que espera notícias: { $count }
    [attendances] Presenças anotadas: { $count }
    [attendance-changes] Mudanças nessas listas: { $count }
    [absences] Vezes em que se perguntou se estava tudo bem: { $count }
    [certificates] Certificados: { $count }
    [notices] Avisos de privacidade que você viu: { $count }
    [opt-outs] Mensagens que pediu para não receber: { $count }
    [questions] Perguntas que fizemos a você: { $count }
    [limits] Marcas da coordenação sobre seus avisos: { $count }
    [requests] Consultas e reclamações: { $count }
    [rights] O que se fez com seus dados: { $count }
   *[other] Outras coisas: { $count }
    }
rights-copy =
    Mando uma cópia de tudo o que guardo de você?
    Nela está o que você contou. Se outra pessoa olha seu celular, melhor pedir depois ou apagar ao ler.
rights-copy-sent = Aqui vai sua cópia. Depois de ler, pode tocar em «Apagar esta conversa».
rights-copy-file = Sua cópia, para ler.
    .data = A mesma cópia, para programas.
    .name = meus-dados
    .title = CÓPIA DOS SEUS DADOS, { $moment }
rights-field = { $field ->
    [alias] Apelido
    [language] Idioma
    [since] Escreve desde
    [made] Cópia feita
    [code] Código
    [kind] Tipo
    [state] Situação
    [received] Recebido
    [words] Palavras
    [barrio] Bairro
    [place] Lugar
    [point] Ponto
    [pole] Poste
    [at] Data
    [office] Órgão
    [age] Idade
    [sector] Setor
    [programme] Programa
    [shares] O que foi compartilhado
    [version] Versão
    [withdrawn] Retirado
    [answer] Resposta
    [due] Prazo
    [missing] O que faltava
    [reason] Por que demorou
    [passed_to] A quem foi passado
    [matter] Assunto
    [said] O que você disse
   *[other] { $field }
    }
rights-did = { $did ->
    [copy] foi mandada uma cópia
    [alias] o apelido foi trocado
    [erase] foi apagado o que se podia
    [receive] chegou uma consulta ou reclamação
    [ask] foi pedido o que faltava
    [complete] a reclamação foi completada
    [extend] o prazo foi ampliado
    [answer] foi respondido
    [hand_on] foi passado a outra entidade
    [withdraw] o pedido foi retirado
    [lapse] foi encerrado sem completar
   *[other] { $did }
    }
rights-shared = { $what ->
    [code] o código
    [matter] o assunto
   *[other] { $what }
    }
rights-opt-out = { $kind ->
    [broadcasts] mensagens para todos
   *[reminders] lembretes
    }
rights-correct =
    <b>O que quer corrigir?</b>

    • O idioma.
    • O apelido: dou outro ao acaso. A equipe vê no que continua aberto.
    • O que você contou: abra o aviso e toque em «Acrescentar algo». O de antes fica, para que se veja a mudança.

    Se for outra coisa, faça uma reclamação.
rights-alias = Pronto. Seu apelido agora é <b>{ $alias }</b>.
rights-erase = <b>Apago o que guardo de você?</b>
    .what = Apagam-se suas palavras, lugares, fotos e conversas. De cada caso ficam a data, o bairro e como terminou, sem nada seu. O que já chegou ao celular de alguém da equipe pode continuar lá. Não dá para desfazer.
    .chat = As mensagens desta conversa são à parte: apague antes se quiser.
    .forget = Também se apagam seu apelido e sua conversa. Se escrever de novo, será alguém novo.
rights-stays = { $why ->
    [open] Continuam por agora: { $codes }. Alguém está atendendo. Quando terminarem, apagam-se sozinhos.
    [open-other] Continua por agora algo que está aberto. Quando terminar, apaga-se sozinho.
    [proof] Fica a prova do que permitiu e do aviso que viu (Decreto 1377 de 2013, art. 8).
    [trail] Fica o registro do que foi feito e quando, sem palavras.
    [limit] Fica uma marca da coordenação sobre seus avisos enquanto estiver posta.
   *[team] Você é da equipe: seu registro como parte dela fica com a coordenação.
    }
rights-erased = Pronto. Apaguei o que se podia apagar.
    .forgotten = Pronto. Apaguei tudo, também seu apelido e sua conversa.
button-mine-data = 📋 Meus dados
button-copy = 📥 Levar uma cópia
button-copy-yes = Sim, pode mandar
button-fix = ✏️ Corrigir
button-new-alias = Outro apelido
button-erase-yes = Sim, apagar
button-erase-not-going = Apagar, e não vou ao órgão
button-erase-going = Apagar, mas vou ao órgão
button-erase-no = Não, deixar assim
rights-ask =
    <b>Consulta ou reclamação sobre seus dados</b>

    • <b>Consulta:</b> para saber o que se guarda de você ou para quê. Há 10 dias úteis para responder (Ley 1581 de 2012, art. 14).
    • <b>Reclamação:</b> para corrigir, apagar, ou se acha que foram mal usados. Há 15 dias úteis (art. 15).

    A coordenação responde por aqui mesmo. É grátis.
rights-write = { $kind ->
    [consulta] Escreva sua consulta em uma só mensagem. Não precisa do seu nome.
   *[reclamo] Escreva sua reclamação em uma só mensagem: o que houve e o que pede. Não precisa do seu nome.
    }
rights-received = { $kind ->
    [consulta] Recebi sua consulta. Código: <b>{ $code }</b>. A resposta deve chegar no máximo em { $day }.
   *[reclamo] Recebi sua reclamação e ela está em andamento. Código: <b>{ $code }</b>. A resposta deve chegar no máximo em { $day }.
    }
rights-answered =
    Resposta ao seu pedido <b>{ $code }</b>:

    { $answer }

    Se não concordar, pode fazer outra reclamação ou ir à Superintendencia de Industria y Comercio.
rights-extended =
    Seu pedido <b>{ $code }</b> precisa de mais tempo. Agora a resposta deve chegar no máximo em { $day }.

    O motivo: { $reason }
rights-quiet = Olá. Há algo para ler, quando puder.
rights-state = { $state ->
    [incomplete] falta algo
    [answered] já tem resposta
    [passed_on] cabe a outra entidade
    [withdrawn] você retirou
    [lapsed] encerrou sem completar
   *[received] por responder
    }
rights-missing =
    Falta algo na sua reclamação <b>{ $code }</b>:

    { $missing }

    Pode completá-la até { $day }. Se não completar, a lei entende que você a retirou (Ley 1581 de 2012, art. 15). Pode fazer outra depois.
rights-fill = Escreva em uma só mensagem o que falta na sua reclamação <b>{ $code }</b>:
rights-whole = Recebi o que faltava. Sua reclamação <b>{ $code }</b> está em andamento. A resposta deve chegar no máximo em { $day }.
rights-passed-on =
    Sua reclamação <b>{ $code }</b> não cabe a { $controller }. Foi passada a:

    { $to }

    Lá não sabem quem você é. Para saber o que houve, pergunte lá com esse código.
rights-withdraw =
    Quer retirar seu pedido <b>{ $code }</b>?
    Se retirar, ninguém precisa responder. Pode fazer outro depois.
rights-taken-back = Pronto, você retirou seu pedido <b>{ $code }</b>. Se precisar, pode fazer outro.
rights-void = Passou o prazo para completar sua reclamação <b>{ $code }</b> e ela ficou encerrada. Se ainda precisar, pode fazer outra.
rights-too-late = Esse pedido já tinha terminado e não juntei o que escreveu. Se precisar, faça outro.
rights-desk = { $count ->
    [0] <b>Consultas e reclamações</b>
    Não há nada por responder.
   *[other] <b>Consultas e reclamações por responder: { $count }</b>
    }
rights-line = <b>{ $code }</b> · { $kind ->
    [consulta] consulta
    [consulta-unflagged] consulta
    [reclamo] reclamação em andamento
   *[reclamo-unflagged] reclamação
    } · { $when ->
    [late] { $day }, ⚠️ vencida há { $left } dias úteis
    [today] { $day }, ⚠️ vence hoje
    [soon] { $day }, faltam { $left } dias úteis
    [theirs] incompleta: a pessoa tem até { $day }
    [answered] respondida
    [passed_on] passada a outra entidade
    [withdrawn] retirada pela pessoa
   *[lapsed] sem completar
    }
    .pass-on = Se não é nossa, passe no máximo em { $day } (art. 15).
    .ask = Se falta informação, peça no máximo em { $day } (art. 15).
rights-one = De { $alias } (Ley 1581 de 2012, art. { $article }):
    .missing = <b>Foi pedido:</b>
    .reason = <b>Por que o prazo foi ampliado:</b>
    .to = <b>Foi passado a:</b>
    .answer = <b>Foi respondido:</b>
rights-words-gone = (já foi apagado)
rights-new = 📨 Chegou um pedido sobre dados. A lei dá um prazo.
rights-due = ⏰ Um pedido sobre dados espera resposta.
rights-completed = 📎 A pessoa completou sua reclamação. O prazo começa de novo.
rights-withdrawn = ↩ A pessoa retirou seu pedido. Não precisa de resposta.
rights-lapsed = A pessoa não completou sua reclamação em dois meses. Ficou encerrada.
form-rights = <b>Pedido { $code }</b>
form-ask-rights-answer = Escreva a resposta. A pessoa recebe tal como está. Depois o pedido fica encerrado.
    .line = Resposta: { $value }
form-ask-rights-extend = Por que é preciso mais tempo? A pessoa fica sabendo. Só se pode uma vez.
    .line = Motivo: { $value }
form-rights-answered = ✅ Respondido o pedido <b>{ $code }</b>.
form-rights-extended = ✅ Mais tempo para o pedido <b>{ $code }</b>. A pessoa já sabe.
form-ask-rights-missing = O que falta na reclamação para poder responder? A pessoa recebe tal como está. Só se pode pedir uma vez.
    .line = Falta: { $value }
form-ask-rights-pass-on = Passe primeiro a quem cabe, com o código e sem dizer quem é a pessoa. A quem passou? A pessoa fica sabendo.
    .line = Passado a: { $value }
form-rights-missing = ✅ Foi pedido à pessoa o que falta. Pedido <b>{ $code }</b>.
form-rights-passed-on = ✅ A pessoa já sabe a quem foi passado o pedido <b>{ $code }</b>.
form-rights-not = { $why ->
    [late] Não deu: isso já foi feito uma vez ou o prazo passou. Responda o quanto antes.
   *[gone] Não deu: esse pedido já terminou.
    }
button-ask-data = ❓ Consulta ou reclamação
button-consulta = Fazer uma consulta
button-reclamo = Fazer uma reclamação
button-rights-one = Ver { $code }
button-rights-ans = ✍️ Responder
button-rights-more = ⏳ Pedir mais tempo
button-rights-ask = 📎 Falta informação
button-rights-pass = ↪ Não é nosso
button-rights-read = Ler
button-rights-fill = ✍️ Completar
button-rights-withdraw = ↩ Retirar o pedido
button-rights-withdraw-yes = Sim, retirar
button-rights-withdraw-no = Não, deixar
toast-rights-gone = Esse pedido já terminou ou não existe.
toast-rights-late = Isso já foi feito uma vez ou o prazo passou.
