## A que órgão ir: assuntos, órgãos

justice = Escolha o assunto. Também pode escrever, por exemplo: “a que órgão vou pela pensão do meu filho”.
    .page = Página { $page } de { $pages }.
    .unsure = Não entendi bem de que assunto se trata.
justice-which = Qual destes é?
justice-guide = <b>{ $name }</b>
    .first = Se você corre perigo agora, ligue para o <b>{ $emergency }</b>.
    .quiet = Obrigado por escrever. Abaixo está o que tenho no diretório, e digo o que me falta. Pode ler com calma e voltar quando quiser.
    .call = <b>Antes de ir, ligue</b>
    .office = <b>Aonde ir</b>
    .offices = <b>Aonde ir</b> (órgão { $number } de { $count })
    .no-office = Não tenho no diretório um órgão para isto. Uma pessoa pode descobrir para você.
    .mediation = 🤝 Se os dois lados quiserem, um gestor pode mediar.
    .no-mediation = 🤝 Os gestores não mediam nisto: o órgão atende.
    .never-mediated = 🤝 Nisto não há mediação nem conciliação.
    .law = ⚖️ { $law }
    .unconfirmed = Esta orientação não está confirmada. Pergunte antes de ir.
    .language = Os dados dos órgãos estão em { $language }.
    .delete = «Sair rápido» apaga as mensagens recentes. Se alguém olha seu celular, apague esta conversa quando terminar.
justice-done = Pronto. Se precisar de outra coisa, estou aqui.
button-justice-matter = { $name }
button-justice-before = ◂ Antes
button-justice-more = Mais assuntos ▸
button-justice-next = Outro órgão
button-justice-other = Outro assunto
button-justice-done = Pronto
