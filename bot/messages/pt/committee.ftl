## A lista do mês para o comitê territorial

committee = 📋 <b>Relatório de { $month } de { $year }</b>
    .note = Só quantidades. Os grupos de menos de { $fewest } pessoas vão juntos em «Os demais».
    .received = <b>Recebidos: { $count }</b>
    .kind = <b>O que foi avisado</b>
    .outcome = <b>Como terminaram: { $count }</b>
    .result = <b>Dos encerrados como consertados ou tranquilos, o que diz o bairro: { $count }</b>
    .line = { $what }: { $count }
    .rest = Os demais: { $count }
    .few = muito poucos para dizer (menos de { $fewest } pessoas)
    .no-cluster = Sem setor
    .no-outcome = Sem dado
    .said = { $result ->
    [confirmed] Diz que sim
    [denied] Diz que não e foi aberto outra vez
    [unverified] Ninguém respondeu
   *[waiting] Ainda não se sabe
    }
committee-month = { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
    }
committee-usage =
    Escreva o mês assim, com o ano primeiro:
    /informe 2026-10
committee-file = 📎 O mesmo relatório, para abrir em uma planilha.
    .name = relatorio-{ $month }
    .rest = Os demais
    .total = Total
committee-column = { $column ->
    [month] Mês
    [table] Tabela
    [group] Grupo
   *[count] Quantidade
    }
committee-table = { $table ->
    [clusters] Recebidos por setor
    [kinds] Recebidos por tipo
    [outcomes] Como foram encerrados, segundo a equipe
   *[results] Dos encerrados como consertados ou tranquilos, o que diz o bairro
    }
