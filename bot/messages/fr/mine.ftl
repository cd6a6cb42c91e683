## Mes signalements : où ils en sont, ajouter, retirer

mine-line = { $line } ({ $moment })
    .joined = { $line } (vous l’avez rejoint { $moment })
mine-report = <b>{ $code }</b> · { $kind }
    .last = Dernier changement : { $moment }
    .ended = Ce signalement est terminé. Si vous ajoutez quelque chose, cela part comme un nouveau signalement qui cite celui-ci.
    .joined = Vous avez rejoint ce signalement.
    .joined-ended = Ce signalement est terminé. Si cela continue, signalez-le de nouveau.
    .place = Du lieu, l’équipe voit : <b>{ $precision }</b>.
    .wider = Vous pouvez montrer plus. Ce qui est déjà vu ne se cache plus.
mine-step = { $what ->
    [received] nous l’avons reçu
    [alerted] une personne de l’équipe a été prévenue
    [taken] { $name } l’a reçu
    [on-the-way] { $name } dit être en route
    [contact] { $name } vous a écrit ici
    [referred] on vous a donné les coordonnées d’un lieu
    [added] vous avez ajouté quelque chose
    [reopened] il a été rouvert
    [withdrawn] vous l’avez retiré
    [joined] vous l’avez rejoint
    [seen] la panne a été vue sur place
    [ordered] la réparation a été demandée
    [planned] la réparation a été annoncée pour le { $date }
    [planned-until] la réparation a été annoncée au plus tard pour le { $date }
    [refused] on nous dit que la réparation ne revient pas à la mairie
   *[closed] il a été clos
    }
    .office = on vous a donné les coordonnées de { $office }
    .ended = il a été clos : { $outcome }
    .line = • { $moment } : { $words }
mine-somebody = une personne de l’équipe
mine-add =
    Ce que vous enverrez maintenant s’ajoute à votre signalement <b>{ $code }</b>.
    Vous pouvez écrire ou envoyer une photo, un message vocal ou le point sur la carte.
mine-add-talking = Vous parlez en ce moment avec une personne. Écrivez-lui ce que vous voulez ajouter.
mine-added = C’est fait, je l’ai ajouté à votre signalement <b>{ $code }</b>.
mine-added-anew = Votre signalement { $before } était terminé. Votre envoi est parti comme un nouveau signalement : <b>{ $code }</b>.
mine-pin-far = Ce point est loin de { $city } et je ne l’ai pas ajouté. Vous pouvez en envoyer un autre.
mine-withdraw =
    Voulez-vous retirer votre signalement <b>{ $code }</b> ?
    Si oui, il est clos et la personne qui le suit est prévenue. Ce que vous avez écrit reste conservé.
mine-withdraw-decided =
    Voulez-vous retirer votre signalement <b>{ $code }</b> ?
    Vu ce que vous racontez, il n’est pas clos tout seul : l’équipe est prévenue et une personne décide.
mine-withdraw-neighbours =
    Voulez-vous retirer votre signalement <b>{ $code }</b> ?
    D’autres personnes ont signalé la même chose : pour elles, cela continue. Je ne vous préviendrai plus.
mine-withdrawn = C’est fait, vous avez retiré votre signalement <b>{ $code }</b> et il est clos.
    .more = Si cela recommence, racontez-le-moi encore.
mine-withdrawn-decided = J’ai noté que vous voulez retirer votre signalement <b>{ $code }</b>.
    .more = Il reste ouvert jusqu’à ce qu’une personne décide. Elle peut vous écrire ici.
mine-withdrawn-neighbours = C’est fait, vous avez retiré votre signalement <b>{ $code }</b>.
    .more = Il continue pour les autres personnes qui ont signalé la même chose.
withdrawn = ↩ La personne qui a signalé le cas <b>{ $code }</b> l’a retiré.
    .closed = Le cas est clos.
    .goes-on = Il n’est pas clos tout seul, vu son contenu. Quelqu’un a pu forcer ce retrait. Décidez avec la coordination.
    .neighbours = Le cas continue : d’autres personnes signalent la même chose.
