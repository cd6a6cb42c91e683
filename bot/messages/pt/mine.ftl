## Meus relatos: como estão, acrescentar algo, retirá-los

mine-line = { $line } ({ $moment })
    .joined = { $line } (você se somou { $moment })
mine-report = <b>{ $code }</b> · { $kind }
    .last = Última mudança: { $moment }
    .ended = Este relato já terminou. Se acrescentar algo, sai como um relato novo que cita este.
    .joined = Você se somou a este relato.
    .joined-ended = Este relato já terminou. Se continua igual, avise de novo.
    .place = Do lugar, a equipe vê: <b>{ $precision }</b>.
    .wider = Você pode mostrar mais. O que já viram não se cobre.
mine-step = { $what ->
    [received] nós o recebemos
    [alerted] uma pessoa da equipe foi avisada
    [taken] { $name } o recebeu
    [on-the-way] { $name } disse que está a caminho
    [contact] { $name } escreveu para você por aqui
    [referred] passaram a você os dados de um lugar
    [added] você acrescentou algo
    [reopened] foi aberto de novo
    [withdrawn] você o retirou
    [joined] você se somou
    [seen] viram o dano no local
    [ordered] pediram o conserto
    [planned] anunciaram o conserto para { $date }
    [planned-until] anunciaram o conserto para algum dia até { $date }
    [refused] disseram que o conserto não cabe ao município
   *[closed] foi encerrado
    }
    .office = passaram a você os dados de { $office }
    .ended = foi encerrado: { $outcome }
    .line = • { $moment }: { $words }
mine-somebody = uma pessoa da equipe
mine-add =
    O que você mandar agora entra no seu relato <b>{ $code }</b>.
    Pode escrever ou mandar uma foto, um áudio ou o ponto no mapa.
mine-add-talking = Agora você está falando com uma pessoa. Escreva a ela o que quer acrescentar.
mine-added = Pronto, acrescentei ao seu relato <b>{ $code }</b>.
mine-added-anew = Seu relato { $before } já tinha terminado. O que você mandou saiu como um relato novo: <b>{ $code }</b>.
mine-pin-far = Esse ponto fica longe de { $city } e não o acrescentei. Pode mandar outro.
mine-withdraw =
    Quer retirar seu relato <b>{ $code }</b>?
    Se retirar, ele é encerrado e quem cuida dele é avisado. O que você escreveu fica guardado.
mine-withdraw-decided =
    Quer retirar seu relato <b>{ $code }</b>?
    Pelo que você contou, ele não se encerra sozinho: a equipe é avisada e uma pessoa decide.
mine-withdraw-neighbours =
    Quer retirar seu relato <b>{ $code }</b>?
    Outras pessoas avisaram do mesmo: para elas o relato continua. Não aviso mais você.
mine-withdrawn = Pronto, você retirou seu relato <b>{ $code }</b> e ele foi encerrado.
    .more = Se acontecer de novo, conte outra vez.
mine-withdrawn-decided = Anotei que você quer retirar seu relato <b>{ $code }</b>.
    .more = Continua aberto até que uma pessoa decida. Ela pode escrever para você por aqui.
mine-withdrawn-neighbours = Pronto, você retirou seu relato <b>{ $code }</b>.
    .more = Continua pelas outras pessoas que avisaram do mesmo.
withdrawn = ↩ Quem avisou retirou o caso <b>{ $code }</b>.
    .closed = O caso foi encerrado.
    .goes-on = Não se encerrou sozinho, pelo que conta. Alguém pode ter obrigado a retirar. Decida com a coordenação.
    .neighbours = O caso continua: outras pessoas avisam do mesmo.
button-mine = { $code } · { $kind }
button-mine-add = ➕ Acrescentar algo
button-mine-done = É tudo
button-mine-see = 📄 Ver o relato
button-mine-withdraw = ↩ Retirar meu relato
button-mine-withdraw-yes = Sim, retirar
button-mine-withdraw-no = Não, deixar
referrals-going = { $going ->
    [open] Você tem um encaminhamento a um órgão que segue aberto. Ainda vai até lá?
   *[bound] O que a lei mandou enviar ao órgão segue.
    }
button-mine-withdraw-not-going = Retirar, e não vou ao órgão
button-mine-withdraw-going = Retirar, mas vou ao órgão
mine-withdrawn-referrals = { $going ->
    [stopped] O encaminhamento já não vale. Se o órgão sabia dele, fica sabendo disso, sem o motivo.
    [open] O encaminhamento ao órgão segue: pode ir com seu código. Para retirá-lo, toque em «Meus encaminhamentos».
   *[bound] O que a lei mandou enviar ao órgão segue.
    }
toast-mine-unknown = Não encontro esse relato neste chat. Veja «Meus relatos».
toast-mine-ended = Esse relato já terminou ou já tinha sido retirado.
precision = { $value ->
    [barrio] só o bairro
    [block] a quadra
   *[exact] o ponto exato
    }
summary-place = Do lugar, a equipe vê: <b>{ $precision }</b>. Para mudar, toque em «Corrigir».
mine-place = Pronto. Do relato { $code } a equipe agora vê: <b>{ $precision }</b>.
card-place = { $precision ->
    [barrio] 📐 Quem avisa deixa ver só o bairro.
   *[block] 📐 O ponto é aproximado, de uma quadra.
    }
button-precision = { $value ->
    [barrio] Ver só o bairro
    [block] Ver a quadra
   *[exact] Ver o ponto exato
    }
    .chosen = ✓ { $value ->
    [barrio] Ver só o bairro
    [block] Ver a quadra
   *[exact] Ver o ponto exato
    }
button-show = { $value ->
    [barrio] 📍 Mostrar só o bairro
    [block] 📍 Mostrar a quadra
   *[exact] 📍 Mostrar o ponto exato
    }
toast-mine-seen = A equipe já viu mais do que isso, e o que foi visto não se cobre.
mine-wipe =
    Apago esta conversa?
    O Telegram me deixa apagar as mensagens das últimas 48 horas, as suas e as minhas. O que é mais antigo você pode apagar no Telegram.
    .stays = Seus relatos continuam guardados para serem atendidos, e o que já chegou à equipe não se apaga. Para apagar o que guardo de você, toque no botão de apagar dados.
mine-wiped = Pronto. Apaguei o que o Telegram me deixou apagar.
button-wipe = 🧹 Apagar esta conversa
button-wipe-yes = Sim, apagar a conversa
talk-edited = <b>{ $name }</b> (corrigido): { $text }
talk-idle = A conversa terminou: passaram várias horas sem mensagens.
talk-too-late = Isto foi escrito quando o caso { $code } estava sendo encerrado:
talk-late = A conversa já tinha terminado: o relato <b>{ $code }</b> foi encerrado. Guardei o que você mandou e passei a quem cuidou dele. Se ainda precisar de algo, toque em «Acrescentar algo».
talk-not-copied = Isso eu não consigo passar. Mande texto, uma foto, um áudio ou sua localização.
talk-lost = ⚠️ No caso <b>{ $code }</b>, quem avisou escreveu e não chegou a { $name }. Guardei no caso. Veja se outra pessoa deve assumir.
