## Encaminhamentos: a permissão, o código, como foi; e o que a equipe vê

referral-ask = Quer ir com um código a este órgão?
    .quiet = Olá. Há algo para ler, quando puder.
    .shares = <b>O órgão veria:</b> um código e o assunto ({ $matter }). Não damos seu nome, nem seu telefone, nem o que nos contou.
    .shares-quiet = <b>O órgão veria:</b> um código e o assunto. Não damos seu nome, nem seu telefone, nem o que nos contou.
    .rights = A decisão é sua, e pode tirar a permissão quando quiser em /mis_remisiones. Por seus dados responde { $controller }; mais em /privacidad.
    .question = Dá permissão?
referral-pass = Este é o órgão, e abaixo está o seu código.
    .quiet = Pronto. Abaixo está o que pediu.
    .duty = Avisamos sem pedir permissão porque uma criança corre perigo e a lei obriga a avisar ({ $article }).
    .told = O órgão já sabe que vai alguém com esse código.
    .untold = Este órgão não recebe avisos por aqui. Leve o código e diga a que vai.
    .show = Mostre a imagem, ou diga o código. Aqui não precisa dar seu nome; o órgão pode pedir dados para o atendimento.
    .again = Se apagar esta conversa, vê de novo com /mis_remisiones.
referral-how = Encaminhamento <b>{ $code }</b>, { $name }: houve atendimento?
    .quiet = <b>{ $code }</b>: como foi? Responda quando puder.
referral-quiet = Olá. Há algo para ler, quando puder.
referral-rejected = { $name } diz que o seu assunto não é ali.
    .words = Disse: “{ $words }”
    .next = Em outra mensagem pergunto pelo próximo órgão. Nada sai sem a sua permissão.
    .team = A equipe procura qual é o órgão. Se quiser, peça para falar com uma pessoa.
    .open = Já há outro órgão para o mesmo assunto: <b>{ $code }</b>, { $name }. Está em /mis_remisiones.
referral-over = A equipe encerrou o seu encaminhamento <b>{ $code }</b>, { $name }. Esse código já não serve.
    .how = Se ainda precisa ir, pode pedir outro ou falar com uma pessoa.
referral-data = { $name } pede { $what }.
    .free = A decisão é sua. Por aqui não se manda nada: leve ou diga lá.
office-data = { $what ->
    [document] seu documento de identidade
    [papers] os papéis do assunto
    [phone] um telefone
    [address] seu endereço
    [when] que diga em que dia vai
   *[other] um dado
    }
referral-one = 📨 <b>{ $code }</b> · { $name }
    .state = Como está: { $state }
    .given = Permissão desde: { $moment }
referral-state = { $state ->
    [offered] falta a sua permissão
    [consented] com a sua permissão
    [sent] enviado
    [accepted] o órgão recebeu
    [rejected] o órgão diz que não é ali
    [arrived] o órgão anotou a sua chegada
    [attended] o órgão anotou o atendimento
    [closed] terminado
    [revoked] permissão tirada por você
    [declined] não se enviou
   *[other] a caminho
    }
referral-said = { $said ->
    [attended] Você disse: houve atendimento
    [not_attended] Você disse: fui e não houve atendimento
   *[not_gone] Você disse: ainda não fui
    }
referral-list = <b>Meus encaminhamentos</b>
    .none = Não há encaminhamentos. Pode procurar o órgão do seu assunto e pedir um.
referral-line = <b>{ $code }</b> · { $name }: { $state }
    .quiet = <b>{ $code }</b>: { $state }
referral-withdraw = Tira a permissão de <b>{ $code }</b>? O código deixa de servir e o órgão fica sabendo. O que você mesmo disse ao órgão, só ele pode apagar.
referral-done = { $what ->
    [declined] Está bem. Não se enviou nada. Pode ir por conta própria quando quiser.
    [attended] Obrigado por contar. Fica anotado.
    [not_attended] Obrigado por contar. A equipe vai olhar.
    [not_gone] Está bem. O seu código continua servindo. Quando for, pode me contar em /mis_remisiones.
    [wrong_data] Obrigado por avisar. A equipe revisa os dados do órgão.
   *[withdrawn] Pronto: a permissão foi tirada e o código <b>{ $code }</b> já não serve.
    }
