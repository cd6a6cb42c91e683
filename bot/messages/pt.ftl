# Tudo o que as pessoas leem, em português do Brasil, com «você». As mesmas chaves e parâmetros de es.ftl,
# que vai à frente: frases curtas, palavras de todo dia, nenhum número ou órgão escrito aqui, nada se promete.

language-name = Português

## Palavras soltas

kind = { $kind ->
    [conflict] Conflito
    [dark_spot] Ponto escuro
    [environment] Dano no bairro
    [contact_request] Pede para falar com uma pessoa
    [family_violence] Violência na família
    [crisis] Crise emocional
    [justice] Pede orientação
    [data_request] Pede algo sobre seus dados
   *[untriaged] Mensagem sem classificar
    }
    .quiet = { $kind ->
    [conflict] Conflito
    [dark_spot] Ponto escuro
    [environment] Dano no bairro
    [contact_request] Falar com uma pessoa
    [justice] Orientação
    [data_request] Seus dados
   *[other] Mensagem
    }
category = { $category ->
    [fight] briga
    [threat] ameaça
    [gang] grupos ou fronteiras invisíveis
    [extortion] extorsão
    [recruitment] recrutamento
    [drugs] venda de drogas
    [neighbours] vizinhos
   *[other] outro
    }
urgency = { $urgency ->
    [vital] 🔴 VIDA EM PERIGO
    [high] 🟠 URGENTE
    [normal] 🟡 Normal
   *[low] ⚪ Sem pressa
    }
happening = { $happening ->
    [now] está acontecendo agora
    [today] foi hoje, já passou
    [before] foi antes de hoje
    [often] acontece com frequência
   *[unknown] não se sabe se continua
    }
danger = { $danger ->
    [wounded] há feridos
    [weapon] há armas
    [none] sem armas nem feridos
   *[unknown] não se sabe se há armas ou feridos
    }
state = { $state ->
    [received] guardado, esperando quem receba
    [assigned] avisado, ninguém assumiu ainda
    [acknowledged] está com uma pessoa
    [in_contact] em conversa
    [mediated] com mediação
    [referred] encaminhado a um órgão
    [resolved] resolvido
    [not_possible] não foi possível
   *[closed] encerrado
    }
outcome = { $outcome ->
    [mediated] houve mediação
    [agreement] um acordo foi assinado
    [referred] foi para um órgão
    [police] foi para a Polícia
    [resolved_itself] se resolveu sem intervenção
    [repaired] foi consertado
    [not_possible] não foi possível
    [false_report] não se encontrou o que o aviso dizia
   *[duplicate] repetido: continua em outro caso
    }
role = { $role ->
    [gestor] gestor ou gestora
    [coordinator] coordenador ou coordenadora
    [facilitator] facilitador ou facilitadora
   *[auditor] auditor ou auditora
    }
moment = { $day ->
    [today] hoje { $time }
    [yesterday] ontem { $time }
   *[other] { $date }, { $time }
    }
moment-time = { $half ->
    [am] { $hour }:{ $minute } a.m.
   *[pm] { $hour }:{ $minute } p.m.
    }
moment-date = { $month ->
    [1] { $day } de janeiro
    [2] { $day } de fevereiro
    [3] { $day } de março
    [4] { $day } de abril
    [5] { $day } de maio
    [6] { $day } de junho
    [7] { $day } de julho
    [8] { $day } de agosto
    [9] { $day } de setembro
    [10] { $day } de outubro
    [11] { $day } de novembro
   *[12] { $day } de dezembro
    }
cluster = setor { $number } ({ $name })
and = { $first } e { $last }
count-photos = { $count ->
    [one] 1 foto
   *[other] { $count } fotos
    }
count-voices = { $count ->
    [one] 1 áudio
   *[other] { $count } áudios
    }
count-files = { $count ->
    [one] 1 arquivo
   *[other] { $count } arquivos
    }
