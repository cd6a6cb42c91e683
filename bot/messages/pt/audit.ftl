## O registro do que houve em um caso

audit = <b>{ $code }: { $count } anotações</b>
    .one = <i>{ $moment }</i> · { $who }: { $what }
    .with = com { $things }
audit-state = { $state ->
    [received] fica à espera
    [assigned] fica por assumir
    [acknowledged] fica com alguém
    [in_contact] fica em conversa
    [mediated] fica com mediação
    [referred] fica encaminhado
    [resolved] fica resolvido
    [not_possible] fica sem solução
   *[closed] fica encerrado
    }
audit-who = { $who ->
    [system] O sistema
    [reporter] Quem avisou
   *[person] Outra pessoa
    }
    .staff = { $name } (equipe { $number })
audit-move = { $move ->
    [file] o caso foi aberto
    [assign] { $told } foi avisado
    [acknowledge] assumiu o caso
    [set_out] saiu a caminho
    [contact] abriu uma conversa
    [mediate] anotou uma mediação
    [refer] encaminhou a um órgão
    [resolve] deu por resolvido
    [give_up] anotou que não foi possível
    [close] encerrou o caso
    [reopen] foi reaberto
    [escalate] ninguém respondeu e o seguinte foi avisado
    [tell_again] todos foram avisados outra vez, porque ninguém o tinha assumido
    [nobody_reachable] não havia quem avisar
    [add_details] entrou mais informação
    [add_media] chegou um arquivo
    [open_card] abriu o cartão
    [read_files] pediu para ver os anexos
    [say] escreveu na conversa
    [end_talk] a conversa terminou
    [read_audit] leu este registro
    [withdraw] retirou o aviso
    [choose_precision] escolheu quanto do lugar aparece
    [join] juntou-se ao caso
    [referral] mexeu em um encaminhamento
    [leave] deixou de seguir o caso
    [calm] disse que está tranquilo
    [hot] disse que esquentou de novo
    [neighbour_said] respondeu como está agora
    [check_missed] ninguém respondeu à pergunta
    [verify_confirmed] o bairro confirmou
    [verify_denied] o bairro disse que não
    [verify_unverified] ficou sem confirmar
    [duplicate] outro caso foi marcado como repetido deste
    [goes_on] continua em outro caso
    [goes_on_from] vem de outro caso
    [part] disse que o seu é outro dano
    [part_from] vem de quem achou que era o mesmo dano
    [work_see] viu no local
    [work_order] pediu o conserto
    [work_plan] anotou que está programado
    [work_repair] anotou que ficou consertado
    [work_refuse] anotou que não cabe ao órgão
    [release] deixou o caso para outra pessoa
    [erase_words] apagou o que tinha contado
    [let_go] deixou passar o que estava guardado
    [silence] silenciou quem avisou
    [lift_silence] tirou o silêncio de quem avisou
    [referral] o encaminhamento mudou
   *[other] outra anotação ({ $move })
    }
audit-usage = Escreva o código do caso. Por exemplo: /audit PZ-482-1375
