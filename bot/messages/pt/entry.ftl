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