the-pin = o ponto no mapa
voice-story = Contou em um áudio.
no-story = Não chegou a contar o que acontece.
goes-on = … (continua)

## Linhas e órgãos, como estão no diretório

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Horário: { $hours }.
    .free = É grátis.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .hours = 🕒 { $hours }
    .fees = 💵 Custo: { $fees }
    .bring = 📄 Leve: { $bring }
    .missing = Não tenho: { $missing }.
    .unconfirmed = Estes dados não estão confirmados.
    .ask = Para perguntar antes de ir: { $email }
missing-address = endereço exato
missing-phone = telefone
missing-hours = horário

## Entrada e menu

welcome =
    Olá. Sou o assistente de { $strategy } ({ $controller }).
    🚨 Se há uma vida em perigo agora, ligue primeiro para o <b>{ $emergency }</b>.

    Por aqui você pode:
    • avisar de uma briga, uma ameaça ou um problema entre vizinhos
    • avisar de uma rua escura, uma praça danificada ou entulho
    • pedir para falar com uma pessoa
    • saber como vai o que você avisou

    Não precisa dizer seu nome. O que você escrever é lido por uma pessoa de { $strategy }. Essa pessoa não vê seu nome nem seu número.

    Isto não é uma denúncia formal à polícia ou à justiça. Se você contar um crime grave, um servidor público pode ter que avisar a autoridade.
greet =
    Olá, em que posso ajudar?
    Conte o que está acontecendo, ou toque em um botão.
menu = Em que posso ajudar?
help =
    Sou um programa de computador. Por trás há pessoas de { $strategy } ({ $controller }).

    Conte com suas palavras o que acontece e onde. Eu passo para quem atende esse setor. Também pode tocar em um botão.

    Se há uma vida em perigo, ligue para o <b>{ $emergency }</b>.
notice-short =
    O que você contar é lido por uma pessoa de { $strategy }, que não vê seu nome nem seu número.
    Isto não é uma denúncia formal à polícia ou à justiça. Se você contar um crime grave, um servidor público pode ter que avisar a autoridade.
goodbye = Tudo de bom. Estou aqui se precisar.
thanks = De nada. Estou aqui se precisar.
affirm-what = Desculpe, não sei a que você está dizendo sim. Do que precisa?
deny-what = Tudo bem. Precisa de mais alguma coisa?
say-it-again = Desculpe, não entendi. Pode dizer com outras palavras? Também pode tocar em um botão.
out-of-scope =
    Com isso não posso ajudar.

    Posso ajudar com brigas, ameaças, problemas entre vizinhos, ruas escuras, praças danificadas e entulho.
    .desk = Para buracos, água, luz e outros assuntos, escreva para { $controller }: { $email }
    .no-desk = Para buracos, água, luz e outros assuntos, pergunte na { $controller }.
doubt = Quero entender bem. É alguma destas coisas?
doubt-danger =
    Se alguém está em perigo, ligue já para o <b>{ $emergency }</b>.

    Há perigo neste momento?
choose-language = Em que idioma você prefere falar?
language-set = Pronto, vou falar em português.
language-missing = Esse idioma eu ainda não falo. Posso falar um destes:

## O aviso, passo a passo

ask-story = Conte o que está acontecendo. Pode escrever ou mandar um áudio. Não precisa dizer nomes.
ask-story-spot = O que está danificado ou escuro? Conte com suas palavras, ou mande uma foto.
ask-where =
    Em que bairro é?
    Pode acrescentar uma esquina ou um lugar conhecido.
ask-where-again =
    Falta o nome do bairro. Com ele sei quem avisar.
    Escreva como um vizinho diria. Se não souber, toque em «Não sei o bairro».
