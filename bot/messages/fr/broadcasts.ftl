## Messages de la coordination à beaucoup de personnes

broadcast = 📣 <b>Message de { $strategy }</b>
    .off = Si vous ne voulez plus de tels messages, touchez le bouton ci-dessous. Les nouvelles de vos signalements ou dossiers vous arrivent toujours.
broadcast-preview = { $count ->
    [one] Ci-dessus, ce qui partira. Il va à <b>1 personne</b>. Il n’est pas traduit.
   *[other] Ci-dessus, ce qui partira. Il va à <b>{ $count } personnes</b>. Il n’est pas traduit.
    }
broadcast-progress = { $state ->
    [sending] <b>📣 Envoi en cours</b>
    [night] <b>🌙 Part à partir de { $hour }</b>
    [stopped] <b>⏹ Arrêté. Le reste ne part pas</b>
   *[done] <b>✅ Envoyé</b>
    }
    Partis : { $sent } · Pas arrivés : { $failed } · Restent : { $left }
form-broadcast = <b>Message à beaucoup de personnes</b>
form-broadcast-saved = Voici ci-dessous à quoi il ressemble.
form-ask-broadcast-who = Pour qui est-ce ?
    .line = Pour : { $value }
form-ask-broadcast-clusters = De quels secteurs ? Choisissez-en un ou plusieurs.
    .line = Secteurs : { $value }
form-ask-broadcast-programme = De quel programme ? Il arrive à qui a une place ; aux mineurs, si la permission est notée.
    .line = Programme : { $value }
form-ask-broadcast-text = Écrivez le message, 1000 lettres au plus. Il part tel quel : il n’est pas traduit. Ni noms ni dossiers.
    .line = { $value }
button-broadcast-who = { $who ->
    [all] Tous les gestores
    [gestores] Gestores d’un secteur
    [programme] 🎓 Qui a une place
   *[reporters] Qui a signalé (90 jours)
    }
button-broadcast-cluster = { $on ->
    [yes] ✓ { $number } · { $name }
   *[no] { $number } · { $name }
    }
button-broadcast-send = 📣 Envoyer
button-broadcast-drop = Annuler
button-broadcast-stop = ⏹ Arrêter
button-broadcast-off = 🔕 Ne plus recevoir ceci
button-broadcast-on = 🔔 Recevoir à nouveau
toast-broadcast-begun = C’est fait, il commence à partir.
toast-broadcast-later = C’est fait. Il part le matin : on n’écrit pas aux gens la nuit.
toast-broadcast-dropped = C’est fait, il n’est pas envoyé.
toast-broadcast-stopped = C’est fait, arrêté. Le reste ne part pas.
toast-broadcast-off = C’est fait. Nous n’enverrons plus de tels messages.
toast-broadcast-on = C’est fait. Les messages vous arrivent à nouveau.
toast-all-on = C’est fait. Vous recevez de nouveau messages et rappels.
error-broadcast-nobody = Il n’y a personne à qui l’envoyer.
error-broadcast-few = Moins de 5 personnes. On pourrait savoir qui a signalé. Choisissez plus de secteurs.
error-broadcast-gone = Ce message est déjà parti, a été annulé ou date de plus d’un jour.
