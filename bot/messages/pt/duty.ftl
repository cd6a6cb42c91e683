## Plantões e ausências da equipe

duty = <b>Plantão de { $name }</b>
    .first = Vai primeiro em: { $clusters }.
    .backup = Suplente em: { $clusters }.
    .role = Função: { $role }.
    .here = { $hours ->
    [always] ✅ De plantão: os avisos chegam.
    [duty] ✅ De plantão: os avisos chegam.
   *[night] ✅ Presente, fora do horário de plantão. O que pode esperar não passa adiante até o próximo plantão.
    }
    .away = 🌙 Ausente até { $moment }. Os avisos novos vão para quem vem depois.
    .held = { $count ->
    [one] Tem 1 caso assumido. Ele não muda de mãos com a ausência: a coordenação pode passá-lo.
   *[other] Tem { $count } casos assumidos. Eles não mudam de mãos com a ausência: a coordenação pode passá-los.
    }
    .nobody-else = { $who ->
    [self] ⚠️ Sem você não fica ninguém na coordenação. O que ninguém assumir fica esperando.
   *[other] ⚠️ Sem esta pessoa não fica ninguém na coordenação. O que ninguém assumir fica esperando.
    }
    .ask = Se vai se ausentar, diga até quando:
duty-date =
    Escreva /turno e o dia em que volta. Por exemplo:
    /turno 24/12

button-away = { $until ->
    [tomorrow] 🌙 Até amanhã às 6h
    [three] 🌙 3 dias
    [week] 🌙 1 semana
   *[fortnight] 🌙 2 semanas
    }
button-is-back = { $who ->
    [self] ☀️ Já voltei
   *[other] ☀️ Já voltou
    }
button-other-date = 📅 Outra data

toast-away = Anotado. Os avisos novos vão para quem vem depois.
toast-back = Pronto. Os avisos voltam a chegar.
error-leave-too-long = Escolha um dia que ainda não chegou, até seis meses.
error-unknown-staff = Essa pessoa não está mais ativa na equipe.