ask-where-choice = Há vários lugares com esse nome. Qual é?
where-kept-as-place = Esse bairro não está na minha lista. Guardo o lugar como você escreveu: <b>{ $place }</b>
ask-happening = Está acontecendo agora?
ask-danger = Há feridos ou armas?
ask-fault = Qual é o problema com a luz?
summary = <b>Isto é o que vou enviar</b>
    .kind = Assunto: { $kind }
    .story = O que acontece: { $story }
    .where = Lugar: { $where }
    .no-where = Lugar: não se sabe
    .happening = Quando: { $happening }
    .danger = Perigo: { $danger }
    .fault = Dano: { $fault }
    .media = Também vai: { $media }
    .ask = Antes de enviar, pode mandar uma foto, um áudio ou o ponto no mapa. Envio assim?
ask-correct = O que você quer mudar?
corrected = { $field ->
    [story] Pronto, acrescentei ao que você contou.
    [where] Pronto, o lugar é <b>{ $value }</b>.
   *[other] Pronto, mudei.
    }
cancelled = Pronto, não enviei nada. Precisa de outra coisa?
nothing-to-cancel = Não há nada para cancelar. Do que precisa?

## Perigo

emergency = 🚨 <b>Ligue já para o { $emergency }.</b>
    .told = Seu aviso já saiu para uma pessoa de { $strategy }, mas isso não substitui a ligação. Seu código: <b>{ $code }</b>
    .untold = Guardei seu aviso com o código <b>{ $code }</b>, mas agora não há quem receba. Não espere: ligue.
    .safe = Procure um lugar seguro. Não chegue perto e não se meta.
emergency-filed-now = 🚨 <b>Ligue já para o { $emergency }.</b>
    .told = Pelo que você conta, não esperei mais: seu aviso já saiu para uma pessoa de { $strategy }. Isso não substitui a ligação. Seu código: <b>{ $code }</b>
    .untold = Pelo que você conta, não esperei mais e guardei seu aviso com o código <b>{ $code }</b>. Agora não há quem receba. Não espere: ligue.
    .safe = Procure um lugar seguro. Não chegue perto e não se meta.
ask-emergency-where = Onde é? Escreva o bairro ou mande sua localização, só se puder fazer isso sem perigo.
ask-emergency-more = Há mais alguma coisa que quem receber deva saber? Por exemplo, se há feridos ou armas.
emergency-added = Pronto, já acrescentei ao seu aviso. Se o perigo continuar, ligue para o <b>{ $emergency }</b>.
emergency-thanks = Obrigado por avisar.
    .code = Seu código é <b>{ $code }</b>.
    .safe = Fique em um lugar seguro. Se o perigo continuar, ligue para o <b>{ $emergency }</b>.

family-violence = Se você está em perigo agora, ligue para o <b>{ $emergency }</b>.
    .body =
    Obrigado por escrever. Ninguém merece ser machucado, e a culpa não é sua.
    .lines = Também pode ligar:
    .person = Se quiser, uma pessoa escreve para você por aqui. Ela não vai ver seu nome nem seu número. Pode ser um servidor público e, se houver um crime grave, pode ter que avisar a autoridade.
    .delete = Se alguém mexe no seu celular, apague esta conversa quando terminar.
family-violence-where = Se você está em perigo agora, ligue para o <b>{ $emergency }</b>.
    .body = Estes órgãos dão medidas de proteção. Vá se puder fazer isso sem perigo.
    .ask = Para saber bem aonde ir, ligue para o <b>{ $line }</b>.
quick-exit = Pronto. Até logo.
crisis = { $line ->
    [none] Se você está em perigo agora, ligue para o <b>{ $emergency }</b>.
   *[other] Se você está em perigo agora, ligue para o <b>{ $emergency }</b>. Para falar com alguém já, ligue para o <b>{ $line }</b>.
    }
    .body = Obrigado por escrever. O que você sente importa, e não precisa carregar isso sem ajuda. Se puder, procure alguém de confiança e fique com essa pessoa.
    .person = Se quiser, uma pessoa de { $strategy } escreve para você por aqui. Ela não vai ver seu nome nem seu número.
