## Listas de casos da equipe

case-list = { $only ->
    [mine] { $count ->
        [0] Não há casos abertos com você.
        [one] <b>Há 1 caso aberto com você</b>
       *[other] <b>Há { $count } casos abertos com você</b>
    }
    [untaken] { $count ->
        [0] Não há casos à espera.
        [one] <b>1 caso aberto que ninguém assumiu</b>
       *[other] <b>{ $count } casos abertos que ninguém assumiu</b>
    }
    [urgent] { $count ->
        [0] Não há casos urgentes.
        [one] <b>1 caso urgente</b>
       *[other] <b>{ $count } casos urgentes</b>
    }
    [spots] { $count ->
        [0] Não há pontos escuros abertos.
        [one] <b>1 ponto escuro ou dano aberto</b>
       *[other] <b>{ $count } pontos escuros ou danos abertos</b>
    }
   *[closed] { $count ->
        [0] Nenhum caso foi encerrado nos últimos 30 dias.
        [one] <b>1 caso encerrado nos últimos 30 dias</b>
       *[other] <b>{ $count } casos encerrados nos últimos 30 dias</b>
    }
    }
    .barrio = { $count ->
    [0] Não encontro casos em { $barrio }.
    [one] <b>{ $barrio }: 1 caso</b>
   *[other] <b>{ $barrio }: { $count } casos</b>
    }
    .page = Página { $number } de { $pages }
    .one = { $urgency } <b>{ $code }</b> · { $kind } · { $where }
    .standing = { $standing } · chegou { $moment }
    .no-where = sem bairro
    .which = Qual destes?
    .nothing = Não encontro casos com “{ $words }”. Escreva o código ou o bairro.
case-standing = { $hands ->
    [kept] guardado sem avisar
    [untold] ainda não chegou a ninguém
    [waiting] ninguém assumiu
    [mine] está com você
   *[other] está com { $name }
    }
    .step = { $step ->
    [withdrawn] quem avisou retirou
    [talking] em conversa
    [referred] encaminhado a um órgão
    [seen] visto no local
    [ordered] conserto pedido
    [planned] conserto com data
   *[refused] não cabe ao município
    }
    .ended = terminou: { $outcome }
    .said = { $said ->
    [asked] falta a resposta do bairro
    [confirmed] o bairro diz que sim
    [denied] o bairro diz que não
   *[unverified] o bairro não respondeu
    }
button-filter = { $only ->
    [mine] Meus
    [mine-on] ✓ Meus
    [untaken] Sem responsável
    [untaken-on] ✓ Sem responsável
    [urgent] Urgentes
    [urgent-on] ✓ Urgentes
    [spots] Pontos escuros
    [spots-on] ✓ Pontos escuros
    [closed-on] ✓ Encerrados, 30 dias
   *[closed] Encerrados, 30 dias
    }
button-before = ‹ Antes
button-after = Próximos ›
button-files = 📎 Ver { $what }
file-kind = { $kind ->
    [photos] fotos
    [voice] notas de voz
    [files] arquivos
   *[pin] o ponto
    }
toast-card-below = O cartão está abaixo.
toast-files-below = O que mandaram está abaixo.
form-search = <b>Buscar casos</b>
form-ask-search = Escreva o código ou o bairro.
    .line = Busca: { $value }
form-search-done = 🔎 Você buscou “{ $words }”. Está abaixo.
button-search = 🔎 Buscar