button-mine = { $code } · { $kind }
button-mine-add = ➕ Ajouter quelque chose
button-mine-done = C’est tout
button-mine-see = 📄 Voir le signalement
button-mine-withdraw = ↩ Retirer mon signalement
button-mine-withdraw-yes = Oui, le retirer
button-mine-withdraw-no = Non, le laisser
referrals-going = { $going ->
    [open] Vous avez une orientation encore ouverte vers un service. Irez-vous encore ?
   *[bound] Ce que la loi a fait envoyer au service continue.
    }
button-mine-withdraw-not-going = Retirer, et je n’y vais pas
button-mine-withdraw-going = Retirer, mais j’y vais
mine-withdrawn-referrals = { $going ->
    [stopped] L’orientation ne compte plus. Si le service la connaissait, il l’apprend, sans le motif.
    [open] L’orientation vers le service continue : vous pouvez y aller avec son code. Pour la retirer, touchez « Mes orientations ».
   *[bound] Ce que la loi a fait envoyer au service continue.
    }
toast-mine-unknown = Je ne trouve pas ce signalement dans ce chat. Voyez « Mes signalements ».
toast-mine-ended = Ce signalement est terminé, ou vous l’aviez déjà retiré.
precision = { $value ->
    [barrio] seulement le quartier
    [block] le pâté de maisons
   *[exact] le point exact
    }
summary-place = Du lieu, l’équipe voit : <b>{ $precision }</b>. Pour le changer, touchez « Corriger ».
mine-place = C’est fait. Du signalement { $code } l’équipe voit maintenant : <b>{ $precision }</b>.
card-place = { $precision ->
    [barrio] 📐 La personne ne laisse voir que le quartier.
   *[block] 📐 Le point est approximatif, à une rue près.
    }
button-precision = { $value ->
    [barrio] Voir le quartier
    [block] Voir la rue
   *[exact] Voir le point exact
    }
    .chosen = ✓ { $value ->
    [barrio] Voir le quartier
    [block] Voir la rue
   *[exact] Voir le point exact
    }
button-show = { $value ->
    [barrio] 📍 Montrer le quartier
    [block] 📍 Montrer la rue
   *[exact] 📍 Montrer le point exact
    }
toast-mine-seen = L’équipe a déjà vu plus que cela, et ce qui est vu ne se cache plus.
mine-wipe =
    Dois-je supprimer cette discussion ?
    Telegram me laisse supprimer les messages des 48 dernières heures, les vôtres et les miens. Vous pouvez supprimer vous-même le reste dans Telegram.
    .stays = Vos signalements restent conservés pour être suivis, et ce qui est arrivé à l’équipe n’est pas supprimé. Pour faire effacer ce que je garde de vous, touchez le bouton d’effacement.
mine-wiped = C’est fait. J’ai supprimé ce que Telegram m’a laissé supprimer.
button-wipe = 🧹 Supprimer la discussion
button-wipe-yes = Oui, supprimer
talk-edited = <b>{ $name }</b> (corrigé) : { $text }
talk-idle = La conversation est terminée : plusieurs heures sont passées sans message.
talk-too-late = Ceci a été écrit pendant la clôture du cas { $code } :
talk-late = La conversation était terminée : le signalement <b>{ $code }</b> a été clos. J’ai gardé votre envoi et l’ai transmis à la personne qui l’a suivi. S’il manque encore quelque chose, touchez « Ajouter quelque chose ».
talk-not-copied = Je ne peux pas transmettre cela. Envoyez du texte, une photo, un message vocal ou votre position.
talk-lost = ⚠️ Dans le cas <b>{ $code }</b>, la personne qui a signalé a écrit et cela n’est pas arrivé à { $name }. Je l’ai gardé dans le cas. Voyez si quelqu’un d’autre doit le prendre.