person-requested = Pronto. Seu código é <b>{ $code }</b>.
    .told = Sua mensagem já chegou a uma pessoa de { $strategy }. Ela pode escrever para você por aqui e não vê seu nome nem seu número.
    .untold = Neste momento não há quem receba. Fica guardado para a coordenação de { $strategy }.
    .safe = Se não puder esperar ou estiver em perigo, ligue para o <b>{ $emergency }</b>.
ask-person-about = Sobre o que você quer falar? Uma frase basta.

## Orientação, situação, programas, dados

justice = Estes órgãos orientam e ajudam a resolver problemas:
    .none = Ainda não tenho no diretório um órgão que oriente sobre isso.
    .later = Ainda não tenho o guia para cada assunto. Se quiser, uma pessoa ajuda você.
status = <b>Seus avisos</b>
    .case = <b>{ $code }</b> · { $kind }: { $state }
    .closed = <b>{ $code }</b> · { $kind }: encerrado, { $outcome }
    .more = Se algo não estiver resolvido, escreva de novo e ponha o código.
status-none = Não encontro avisos seus nesta conversa. Se você tem um código, escreva-o.
status-unknown-code = Não encontro o código { $code }. Olhe bem e escreva de novo.
programs = <b>Programas para jovens</b>
    .one = • { $name }
    .none = Ainda não tenho programas na lista.
    .missing = Não tenho datas nem inscrições confirmadas. Uma pessoa pode descobrir para você.
enroll-later = Por aqui ainda não posso fazer sua inscrição. Se quiser, uma pessoa ajuda você com isso.
sessions-none = Não vejo encontros seus marcados por aqui.
attendance-noted = Obrigado por avisar. Não vejo encontros seus por aqui, então avise também quem dirige o grupo.
reminders-stopped = Pronto, não mando mais lembretes. As respostas sobre seus avisos continuam chegando.
privacy =
    <b>Quem vê o que você escreve</b>

    • É lido por uma pessoa de { $strategy }: quem atende o setor ou a coordenação. Ela vê um apelido, não seu nome nem seu número.
    • Fica guardado com chave (cifrado), e só para atender o que você avisou.
    • Passa pelo Telegram, que é uma empresa de outro país.
    • Não é uma denúncia formal à polícia ou à justiça. Se você contar um crime grave, um servidor público pode ter que avisar a autoridade (Ley 906 de 2004, art. 67).
    • Você conta o que quiser. Pode pedir para ver, corrigir ou apagar seus dados (Ley 1581 de 2012, art. 8).
    .desk = Responde pelos dados: { $ways }
data-request-filed =
    Pronto, seu pedido ficou com o código <b>{ $code }</b>.
    A lei dá 10 dias úteis para responder a uma consulta, e 15 para corrigir ou apagar (Ley 1581 de 2012, arts. 14 e 15).

## Fotos, áudios, pontos e o que não se entende

media-kept = { $kind ->
    [photo] Recebi a foto. Vai com seu aviso.
    [voice] Recebi o áudio. Vai com seu aviso.
    [video] Recebi o vídeo. Vai com seu aviso.
    [pin] Recebi o ponto no mapa. Vai com seu aviso.
   *[document] Recebi o arquivo. Vai com seu aviso.
    }
media-added = { $kind ->
    [photo] Acrescentei a foto ao seu aviso <b>{ $code }</b>.
    [voice] Acrescentei o áudio ao seu aviso <b>{ $code }</b>.
    [video] Acrescentei o vídeo ao seu aviso <b>{ $code }</b>.
   *[document] Acrescentei o arquivo ao seu aviso <b>{ $code }</b>.
    }
edited-not-read = Vi que você mudou uma mensagem, mas não consigo ler a mudança. Escreva de novo, por favor.
rasa-away =
    Neste momento não consigo responder bem.
    Escreva com suas palavras o que acontece e onde. Eu guardo para que uma pessoa leia.

    Se houver perigo, ligue para o <b>{ $emergency }</b>.
