## Pour l’équipe

card = <b>{ $urgency } · { $kind }</b> · { $code }
    .category = Sujet : { $category }
    .where = 📍 { $where }
    .no-where = 📍 Quartier inconnu
    .place = Repères : { $place }
    .when = 🕒 { $moment } · { $happening }
    .when-now = 🕒 { $moment } · <b>{ $happening }</b>
    .received = 🕒 { $moment }
    .danger = ⚠️ <b>{ $danger }</b>
    .calm = Danger : { $danger }
    .reporter = 👤 Signalé par : { $alias }
    .nobody = 👤 Personne à qui écrire
    .follows = 📎 Ci-dessous : { $media }
    .has = 📎 Avec : { $media }
    .incomplete = ✂️ Signalement incomplet : pas terminé.
    .vital = 🚑 Vérifiez qu’on a appelé le { $emergency }. N’y allez pas sans renfort et n’entrez pas là où il y a du danger.
    .no-mediation = ⚖️ Ici, pas de médiation. { $law }
    .family = Ne prévenez pas et ne faites pas venir qui agresse. N’allez pas à la maison.
    .fallen = ⚡ Poteau tombé ou câble détaché : que personne n’approche.
    .rest = <b>{ $code } … suite</b>
    .rest-place = <b>{ $code } … suite des repères</b>
why = Pourquoi vous l’avez reçu : { $rank ->
    [holder] vous vous occupez de ce secteur.
    [backup] vous assurez le relais de ce secteur, et la personne prévue n’a pas répondu ou n’est pas là.
    [late] personne du secteur n’a répondu.
    [direct] ce sujet va directement à la coordination.
    [given] la coordination vous l’a confié.
    [looking] vous l’avez ouvert depuis la liste.
    [no-where] on ne sait pas de quel quartier il s’agit.
   *[no-gestor] ce secteur n’a personne pour le recevoir maintenant.
    }
card-state = { $state ->
    [open] Personne ne l’a encore pris.
    [mine] ✋ Vous l’avez pris.
    [other] <b>{ $name }</b> l’a pris.
    [gone] Une autre personne s’en occupe.
   *[ended] ✅ Clos : { $outcome }
    }
    .way = 🚶 En route.
    .talk = 💬 En conversation.
    .referred = 📨 Transmis à { $services }.
    .asked = 📨 Attend l’accord de la personne pour { $services }.
card-again = { $reason ->
    [hot] 🔁 <b>Rouvert :</b> la tension est revenue.
    [neighbours] 🔁 <b>Rouvert :</b> dans le quartier, on dit que rien n’a changé.
    [flared] 🔥 <b>La tension est revenue.</b>
   *[other] 🔁 <b>Rouvert.</b>
    }
alert-again = 🔁 <b>Personne n’a pris ce cas.</b> Nouvelle alerte ({ $number }).
news = 🔔 Il y a du nouveau dans le dossier <b>{ $code }</b>
media = Dossier { $code }
    .unknown = Dossier { $code } : un fichier que je ne peux pas montrer.
    .pin = Dossier { $code } : le point sur la carte
choose-service = À quel service le transmettre ?
choose-outcome = Comment cela s’est-il terminé ?
staff-welcome = Bonjour. Vous rejoignez l’équipe. Votre rôle : <b>{ $role }</b>.
    .clusters = Vous vous occupez de : { $clusters }
    .backup = Vous assurez le relais : un dossier vous arrive quand la personne prévue ne répond pas.
    .how = Quand il y a un dossier, il vous arrive ici avec des boutons. Touchez « Reçu » pour le prendre. La personne qui a signalé saura que vous l’avez.
    .rules = Ne partagez pas ce que vous lisez. En cas de danger, appelez le <b>{ $emergency }</b>.
    .waiting = { $count ->
    [0] Aucun dossier n’attend.
    [one] 1 dossier attend. Il vous arrive.
   *[other] { $count } dossiers attendent. Ils vous arrivent.
    }
staff-welcome-more = { $role ->
    [coordinator] Vous voyez aussi toute l’équipe et les programmes. Vos commandes : /tablero, /equipo, /invitar, /remisiones, /derechos, /difusion, /informe, /inscripciones, /sesiones, /recordatorios, /cifras.
    [auditor] Ici vous lisez ce qui a été fait et les chiffres, sans noms ni récits : /auditoria, /informe, /cifras.
   *[gestor] Pour noter votre propre travail : /mediacion, /punto, /remision. En cas d’absence : /turno.
    }
staff-menu = Bonjour. Voici vos dossiers.
invitation-made =
    Invitation (<b>{ $role }</b>) :
    { $link }

    Elle sert une seule fois et expire. Envoyez-la seulement à cette personne.
invitation-usage =
    Écrivez le rôle et le secteur. Par exemple :
    /invite gestor 4
    /invite gestor 4 backup
    /invite coordinator
