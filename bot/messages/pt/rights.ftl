## Direitos sobre os dados: o aviso, ver, copiar, corrigir, apagar, consultas e reclamações

notice-full =
    <b>Aviso de privacidade</b>
    .who = <b>Quem responde:</b> { $ways }
    .body =
        <b>Para quê:</b> para atender o que você avisa e contar quantos casos existem. Para mais nada.

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
    [requests] • Suas consultas e reclamações: { $days } dias depois da resposta.
   *[people] • Como escrever para você: { $days } dias sem notícias suas e sem nada aberto.
    }
button-notice = 📜 Aviso completo