media-kept-what = Recebi. Com o que tem a ver?
media-too-large = Esse arquivo é grande demais e não posso receber. Mande um mais curto, uma foto ou conte com palavras.
media-not-understood = Isso eu não consigo ler. Escreva com palavras ou mande uma foto, um áudio ou sua localização.
contact-not-needed = Não guardei esse contato. Aqui não é preciso dar telefones nem nomes.
pin-outside =
    Esse ponto fica longe de { $city }.
    Se o lugar é mesmo daqui, escreva o nome do bairro.
empty-message = Chegou uma mensagem vazia. Pode contar o que está acontecendo?
untriaged =
    Agora não consegui entender bem sua mensagem.
    Guardei com o código <b>{ $code }</b>.
    .told = Passei para uma pessoa ler.
    .untold = Neste momento não há quem leia. Fica guardado para a coordenação de { $strategy }.
    .safe = Se houver perigo, ligue para o <b>{ $emergency }</b>.
untriaged-added = Acrescentei à sua mensagem <b>{ $code }</b>. Continua guardada para que uma pessoa leia. Se houver perigo, ligue para o <b>{ $emergency }</b>.

## O que acontece com o aviso

receipt = ✅ Recebido. Seu código é <b>{ $code }</b>.
    .quiet = Pronto. Seu código é <b>{ $code }</b>.
    .next = { $who ->
    [sector] O aviso já chegou a quem atende esse setor. Quando essa pessoa receber, eu digo por aqui.
    [coordination] O aviso já chegou à coordenação de { $strategy }. Quando alguém assumir, eu digo por aqui.
   *[nobody] Neste momento não há quem receba. Fica guardado para a coordenação. Quando alguém assumir, eu digo por aqui.
    }
    .next-spot = { $who ->
    [sector] Já chegou a quem atende esse setor. O próximo passo: olhar e passar ao órgão que conserta. Quando alguém assumir, eu digo por aqui.
    [coordination] Já chegou à coordenação de { $strategy }. O próximo passo: olhar e passar ao órgão que conserta. Quando alguém assumir, eu digo por aqui.
   *[nobody] Neste momento não há quem receba. Fica guardado para a coordenação. Quando alguém assumir, eu digo por aqui.
    }
    .worse = Se piorar ou alguém estiver em perigo, ligue para o <b>{ $emergency }</b>.
    .electric = ⚠️ Não chegue perto do poste nem toque no fio. Se houver perigo, ligue para o <b>{ $emergency }</b>.
    .later = Para saber como vai, escreva o código. Para falar com uma pessoa ou para outra coisa, escreva «menu».
receipt-incomplete = Enviei o que você chegou a contar, para que não se perca. Seu código é <b>{ $code }</b>.
    .add = Se quiser acrescentar algo, escreva aqui.
taken = <b>{ $name }</b> recebeu seu aviso { $code }.
    .next = Vai ver o que pode ser feito e pode escrever para você por aqui. Essa pessoa não vê seu nome nem seu número.
    .next-spot = Vai olhar o local ou passar ao órgão que conserta.
    .quiet = Há novidade da sua mensagem { $code }.
    .quiet-next = Já está com <b>{ $name }</b>, que pode escrever para você por aqui. Essa pessoa não vê seu nome nem seu número.
on-the-way = <b>{ $name }</b> está a caminho por causa do seu aviso { $code }.
    .next = Não chegue perto e não se meta. Se alguém está em perigo, ligue para o <b>{ $emergency }</b>.
    .next-spot = Você não precisa esperar no local.
    .quiet = Há novidade da sua mensagem { $code }.
    .quiet-next = <b>{ $name }</b> está cuidando disso. Se você estiver em perigo, ligue para o <b>{ $emergency }</b>.
