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
