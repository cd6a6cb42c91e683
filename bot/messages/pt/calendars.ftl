## Datas para o calendário do telefone

calendar-ask = O calendário pode dizer o nome do programa?
    .why = Se outra pessoa vir o seu telefone, «Compromisso» não diz do que se trata. O lugar sai nos dois, a não ser que tenha o nome do programa.
calendar-event = Compromisso
calendar-mine-name = Meus compromissos
calendar-file = calendario
calendar-how = 📆 Abra este arquivo para passar as datas ao calendário do telefone. Se uma data mudar, aviso por aqui: peça o arquivo de novo e abra.
button-calendar = 📆 Pôr no calendário
button-calendar-quiet = Sem o nome
button-calendar-named = Com o nome