talk-opened = <b>{ $name }</b> quer falar com você por aqui.
    .next = É sobre seu aviso { $code }. Essa pessoa não vê seu nome nem seu número. O que você escrever agora chega a essa pessoa. Você decide o que responde.
    .quiet = Você tem uma mensagem nova.
    .quiet-next = <b>{ $name }</b> quer falar com você por aqui. Essa pessoa não vê seu nome nem seu número. O que você escrever agora chega a essa pessoa. Você decide o que responde.
talk-opened-staff = O que você escrever agora chega a <b>{ $alias }</b> (caso { $code }).
    .next = Pode mandar texto, foto, áudio ou localização. Não peça o nome.
    .quiet-next = Não proponha mediação nem encontro com quem agride. Pergunte se pode falar sem perigo. Não peça o nome.
talk = <b>{ $name }:</b> { $text }
    .name = <b>{ $name }</b>
    .quiet = Mensagem nova
talk-ended = A conversa terminou.
    .resident = Se precisar de mais alguma coisa, escreva.
    .staff = O que você escrever já não chega à outra pessoa.
referred = Para seu caso { $code } recomendam este lugar:
    .quiet = Aqui estão os dados que passaram para você.
    .pass = Diga ou mostre este código: <b>{ $pass }</b>
    .choice = Você decide se vai. Se não atenderem você, conte aqui com o código { $code }.
    .unknown = Esse lugar já não está no diretório. Se quiser, uma pessoa ajuda você.
closed = { $outcome ->
    [mediated] Seu caso { $code } foi encerrado: houve uma mediação.
    [agreement] Seu caso { $code } foi encerrado: um acordo foi assinado para que não se repita.
    [referred] Seu caso { $code } foi encerrado aqui: continua no órgão para onde foi.
    [police] Seu caso { $code } foi encerrado aqui: foi para a Polícia.
    [resolved_itself] Seu caso { $code } foi encerrado: nos dizem que já está tranquilo.
    [repaired] Seu caso { $code } foi encerrado: nos dizem que já foi consertado.
    [not_possible] Seu caso { $code } foi encerrado: desta vez não foi possível fazer mais.
    [false_report] Seu caso { $code } foi encerrado: não se encontrou o que o aviso contava.
   *[duplicate] Seu caso { $code } foi encerrado: já havia um aviso do mesmo, e ele continua.
    }
    .quiet = Sua mensagem { $code } foi encerrada.
    .again = Se continuar ou voltar a acontecer, escreva de novo e ponha o código { $code }.

## Para a equipe

card = <b>{ $urgency } · { $kind }</b> · { $code }
    .category = Tema: { $category }
    .where = 📍 { $where }
    .no-where = 📍 Não se sabe o bairro
    .place = Referência: { $place }
    .when = 🕒 { $moment } · { $happening }
    .when-now = 🕒 { $moment } · <b>{ $happening }</b>
    .received = 🕒 { $moment }
    .danger = ⚠️ <b>{ $danger }</b>
    .calm = Perigo: { $danger }
    .reporter = 👤 Quem avisa: { $alias }
    .nobody = 👤 Sem pessoa a quem escrever
    .follows = 📎 Abaixo: { $media }
    .has = 📎 Tem: { $media }
    .incomplete = ✂️ Aviso incompleto: não chegou a terminar.
    .vital = 🚑 Confirme que ligaram para o { $emergency }. Não vá sem companhia nem entre onde há perigo.
    .no-mediation = ⚖️ Aqui não se oferece mediação. { $law }
    .family = Não avise nem reúna quem agride. Não vá à casa.
    .fallen = ⚡ Poste ou fio solto: ninguém chegue perto.
    .rest = <b>{ $code } … continua</b>
    .rest-place = <b>{ $code } … continua a referência</b>
why = Por que chegou a você: { $rank ->
    [holder] você atende este setor.
    [backup] você é suplente deste setor, e quem vai primeiro não respondeu ou não está.
    [late] ninguém do setor respondeu.
    [direct] este tema vai direto para a coordenação.
    [no-where] não se sabe de que bairro é.
   *[no-gestor] este setor não tem quem receba agora.
    }