referral-office-gone = Esse órgão já não está no diretório.
    .name = um órgão que já não está no diretório
    .pass = Seu código não vale lá. Peça para falar com uma pessoa para ver aonde ir.
referral-news = { $what ->
    [asked] 📨 <b>{ $code }</b>, { $name }: falta a permissão da pessoa. Não saiu nada.
    [given] 📨 <b>{ $code }</b>, { $name }: a pessoa deu permissão e já tem o código.
    [declined] 📨 <b>{ $code }</b>, { $name }: a pessoa não deu permissão. Não saiu nada.
    [lapsed] 📨 <b>{ $code }</b>, { $name }: ninguém respondeu sobre a permissão. Não saiu nada.
    [revoked] 📨 <b>{ $code }</b>, { $name }: a pessoa tirou a permissão.
    [rejected] 📨 <b>{ $code }</b>: { $name } diz que não é ali.
   *[stuck] 📨 <b>{ $code }</b>, { $name }: alguém tem que olhar.
    }
    .reasons = Por quê: { $reasons }.
    .nobody = Aqui não há a quem perguntar: pergunte à pessoa e anote a resposta.
    .link = Você deu o link ao órgão: avise que não espere mais por esta pessoa.
referral-concern = { $concern ->
    [office_gone] o órgão já não está no diretório
    [mismatch] o órgão e a pessoa não dizem o mesmo
    [rejected] o órgão não aceitou
    [not_attended] a pessoa diz que não houve atendimento
    [silent] falta uma resposta
    [office_silent] o órgão não disse como foi, e não dá para perguntar à pessoa por aqui
   *[wrong_data] a pessoa diz que um dado do órgão está errado
    }
refs = { $which ->
    [waiting] <b>📨 Encaminhamentos para olhar: { $count }</b>
    [open] <b>📨 Encaminhamentos abertos: { $count }</b>
    [overdue] <b>📨 Sem resposta ou sem atendimento: { $count }</b>
    [mismatched] <b>📨 Não dizem o mesmo: { $count }</b>
   *[rejected] <b>📨 O órgão não aceitou: { $count }</b>
    }
    .line = <b>{ $code }</b> · { $name } · { $moment }: { $why }
    .more = E mais { $count }.
refs-state = { $state ->
    [offered] falta a permissão
    [consented] com permissão
    [sent] enviado
    [accepted] recebido
    [rejected] não corresponde
    [arrived] chegou
    [attended] atendeu
    [closed] terminado
    [revoked] permissão tirada
    [declined] não se enviou
   *[other] a caminho
    }
refs-said = { $said ->
    [attended] houve atendimento
    [not_attended] fui e não houve atendimento
    [not_gone] ainda não fui
   *[nothing] nada ainda
    }
refs-one = 📨 <b>{ $code }</b> · { $name }
    .matter = Assunto: { $matter }
    .age = Idade: { $band }
    .case = Caso <b>{ $code }</b>
    .nothing-shared = Não se compartilhou nada: falta a permissão.
    .consent = { $how ->
        [spoken] Permissão de palavra, anotada { $moment } (texto { $version }).
       *[chat] Permissão pelo chat, { $moment } (texto { $version }).
        }
    .duty = Sem permissão, por dever legal: { $article }. { $moment } (texto { $version }).
    .office = O órgão: { $state }
    .attended = Anotou que atendeu: { $moment }
    .told = Avisado: { $moment }
    .handed = Com um link que lhe foi entregue; abre até: { $moment }
    .untold = Não recebe avisos por aqui: sabe da pessoa quando ela chega com o código.
    .person = A pessoa: { $said }
    .alone = Não dá para perguntar à pessoa por aqui: vale o que disser o órgão.
    .words = O órgão escreveu: “{ $words }”
    .reasons = ⚠️ { $reasons }.
