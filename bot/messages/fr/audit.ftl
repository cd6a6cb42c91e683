## Le registre d’un dossier

audit = <b>{ $code } : { $count } notes</b>
    .one = <i>{ $moment }</i> · { $who } : { $what }
    .with = avec { $things }
audit-state = { $state ->
    [received] devient en attente
    [assigned] reste à prendre
    [acknowledged] devient pris
    [in_contact] devient en conversation
    [mediated] devient avec médiation
    [referred] devient transmis
    [resolved] devient résolu
    [not_possible] reste sans solution
   *[closed] devient clos
    }
audit-who = { $who ->
    [system] Le système
    [reporter] Qui a signalé
   *[person] Une autre personne
    }
    .staff = { $name } (équipe { $number })
audit-move = { $move ->
    [file] le dossier a été ouvert
    [assign] { $told } a été alerté
    [acknowledge] a pris le dossier
    [set_out] s’est mis en route
    [contact] a ouvert une conversation
    [mediate] a noté une médiation
    [refer] a orienté vers un service
    [resolve] l’a dit résolu
    [give_up] a noté que ce n’était pas possible
    [close] a clos le dossier
    [reopen] il a été rouvert
    [escalate] personne n’a répondu et la suite a été prévenue
    [tell_again] tout le monde a été prévenu de nouveau, car personne ne l’avait pris
    [nobody_reachable] il n’y avait personne à prévenir
    [add_details] des informations ont été ajoutées
    [add_media] un fichier est arrivé
    [open_card] a ouvert la carte
    [read_files] a demandé les fichiers
    [say] a écrit dans la conversation
    [end_talk] la conversation est finie
    [read_audit] a lu ce registre
    [withdraw] a retiré le signalement
    [choose_precision] a choisi ce qui se voit du lieu
    [join] s’est joint au dossier
    [referral] a fait avancer une orientation
    [leave] ne suit plus le dossier
    [calm] a dit que c’est calme
    [hot] a dit que ça recommence
    [neighbour_said] a répondu comment ça va maintenant
    [check_missed] personne n’a répondu à la question
    [verify_confirmed] le quartier l’a confirmé
    [verify_denied] le quartier a dit non
    [verify_unverified] reste sans confirmation
    [duplicate] un autre dossier a été noté comme doublon
    [goes_on] continue dans un autre dossier
    [goes_on_from] vient d’un autre dossier
    [part] a dit que c’est un autre dégât
    [part_from] vient de quelqu’un qui l’avait cru le même dégât
    [work_see] l’a vu sur place
    [work_order] a demandé la réparation
    [work_plan] a noté que c’est prévu
    [work_repair] a noté que c’est réparé
    [work_refuse] a noté que ce n’est pas à eux de réparer
    [release] a laissé le dossier à quelqu’un d’autre
    [erase_words] a effacé son récit
    [let_go] a laissé passer ce qui était gardé
    [silence] a mis en silence qui a signalé
    [lift_silence] a levé le silence
    [referral] l’orientation a changé
   *[other] autre note ({ $move })
    }
audit-usage = Écrivez le code du dossier. Par exemple : /audit PZ-482-1375
