## Formulários da equipe

form-closing = <b>Fechar { $code }</b>
    { $outcome ->
    [mediated] Houve mediação
    [agreement] Acordo assinado
    [referred] Foi para um órgão
    [police] Foi para a polícia
    [resolved_itself] Resolveu-se sem nós
    [repaired] Ficou consertado
    [not_possible] Não foi possível
    [false_report] Não era verdade
   *[duplicate] Repetido
    }
form-closed = ✅ Caso <b>{ $code }</b> fechado.
form-cancelled = ✖ Cancelado. Nada foi salvo.
form-replaced = ✖ Isto não foi salvo: outra coisa começou.
form-expired = ⌛ Isto venceu sem salvar. Comece de novo quando quiser.
form-gone = Essa pergunta já não está aberta. O que escreveu não foi salvo.
form-pin-outside = Esse ponto fica fora do município. Mande outro ou escreva onde é.
form-too-long = ✂️ Muito longo: no máximo { $most } letras.
form-not-understood = 🤔 Não entendi. Escreva de outra forma ou toque em um botão.
form-check = Está certo assim?
form-ask-people = Quantas pessoas havia? Cada toque soma uma.
    .line = Pessoas: { $value }
form-ask-office = Para onde foi?
    .line = Órgão: { $value }
form-ask-police = Como a polícia soube? Se sabe o quadrante, escreva o número.
    .line = Polícia: { $value }
form-quadrant = quadrante { $number }
form-ask-reason = Por que não foi possível?
    .line = Motivo: { $value }
form-ask-duplicate = De qual caso é repetido? Toque em um ou escreva o código.
    .line = Repetido de: { $value }
form-ask-seen = Viu o conserto no local?
    .line = Visto no local: { $value }

button-form-save = ✅ Salvar
button-form-done = ➡ Pronto
button-form-back = ↩ Voltar
button-form-cancel = ✖ Cancelar
button-age = { $band ->
    [a0-13] Menos de 14
    [a14-17] 14 a 17
    [a18-29] 18 a 29
    [a30-59] 30 a 59
   *[a60] 60 ou mais
    }: { $count }
button-age-zero = Voltar a zero
button-other-office = Outro órgão
button-police = { $code ->
    [line] Pela linha
    [quadrant] Com o quadrante
    [station] Na delegacia
   *[unknown] Não sei
    }
button-reason = { $code ->
    [no_contact] Não foi localizado
    [declined] Não quiseram
    [unsafe] Era perigoso
    [not_ours] Não nos cabe
    [moved] Já não moram lá
   *[other] Outro motivo
    }
button-same-case = { $code }
button-seen = { $code ->
    [yes] Sim, eu vi
   *[no] Não, me contaram
    }

error-answers-missing = Falta uma resposta para fechar. Feche de novo a partir do cartão.
error-no-duplicate = Esse caso não serve: terminou ou é de outro assunto. Escolha outro.

## O que a equipe faz na rua

form-mediation = <b>📝 Anotar uma mediação</b>
form-spot = <b>💡 Anotar um defeito de luz</b>
form-referral = <b>📨 Anotar um encaminhamento</b>
form-ask-barrio = Em que bairro? Toque em um ou escreva.
    .line = Bairro: { $value }
form-ask-conflict = Sobre o que era o conflito?
    .line = Conflito: { $value }
form-ask-ending = Como terminou?
    .line = Terminou: { $value }
form-ask-fault = Qual é o defeito?
    .line = Defeito: { $value }
form-ask-place = Onde é? Escreva onde fica ou mande a localização.
    .line = Lugar: { $value }
form-pinned = ponto no mapa
form-no-place = sem detalhes
form-ask-topic = De que se trata?
    .line = Assunto: { $value }
form-ask-service = Para que órgão mandou a pessoa?
    .line = Órgão: { $value }
form-mediation-saved = ✅ Mediação anotada: caso <b>{ $code }</b>.
form-spot-saved = ✅ Defeito anotado: caso <b>{ $code }</b>. Já está em seu nome.
form-referral-saved = ✅ Encaminhamento anotado: caso <b>{ $code }</b>.

    Código para a pessoa: <b>{ $pass }</b>. Que o mostre no órgão.

    { $told ->
        [yes] O órgão já tem o aviso.
       *[no] O órgão não recebe aviso por aqui.
    } Depois não se pergunta à pessoa: vale o que disser o órgão.

button-log-mediation = 📝 Anotar mediação
button-log-spot = 💡 Anotar defeito de luz
button-log-referral = 📨 Anotar encaminhamento
button-conflict-kind = { $kind ->
    [neighbours] Entre vizinhos
    [fight] Briga sem armas
    [gang] Entre grupos
   *[other] Outro conflito
    }
button-mediation = { $outcome ->
    [agreement] Acordo assinado
    [mediated] Acordo de palavra
   *[not_possible] Sem acordo
    }
button-no-place = Não é preciso
button-topic = { $name }

toast-saved = Pronto, está salvo.
error-not-mediable = Por lei esse conflito não pode ser mediado.
