## Orientação, situação, programas, dados

status = <b>Seus avisos</b>
    .case = <b>{ $code }</b> · { $kind }: { $state }
    .closed = <b>{ $code }</b> · { $kind }: encerrado, { $outcome }
    .more = Se algo não estiver resolvido, escreva de novo e ponha o código.
status-none = Não encontro avisos seus nesta conversa. Se você tem um código, escreva-o.
status-unknown-code = Não encontro o código { $code }. Olhe bem e escreva de novo.
sessions-none = Não vejo encontros seus marcados por aqui.
attendance-noted = Obrigado por avisar. Não vejo encontros seus por aqui, então avise também quem dirige o grupo.
reminders-stopped = Pronto, não mando mais mensagens gerais nem lembretes. As respostas sobre seus avisos continuam chegando.
privacy =
    <b>Quem vê o que você escreve</b>

    • É lido por uma pessoa de { $strategy }: quem atende o setor ou a coordenação. Ela vê um apelido, não seu nome nem seu número.
    • Fica guardado com chave (cifrado), e só para atender o que você avisou.
    • Passa pelo Telegram, que é uma empresa de outro país.
    • Não é uma denúncia formal à polícia ou à justiça. Se você contar um crime grave, um servidor público pode ter que avisar a autoridade (Ley 906 de 2004, art. 67).
    • Você conta o que quiser. Pode pedir para ver, corrigir ou apagar seus dados (Ley 1581 de 2012, art. 8).
    .desk = Responde pelos dados: { $ways }
