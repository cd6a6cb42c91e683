## Encontros: os formulários da equipe

session-card-more = Dura { $minutes } minutos.
    .capacity = Vagas: { $people }
    .leader = Quem dirige: { $name }
    .point = Tem ponto no mapa.
form-session-place = <b>📍 Mudar o lugar: { $name }</b>
form-session-place-saved = ✅ Lugar mudado. Avisamos quem tem vaga.
form-session-place-same = Já era nesse lugar. Ninguém foi avisado.
form-ask-session-sure = { $hour }:{ $minute } { $half ->
    [am] a.m.
   *[pm] p.m.
    }, tem certeza? A essa hora muita gente dorme.
    .line = Hora confirmada: { $value }
form-ask-session-late = { $hour }:{ $minute } { $half ->
    [am] a.m.
   *[pm] p.m.
    } desse dia já passou. Toque em Voltar e escolha outra hora.
form-ask-session-repeat = Vai se repetir?
    .line = Repete: { $value }
form-ask-session-weekdays = Que dias da semana? Toque neles e depois em Pronto.
    .line = Dias: { $value }
form-ask-session-weeks = Por quanto tempo? Toque ou escreva o número de semanas.
    .line = Por: { $value }
form-ask-session-holiday = { $month ->
    [1] { $day } de janeiro
    [2] { $day } de fevereiro
    [3] { $day } de março
    [4] { $day } de abril
    [5] { $day } de maio
    [6] { $day } de junho
    [7] { $day } de julho
    [8] { $day } de agosto
    [9] { $day } de setembro
    [10] { $day } de outubro
    [11] { $day } de novembro
   *[12] { $day } de dezembro
    } é feriado. Há encontro nesse dia?
form-ask-session-holidays = São feriados: { $days }. Há encontro nesses dias?
    .line = Feriados: { $value }
form-ask-session-more = Quer pôr mais dados, como as vagas ou quanto dura?
    .line = Mais dados: { $value }
form-ask-session-minutes = Quanto dura? Toque ou escreva os minutos.
    .line = Dura: { $value }
form-ask-session-point = Mande a localização do lugar, ou siga sem ela.
    .line = Mapa: { $value }
form-ask-session-capacity = Para quantas pessoas? Toque ou escreva o número.
    .line = Vagas: { $value }
form-ask-session-leader = Quem dirige o encontro?
    .line = Quem dirige: { $value }
button-session-place = 📍 Mudar o lugar
button-session-sure = Sim, a essa hora
button-session-repeat = { $repeat ->
    [once] Não, só este
    [weekly] Toda semana
    [fortnightly] A cada duas semanas
   *[days] Vários dias por semana
    }
button-session-weekday = { $weekday ->
    [1] segunda
    [2] terça
    [3] quarta
    [4] quinta
    [5] sexta
    [6] sábado
   *[7] domingo
    }
    .chosen = { $weekday ->
    [1] ✓ segunda
    [2] ✓ terça
    [3] ✓ quarta
    [4] ✓ quinta
    [5] ✓ sexta
    [6] ✓ sábado
   *[7] ✓ domingo
    }
button-session-weeks = { $weeks } semanas
button-session-holidays = { $holidays ->
    [out] Sem os feriados
   *[keep] Sim, também em feriado
    }
button-session-more = { $more ->
    [no] Não, está bem assim
   *[yes] Sim, pôr mais
    }
button-session-minutes = { $minutes } minutos
button-session-no-point = Sem ponto no mapa
button-session-room = { $people } pessoas
button-session-no-limit = Sem limite
button-session-leader = { $name }
error-session-rule = Não sobra nenhum encontro com esses dias. Mude os dias ou as semanas.
error-session-rule-long = Assim seriam mais de 60 encontros. Tire dias ou escolha menos semanas.
error-session-facilitator = Essa pessoa não pode dirigir o encontro. Escolha outra.
