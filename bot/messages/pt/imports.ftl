## Encontros de um arquivo

import-home = <b>📥 Importar encontros</b>
    Mande aqui um arquivo do Excel (XLSX), CSV ou de calendário (ICS).
    .columns = Colunas: programa, data, hora e lugar. Em qualquer ordem.
    .more = Também servem: código, até, duração, latitude, longitude, vagas, facilitador e estado.
    .again = Antes de salvar mostro o que muda. O mesmo arquivo duas vezes não muda nada.
    .link = Também leio um calendário da internet: escreva /importar e o link.
import-programme = De que programa são os encontros deste calendário?
import-which-day = 🤔 As datas podem ser lidas de duas formas. Que dia é o da linha { $row }?
import-preview = <b>Isto é o que o arquivo faria</b>
    Nada foi salvo ainda.
import-nothing = <b>Tudo está igual</b>
    O arquivo não muda nenhum encontro.
import-count = { $kind ->
    [new] ➕ Novos: { $count }
    [changed] 🕒 Mudam: { $count }
    [cancelled] ✖ São cancelados: { $count }
    [same] ✔ Ficam iguais: { $count }
    [over] ⏳ Já passaram: { $count }
   *[problems] ⚠️ Linhas com erros: { $count }
    }
import-note =
    .holidays = 📌 Caem em feriado: { $days }
    .night = 🌙 Começam de noite ou muito cedo: { $count }. Revise a hora.
    .hidden = Linhas ocultas que não li: { $count }
    .unread = Colunas que não li: { $columns }
    .months = Li as datas com o mês primeiro.
    .swapped = Li as datas com dia e mês trocados.
    .feed = Se aplicar, vou ler o calendário a cada três horas.
import-changes = <b>Mudam</b>
import-change = { $name }: { $before } → { $after }
import-errors = <b>Erros</b>
    .more = Os outros estão na lista de erros.
import-problem = Linha { $row }, { $column } ({ $found }): { $why }
import-column = { $column ->
    [bring] o que levar
    [id] código
    [programme] programa
    [date] data
    [start] hora
    [end] até
    [length] duração
    [place] lugar
    [latitude] latitude
    [longitude] longitude
    [capacity] vagas
    [facilitator] facilitador
   *[state] estado
    }
import-why = { $why ->
    [missing] está vazia.
    [formula] é uma fórmula. Cole como valor.
    [date] não é uma data. Escreva como 24/12/2026.
    [no-day] esse dia não existe.
    [month] esse mês não existe.
    [year] esse ano não pode ser.
    [past] já passou.
    [far] está longe demais. Revise o ano.
    [hour] não é uma hora. Escreva como 15:30.
    [half] falta dizer se é de manhã ou de tarde.
    [end] termina antes de começar.
    [length] deve ser de 5 minutos a 12 horas.
    [programme] não conheço esse programa.
    [place] deve ter entre 1 e 200 letras.
    [key] é longo demais.
    [key-twice] é o mesmo código da linha { $right }.
    [time-twice] é o mesmo programa e hora da linha { $right }.
    [key-other] esse código já é de { $right }.
    [taken] esse programa já tem outro encontro a essa hora.
    [swap] outro encontro que também muda tem essa hora. Faça em dois passos.
    [number] deve ser um número inteiro, como 20.
    [degrees] não é uma coordenada. Escreva como 3,5394.
    [point] esse ponto fica fora do município.
    [facilitator] ninguém da equipe tem esse nome.
    [facilitator-other] só a coordenação escolhe outra pessoa.
    [repeat] não entendo como se repete.
    [whole-day] é do dia todo. Ponha uma hora.
    [zone] não conheço esse fuso horário.
   *[state] não entendo. Deixe vazio ou escreva cancelado.
    }
    .right = Será { $right }?
import-missing = <b>Já não estão no arquivo: { $count }</b>
    Continuam de pé, a menos que você os cancele.
    .one = { $name }: { $when }
import-told = { $count ->
    [0] Não há a quem avisar.
    [one] Avisamos 1 pessoa.
   *[other] Avisamos { $count } pessoas.
    }
import-done = ✅ <b>Pronto, ficou salvo</b>
import-dropped = ✖ Nada desse arquivo foi salvo.
import-gone = Esse arquivo já não está. Mande de novo se precisar.
import-not-fetched = Não consegui baixar o arquivo. Mande de novo.
import-refused-more = Nada foi salvo. Pode mandar outro arquivo.
import-file = Lista para preencher. A linha de exemplo não é importada.
    .template = encontros
    .sheet = Encontros
    .place = Casa da Cultura
    .report = erros
    .errors = { $count ->
    [one] 1 erro do arquivo.
   *[other] { $count } erros do arquivo.
    }
import-report = { $column ->
    [row] linha
    [column] coluna
    [found] encontrado
   *[why] o que há
    }
button-import = 📥 Importar um arquivo
button-import-csv = 📄 Lista para preencher (CSV)
button-import-xlsx = 📊 Lista em branco (Excel)
button-import-day = { $day }
button-import-apply = ✅ Aplicar
button-import-good = ✅ Aplicar só as linhas boas
button-import-missing = ✅ Aplicar e cancelar o resto
button-import-errors = ⬇️ Baixar os erros
button-import-drop = ✖ Não fazer nada
button-import-again = 📥 Mandar outro arquivo
toast-import-applied = Pronto, ficou salvo. Avisamos quem tem vaga.
toast-import-changed = Algo mudou nesse meio tempo. Olhe de novo antes de aplicar.
error-import-refused = { $why ->
    [empty] O arquivo está vazio.
    [large] O arquivo é grande demais: máximo { $most } KB.
    [rows] São linhas demais: máximo { $most }.
    [columns] São colunas demais: máximo { $most }.
    [cell] A linha { $row } tem uma célula longa demais.
    [kind] Não é uma lista. Mande um CSV ou um XLSX.
    [old-excel] É de um Excel antigo ou tem senha. Salve como XLSX sem senha.
    [encoding] Não consegui ler as letras. Salve como CSV UTF-8.
    [damaged] O arquivo está danificado. Salve de novo.
    [bomb] O arquivo ocupa demais ao abrir.
    [sheets] Duas folhas têm encontros. Deixe uma só.
    [headings] Não achei os títulos: programa, data, hora e lugar.
    [missing] Faltam colunas: { $columns }.
    [twice] Há duas colunas iguais: { $columns }.
    [no-rows] Não há linhas debaixo dos títulos.
   *[calendar] O calendário não tem encontros que sirvam.
    }
import-feed = <b>🔗 Calendário de { $host }</b>
    .programme = Programa: { $name }
    .read = Lido: { $moment }
    .failed = ⚠️ Da última vez não deu para ler.
    .reading = Antes de salvar mostro o que traz.
    .ask = De que programa são os encontros?
    .off = Já não leio este calendário. Os encontros continuam de pé.
feed-failed = ⚠️ Não consegui ler o calendário de { $host }.
    { $error ->
    [timeout] Não respondeu a tempo.
    [private] O link leva a uma rede privada.
    [large] É grande demais.
    [damaged] O que há ali não é um calendário.
    [calendar] Não tem encontros por vir.
   *[other] Revise o link.
    }
button-import-feed = 🔗 { $name }
button-import-feed-off = ✖ Não ler mais
error-feed-address = Esse link não serve. Deve ser de um calendário e começar por https.
error-import-much = São avisos demais de uma vez. Divida o arquivo em vários.
