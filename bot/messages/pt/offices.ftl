## A página dos órgãos e seus links

office-page = Encaminhamento
    .office = { $office }
    .matter = Assunto: { $matter }
    .state = { $state ->
    [sent] O órgão ainda não respondeu.
    [accepted] O órgão recebeu.
    [arrived] Chegou: { $moment }
    [attended] Atendido: { $moment }
    [rejected] O órgão disse que não é com ele.
   *[closed] Está terminado.
    }
    .over = Obrigado. Não é preciso fazer mais nada.
    .second = Outro órgão disse primeiro que a pessoa chegou. Sua resposta ficou anotada.
    .reject = Para onde a pessoa deve ir? Se não souber, deixe assim.
    .to = Órgão da lista
    .to-none = Não sei
    .where = Outro órgão, com suas palavras
    .data = Perguntamos à pessoa. Ela leva ou diz lá, e pode não dar.
    .name = A pessoa mostra o código e não precisa dar o nome para chegar.
    .until = Depois da primeira resposta o link só abre neste aparelho. Vale até: { $until }
office-asked = { $what ->
    [document] Documento de identidade
    [papers] Papéis do assunto
    [phone] Um telefone
    [address] O endereço
    [when] Em que dia vem
   *[other] Outro dado
    }
    .line = { $what }: { $answer ->
    [waiting] a pessoa foi perguntada.
    [yes] a pessoa leva ou diz lá.
   *[no] a pessoa prefere não dar.
    }
office-link-unknown = Este link não abre nada
    .how = Veja se está completo, como chegou. Se não abrir, peça outro a quem o enviou.
office-link-expired = Este link já venceu
    .how = Peça outro a quem o enviou. A pessoa pode ir do mesmo jeito com o código.
office-link-replaced = Há um link mais novo
    .how = Abra o último que recebeu. Este não vale mais.
office-link-taken = Já responderam em outro aparelho
    .how = O link só abre onde se respondeu primeiro. Se foi seu órgão, continue lá. Se não, peça outro a quem o enviou.
office-link-gone = Este órgão não está mais na lista
    .how = Avise quem enviou o link. O encaminhamento não se perde: a equipe o vê.
office-link-withdrawn = A pessoa retirou a permissão
    .how = Não faça mais nada com este encaminhamento e apague o que tiver dele.
office-link-over = Este encaminhamento já terminou
    .how = Não é preciso fazer mais nada. Obrigado.
office-link-order = Isso não se pode mais mudar
    .how = O órgão já disse outra coisa. Abra o link de novo para ver como está.
office-link-nobody = Não se pode escrever a esta pessoa
    .how = Ela não tem conversa com o assistente. Pergunte quando ela chegar.
office-link-no-answer = Não entendemos a resposta
    .how = Abra o link de novo e toque em um dos botões.
office-link-slow = Tentativas demais
    .how = Espere alguns minutos. Depois abra o link completo, como chegou.
office-link-later = Agora não dá para abrir
    .how = Tente de novo em alguns minutos. Nada se perdeu.
office-link = 🔗 Link para { $office }, encaminhamento <b>{ $code }</b>:
    { $url }
    .how = Envie só a esse órgão. Um novo toma o lugar deste. A prévia da mensagem não o gasta. Vale até: { $until }
office-link-off = Nesta instalação os links para órgãos não estão ligados.
office-link-usage = Escreva /enlace e o código do encaminhamento, por exemplo: /enlace { $code }
button-office-arrived = Chegou
button-office-attended = Atendido
button-office-rejected = Não é conosco
button-office-data = Pedir um dado
button-office-send = Não é conosco: enviar

## A conversa de um órgão

office-card = 🏢 <b>{ $code }</b> · { $office }
    .revoked = <b>{ $code }</b>: a pessoa retirou a permissão, ou já não se pode mostrar. Não faça mais nada com esse encaminhamento.
    .reject = Para onde a pessoa deve ir?
office-news = { $news ->
    [sent] Uma pessoa vem com este código. Não precisa dar o nome para chegar.
    [revoked] Aviso: este encaminhamento não vale mais.
    [second] Outro órgão disse primeiro que a pessoa chegou.
    [over] Não é mais preciso esperar esta pessoa.
    [data_refused] A pessoa prefere não dar o que foi pedido.
   *[data_coming] A pessoa leva ou diz lá.
    }
office-welcome = Olá. Esta conversa responde por <b>{ $office }</b>.
    .how = Quando alguém for para aí, chega aqui um cartão com o código e o assunto. Toque em um botão para responder.
    .pass = Se alguém mostrar um código, escreva /pase e o código.
    .rules = Não compartilhe o que lê. Se houver perigo, ligue para <b>{ $emergency }</b>.
office-code-mistyped = Esse código tem um número errado ou falta algum. São sete números: confira.
office-pass-usage = Escreva /pase e o código que a pessoa mostra, por exemplo: /pase { $code }
office-pass-unknown = Não há encaminhamento para seu órgão com esse código. Confira os números com a pessoa.
button-office-nowhere = Não sei para onde
toast-office-noted = Anotado. Obrigado.
toast-office-repeated = Já estava anotado.
toast-office-second = Outro órgão disse primeiro. Sua resposta ficou anotada.
toast-office-over = Este encaminhamento já terminou.
toast-office-order = Isso não se pode mais mudar: o órgão disse outra coisa.
toast-office-nobody = A esta pessoa não se pode escrever por aqui.
toast-office-revoked = A pessoa retirou a permissão. Não faça mais nada.
office-mail = Encaminhamento { $code }
    .code = Código: { $code }
    .link = Para ver o assunto e responder (Chegou, Atendido, Não é conosco, Pedir um dado): { $url }
    .until = Não o reenvie: depois da primeira resposta só abre onde se respondeu. Abrir não muda nada. Vale até: { $until }
    .sign = Esta mensagem vem de um programa de { $strategy } e ninguém lê as respostas. Se não era para vocês, apague.
