## Mensagens da coordenação para muitas pessoas

broadcast = 📣 <b>Mensagem de { $strategy }</b>
    .off = Se não quer mais mensagens assim, toque no botão abaixo. O que é dos seus avisos ou casos continua chegando.
broadcast-preview = { $count ->
    [one] Acima está como sai. Chega a <b>1 pessoa</b>. Não é traduzida.
   *[other] Acima está como sai. Chega a <b>{ $count } pessoas</b>. Não é traduzida.
    }
broadcast-progress = { $state ->
    [sending] <b>📣 Enviando</b>
    [night] <b>🌙 Sai a partir das { $hour }</b>
    [stopped] <b>⏹ Parado. O que faltava não sai</b>
   *[done] <b>✅ Enviado</b>
    }
    Saíram: { $sent } · Não chegaram: { $failed } · Faltam: { $left }
form-broadcast = <b>Mensagem para muitas pessoas</b>
form-broadcast-saved = Abaixo está como fica.
form-ask-broadcast-who = Para quem é?
    .line = Para: { $value }
form-ask-broadcast-clusters = De quais setores? Toque em um ou vários.
    .line = Setores: { $value }
form-ask-broadcast-programme = De qual programa? Chega a quem tem vaga; a menores, só com a permissão anotada.
    .line = Programa: { $value }
form-ask-broadcast-text = Escreva a mensagem, no máximo 1000 letras. Sai como está: não é traduzida. Não diga nomes nem casos.
    .line = { $value }
button-broadcast-who = { $who ->
    [all] Todos os gestores
    [gestores] Gestores de um setor
    [programme] 🎓 Quem tem vaga
   *[reporters] Quem avisou (90 dias)
    }
button-broadcast-cluster = { $on ->
    [yes] ✓ { $number } · { $name }
   *[no] { $number } · { $name }
    }
button-broadcast-send = 📣 Enviar
button-broadcast-drop = Cancelar
button-broadcast-stop = ⏹ Parar
button-broadcast-off = 🔕 Não receber mais assim
button-broadcast-on = 🔔 Voltar a receber
toast-broadcast-begun = Pronto, começa a sair.
toast-broadcast-later = Pronto. Começa a sair de manhã: à noite não se escreve às pessoas.
toast-broadcast-dropped = Pronto, não é enviada.
toast-broadcast-stopped = Pronto, parou. O que faltava não sai.
toast-broadcast-off = Pronto. Não mandamos mais mensagens assim.
toast-broadcast-on = Pronto. Você volta a receber mensagens.
toast-all-on = Pronto. Volta a receber mensagens e lembretes.
error-broadcast-nobody = Não há para quem mandar.
error-broadcast-few = São menos de 5 pessoas. Daria para saber quem avisou. Escolha mais setores.
error-broadcast-gone = Essa mensagem já foi enviada, foi cancelada ou tem mais de um dia.
