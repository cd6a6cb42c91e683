## Listes des dossiers de l’équipe

case-list = { $only ->
    [mine] { $count ->
        [0] Vous n’avez aucun dossier ouvert.
        [one] <b>Vous avez 1 dossier ouvert</b>
       *[other] <b>Vous avez { $count } dossiers ouverts</b>
    }
    [untaken] { $count ->
        [0] Aucun dossier n’attend.
        [one] <b>1 dossier ouvert que personne n’a pris</b>
       *[other] <b>{ $count } dossiers ouverts que personne n’a pris</b>
    }
    [urgent] { $count ->
        [0] Il n’y a aucun dossier urgent.
        [one] <b>1 dossier urgent</b>
       *[other] <b>{ $count } dossiers urgents</b>
    }
    [spots] { $count ->
        [0] Il n’y a aucun point sombre ouvert.
        [one] <b>1 point sombre ou dégât ouvert</b>
       *[other] <b>{ $count } points sombres ou dégâts ouverts</b>
    }
   *[closed] { $count ->
        [0] Aucun dossier n’a été clos ces 30 derniers jours.
        [one] <b>1 dossier clos ces 30 derniers jours</b>
       *[other] <b>{ $count } dossiers clos ces 30 derniers jours</b>
    }
    }
    .barrio = { $count ->
    [0] Je ne trouve aucun dossier à { $barrio }.
    [one] <b>{ $barrio } : 1 dossier</b>
   *[other] <b>{ $barrio } : { $count } dossiers</b>
    }
    .page = Page { $number } sur { $pages }
    .one = { $urgency } <b>{ $code }</b> · { $kind } · { $where }
    .standing = { $standing } · reçu { $moment }
    .no-where = sans quartier
    .which = Lequel de ceux-ci ?
    .nothing = Je ne trouve aucun dossier pour « { $words } ». Écrivez le code ou le quartier.
case-standing = { $hands ->
    [kept] gardé sans prévenir
    [untold] personne n’est encore prévenu
    [waiting] personne ne l’a pris
    [mine] il est entre vos mains
   *[other] { $name } s’en occupe
    }
    .step = { $step ->
    [withdrawn] retiré par qui l’a signalé
    [talking] en conversation
    [referred] transmis à un service
    [seen] vu sur place
    [ordered] réparation demandée
    [planned] réparation datée
   *[refused] ne revient pas à la ville
    }
    .ended = terminé : { $outcome }
    .said = { $said ->
    [asked] le quartier n’a pas encore répondu
    [confirmed] le quartier dit oui
    [denied] le quartier dit non
   *[unverified] le quartier n’a pas répondu
    }
button-filter = { $only ->
    [mine] Les miens
    [mine-on] ✓ Les miens
    [untaken] Non pris
    [untaken-on] ✓ Non pris
    [urgent] Urgents
    [urgent-on] ✓ Urgents
    [spots] Points sombres
    [spots-on] ✓ Points sombres
    [closed-on] ✓ Clos, 30 jours
   *[closed] Clos, 30 jours
    }
button-before = ‹ Avant
button-after = Suivants ›
button-files = 📎 Voir { $what }
file-kind = { $kind ->
    [photos] photos
    [voice] messages vocaux
    [files] fichiers
   *[pin] le point
    }
toast-card-below = La carte est en dessous.
toast-files-below = Ce qui a été envoyé est en dessous.
form-search = <b>Chercher des dossiers</b>
form-ask-search = Écrivez le code ou le quartier.
    .line = Recherche : { $value }
form-search-done = 🔎 Vous avez cherché « { $words } ». C’est en dessous.
button-search = 🔎 Chercher
