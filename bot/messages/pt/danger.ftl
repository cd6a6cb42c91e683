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
    .delete = «Sair rápido» apaga as mensagens recentes. Se alguém mexe no seu celular, apague esta conversa quando terminar.
family-violence-where = Se você está em perigo agora, ligue para o <b>{ $emergency }</b>.
    .body = Estes órgãos dão medidas de proteção. Vá se puder fazer isso sem perigo.
    .code = Se quiser ir com um código, sem dar seu nome aqui, toque no órgão.
    .ask = Para saber bem aonde ir, ligue para o <b>{ $line }</b>.
quick-exit = Pronto. Até logo.
    .before = Para tirar o que é mais antigo, apague a conversa.
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
person-matter = A quem lhe escrever digo de que assunto se trata: <b>{ $matter }</b>.
ask-person-about = Sobre o que você quer falar? Uma frase basta.