age-band = { $band ->
    [under_14] menos de 14
    [from_14] 14 a 17
    [from_18] 18 a 29
   *[from_30] 30 ou mais
    }
refs-pick = A que órgão passa <b>{ $code }</b>? Pergunta-se outra vez à pessoa se dá permissão.
refs-question = { $what ->
    [duty] Enviar <b>{ $code }</b> sem permissão? Só se uma criança ou adolescente corre perigo. A lei: { $article }. Fica anotado com o seu nome e a pessoa fica sabendo.
    [data] Já se corrigiu o dado do órgão de <b>{ $code }</b>? O encaminhamento continua como está.
   *[settle] Já se resolveu <b>{ $code }</b>? Sai da lista e não se pergunta mais.
    }

form-ask-age = Que idade tem? Não escreva nomes.
    .line = Idade: { $value }
form-ask-permission = O órgão veria um código e o assunto, nada mais. A pessoa dá permissão?
    .line = Permissão: { $value }
form-referral-told = ✅ Anotado: caso <b>{ $code }</b>. A pessoa vai por conta própria; não se compartilha nada.

command-mis_remisiones = A que órgão vou e com que código

button-referral-ask = 📨 Ir com um código
button-referral-yes = Sim, dou permissão
button-referral-no = Não dou permissão
button-referral-at = Já houve atendimento
button-referral-na = Fui e não atenderam
button-referral-ng = Ainda não fui
button-referral-bad = Um dado está errado
button-referral-wd = Tirar a permissão
button-referral-wd-yes = Sim, tirar
button-referral-wd-no = Não, deixar assim
button-referral-look = Ver a pergunta
button-referral-pass = Ver o código
button-referral-list = Meus encaminhamentos
button-referral-one = { $code }
    .state = Como está: { $state }
button-referral-see = Ver o encaminhamento
button-referral-data-yes = Levo ou digo lá
button-referral-data-no = Não quero dar
button-refs-see = Ver o encaminhamento
button-refs-list = { $which ->
    [waiting] Para olhar
    [open] Abertos
    [overdue] Sem resposta
    [mismatched] Não dizem o mesmo
   *[rejected] Não aceitos
    }
button-refs-spoke = A pessoa me disse que sim
button-refs-duty = Há uma criança em perigo
button-refs-duty-yes = Sim, enviar por dever legal
button-refs-pick = Passar a outro órgão
button-refs-settle = Já se resolveu
button-refs-settle-yes = Sim, já se resolveu
button-age-band = { $band ->
    [under_14] Menos de 14
    [from_14] 14 a 17
    [from_18] 18 a 29
   *[from_30] 30 ou mais
    }
button-permission = { $value ->
    [yes] Sim, me disse que sim
   *[own] Não: vai por conta própria
    }

toast-referral-given = Obrigado. Já mando o código.
toast-noted = Anotado.
toast-refs-passed-on = Pronto: pergunta-se à pessoa por esse órgão.
toast-refs-duty = Enviado por dever legal. Fica anotado.

error-unknown-referral = Não encontro esse encaminhamento. Revise o código.
error-not-this-office = Esse órgão não serve para este assunto. Escolha outro.
error-referral-over = Esse encaminhamento já terminou.
error-referral-passed-on = Já se ofereceu outro órgão no lugar deste.
error-referral-open-elsewhere = Já há outro encaminhamento aberto para esse órgão: use esse.
error-ask-them = A essa pessoa se pergunta pelo chat.
error-bound-by-duty = Este não se pode tirar: a lei obriga a avisar quando uma criança corre perigo.
error-not-a-duty = A esse órgão não se envia sem permissão.
error-referral-revoked = A pessoa tirou a permissão. Não faça mais nada com este encaminhamento.
error-nobody-to-tell = A essa pessoa não se pode escrever por aqui.
