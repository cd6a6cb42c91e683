## Os números dos programas

turnout = 📊 <b>Programas: { $month } de { $year }</b>
    .note = Só quantidades. Grupos com menos de { $fewest } pessoas ficam juntos em «Os demais».
    .opened = Vezes que abriram o link de um cartaz: { $count }
    .asked = Pediram vaga: { $count }
    .placed = Receberam vaga: { $count }
    .sessions = Encontros que já passaram: { $count }
    .walk-ins = Vieram sem se inscrever pelo chat: { $count }
turnout-usage =
    Escreva o mês assim, com o ano primeiro:
    /cifras 2026-10
turnout-fewer = menos de { $fewest }
turnout-few = Poucas pessoas eram esperadas para mostrar mais (menos de { $fewest }).
turnout-rest = Os demais
turnout-total = Total
turnout-no-cluster = Sem setor
turnout-table = <b>{ $name }</b>
turnout-table-name = { $table ->
    [programmes] Por programa
    [clusters] Por setor onde moram
    [ages] Por idade
   *[reminders] Lembretes
    }
turnout-line = { $what }: esperados { $expected }, vieram { $came }, faltaram { $absent }. Disseram «vou»: { $confirmed }.
    .open = { $what }: esperados { $expected }, vieram { $came }, faltaram { $absent }, sem anotar { $open }. Disseram «vou»: { $confirmed }.
turnout-reminders = <b>O que os lembretes mudaram</b>
    .no-proof = É uma comparação, não uma prova: os grupos podem ser diferentes em outras coisas.
turnout-offset = { $unit ->
    [days] { $count } dias antes
   *[hours] { $count } { $count ->
        [one] hora
       *[other] horas
    } antes
    }
turnout-sent = { $offset }: de quem recebeu, vieram { $percent } % ({ $came } de { $noted }). Responderam: { $answered }.
turnout-late = • De quem não recebeu a tempo, vieram { $percent } % ({ $came } de { $noted }). A diferença fica entre { $low } e { $high } pontos.
    .few = • De quem não recebeu a tempo, vieram { $percent } % ({ $came } de { $noted }). São poucos para comparar.
turnout-arrived = { $arrived ->
    [sent] receberam
   *[late] não receberam a tempo
    }
turnout-file = 📎 Os mesmos números, para abrir numa planilha.
    .name = programas-{ $month }
turnout-column = { $column ->
    [month] Mês
    [table] Tabela
    [group] Grupo
    [expected] Esperados
    [confirmed] Disseram sim
    [declined] Disseram não
    [came] Vieram
    [absent] Faltaram
   *[not_noted] Sem anotar
    }
button-turnout-month = 📅 { $month }
button-turnout-file = 📎 Planilha
toast-file-coming = O arquivo já vai chegar.