card-state = { $state ->
    [open] Ninguém assumiu ainda.
    [mine] ✋ Você assumiu.
    [other] <b>{ $name }</b> assumiu.
    [gone] Está com outra pessoa.
   *[ended] ✅ Encerrado: { $outcome }
    }
    .way = 🚶 A caminho.
    .talk = 💬 Em conversa.
    .referred = 📨 Encaminhado a { $services }.
news = 🔔 Há mais informação do caso <b>{ $code }</b>
media = Caso { $code }
    .unknown = Caso { $code }: mandou um arquivo que não posso mostrar.
    .pin = Caso { $code }: o ponto no mapa
choose-service = Para onde você encaminha?
choose-outcome = Como terminou?
staff-welcome = Olá. Você entrou na equipe como <b>{ $role }</b>.
    .clusters = Atende: { $clusters }
    .backup = Você é suplente: os casos chegam quando quem vai primeiro não responde.
    .how = Quando houver um caso, ele chega aqui com botões. Toque em «Recebido» para assumir. A pessoa que avisou saberá que está com você.
    .rules = Não compartilhe o que lê. Se houver perigo, ligue para o <b>{ $emergency }</b>.
    .waiting = { $count ->
    [0] Não há casos esperando.
    [one] Há 1 caso esperando. Já vai chegar.
   *[other] Há { $count } casos esperando. Já vão chegar.
    }
staff-menu = Olá. Aqui estão seus casos.
staff-no-cases = Você não tem casos abertos.
staff-cases = { $count ->
    [one] <b>Você tem 1 caso aberto</b>
   *[other] <b>Você tem { $count } casos abertos</b>
    }
    .one = { $urgency } <b>{ $code }</b> · { $kind } · { $where }: { $state }
    .short = { $urgency } <b>{ $code }</b> · { $kind }: { $state }
    .no-where = sem bairro
invitation-made =
    Convite para <b>{ $role }</b>:
    { $link }

    Serve uma única vez e vence. Mande só para essa pessoa.
invitation-usage =
    Escreva a função e o setor. Por exemplo:
    /invitar gestor 4
    /invitar gestor 4 suplente
    /invitar coordinadora

## Avisos curtos ao tocar em um botão (sem negrito, 200 letras)

toast-taken = Pronto: você assumiu. Avisamos quem mandou o aviso.
toast-already = Você já tinha marcado isso.
toast-on-the-way = Pronto. Avisamos quem mandou o aviso que você está a caminho.
toast-not-yours = Esse botão é de outra pessoa.
toast-superseded = Este caso já está com outra pessoa ou terminou.
toast-not-allowed = Seu usuário não pode fazer isso.
toast-stale = Esse botão é antigo. Continue na última mensagem.
toast-malformed = Esse botão não funciona. Escreva «menu».
toast-closed = Pronto, caso encerrado. Avisamos quem mandou o aviso.
toast-referred = Pronto, encaminhado. Mandamos os dados a quem mandou o aviso.
toast-talk = Pronto. O que você escrever agora chega a quem mandou o aviso.

error-unexpected = Algo falhou do nosso lado. Tente de novo daqui a pouco.
error-illegal-move = O caso já mudou e isso não pode ser feito agora. Veja a ficha do caso.
error-not-allowed = Seu usuário não pode fazer isso. Se achar que é um erro, fale com a coordenação.
error-not-yours = Isso é de outra pessoa.
error-superseded = Este caso já está com outra pessoa ou terminou.
error-unknown-case = Não encontro esse caso. Confira o código.
error-outcome-missing = Escolha como o caso terminou.
error-nobody-to-talk-to = Neste caso não há a quem escrever.
error-busy = Essa pessoa já está falando com alguém da equipe. Tente mais tarde.
error-unknown-service = Esse órgão já não está no diretório.
invitation-refused = Esse convite não serve: já foi usado, venceu ou está mal escrito. Peça outro à coordenação.

