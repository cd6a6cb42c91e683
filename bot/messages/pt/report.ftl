## O aviso, passo a passo

ask-story = Conte o que está acontecendo. Pode escrever ou mandar um áudio. Não precisa dizer nomes.
ask-story-spot = O que está danificado ou escuro? Conte com suas palavras, ou mande uma foto.
ask-where =
    Em que bairro é?
    Pode acrescentar uma esquina ou um lugar conhecido.
ask-where-again =
    Falta o nome do bairro. Com ele sei quem avisar.
    Escreva como um vizinho diria. Se não souber, toque em «Não sei o bairro».
ask-where-choice = Há vários lugares com esse nome. Qual é?
where-kept-as-place = Esse bairro não está na minha lista. Guardo o lugar como você escreveu: <b>{ $place }</b>
ask-happening = Está acontecendo agora?
ask-danger = Há feridos ou armas?
ask-fault = Qual é o problema com a luz?
summary = <b>Isto é o que vou enviar</b>
    .kind = Assunto: { $kind }
    .story = O que acontece: { $story }
    .where = Lugar: { $where }
    .no-where = Lugar: não se sabe
    .happening = Quando: { $happening }
    .danger = Perigo: { $danger }
    .fault = Dano: { $fault }
    .pole = Poste: { $pole }
    .inside = A luz está { $inside ->
    [complex] dentro de um condomínio
   *[street] na rua
    }
    .pole-hint = Se souber o número do poste, escreva assim: «o poste 45123».
    .media = Também vai: { $media }
    .ask = Antes de enviar, pode mandar uma foto, um áudio ou o ponto no mapa. Envio assim?
ask-correct = O que você quer mudar?
corrected = { $field ->
    [story] Pronto, acrescentei ao que você contou.
    [where] Pronto, o lugar é <b>{ $value }</b>.
   *[other] Pronto, mudei.
    }
cancelled = Pronto, não enviei nada. Precisa de outra coisa?
nothing-to-cancel = Não há nada para cancelar. Do que precisa?