## Botões (30 letras)

button-emergency = 🚨 Há perigo agora
button-conflict = ⚡ Avisar de um conflito
button-spot = 💡 Ponto escuro ou dano
button-person = 🙋 Falar com uma pessoa
button-status = 📋 Meus avisos
button-privacy = 🔒 O que veem e quem
button-language = 🌐 Idioma / Language
button-menu = 🏠 Menu
button-justice = 🏛 A que órgão ir
button-cancel = ✖ Cancelar
button-location = 📍 Mandar minha localização
button-where-unknown = Não sei o bairro
button-that-is-all = É só isso
button-other-place = Outro lugar
button-barrio = { $name }
    .comuna = { $name } (comuna { $comuna })
button-happening = { $value ->
    [now] Sim, agora mesmo
    [today] Hoje, mas já passou
    [before] Antes de hoje
    [often] Com frequência
   *[unknown] Não sei
    }
button-danger = { $value ->
    [wounded] Há feridos
    [weapon] Há armas
    [none] Nenhuma das duas
   *[unknown] Não sei
    }
button-fault = { $name }
    .other = Outro dano
button-send = ✅ Enviar
button-correct = ✏️ Corrigir
button-correct-field = { $field ->
    [story] O que aconteceu
    [where] O lugar
    [happening] Quando
    [danger] Armas ou feridos
   *[fault] O dano
    }
button-send-as-is = Nada, enviar assim
button-fv-person = Quero que alguém me escreva
button-fv-where = Aonde ir
button-exit = Sair rápido
button-crisis-person = Quero que alguém me escreva
button-leave = Sair
button-erase = 🗑 Apagar meus dados
button-go-on = Continuar
button-danger-now = 🚨 Sim, há perigo agora
button-no-danger = Não
button-ask = { $intent ->
    [report_emergency] 🚨 Há perigo agora
    [emotional_crisis] Alguém está muito mal
    [report_domestic_violence] Me tratam mal em casa
    [report_conflict] Uma briga ou ameaça
    [report_dark_spot] Uma rua escura
    [report_environment] Lixo ou praça danificada
    [request_justice] A que órgão ir
    [request_gestor] Falar com uma pessoa
    [check_status] Como vai meu aviso
    [enroll_program] Inscrição em um programa
    [ask_programs] Programas para jovens
    [ask_sessions] Quando é o encontro
    [confirm_attendance] Vou ao encontro
    [decline_attendance] Não posso ir ao encontro
    [stop_reminders] Chega de lembretes
    [ask_privacy] Quem vê o que escrevo
    [switch_language] Mudar de idioma
    [cancel] Cancelar
    [help] O que você pode fazer
   *[other] Outra coisa
    }
button-something-else = Outra coisa
button-end-talk = ⏹ Terminar a conversa
button-ack = ✋ Recebido
button-go = 🚶 A caminho
button-talk = 💬 Falar
button-refer = 📨 Encaminhar
button-close = ✅ Encerrar
button-back = ↩ Voltar
button-service = { $name }
button-outcome = { $outcome ->
    [mediated] Houve mediação
    [agreement] Acordo assinado
    [referred] Foi para um órgão
    [police] Foi para a Polícia
    [resolved_itself] Se resolveu sem nós
    [repaired] Foi consertado
    [not_possible] Não foi possível
    [false_report] Não era verdade
   *[duplicate] Repetido
    }
button-my-cases = 📋 Meus casos
button-case = { $urgency } { $code }

## A lista de comandos que o Telegram mostra

command-menu = Ver o menu
command-reportar = Avisar de um conflito
command-punto = Avisar de um ponto escuro ou um dano
command-persona = Falar com uma pessoa
command-mis_reportes = Saber como vai o que avisei
command-privacidad = O que veem e quem
command-idioma = Mudar de idioma
command-cancelar = Parar o que estamos fazendo
command-ayuda = O que posso fazer aqui

button-rather-not = Prefiro dizer depois
