## Séances : les formulaires de l’équipe

session-card-more = Elle dure { $minutes } minutes.
    .capacity = Places : { $people }
    .leader = Animée par : { $name }
    .point = Elle a un point sur la carte.
form-session-place = <b>📍 Changer le lieu : { $name }</b>
form-session-place-saved = ✅ Lieu changé. Qui a une place est prévenu.
form-session-place-same = C’était déjà là. Personne n’a été prévenu.
form-ask-session-sure = { $hour }:{ $minute } { $half ->
    [am] a.m.
   *[pm] p.m.
    }, en êtes-vous sûr ? À cette heure beaucoup dorment.
    .line = Heure confirmée : { $value }
form-ask-session-late = { $hour }:{ $minute } { $half ->
    [am] a.m.
   *[pm] p.m.
    } de ce jour est passé. Appuyez sur Retour et choisissez une autre heure.
form-ask-session-repeat = Se répète-t-elle ?
    .line = Répétition : { $value }
form-ask-session-weekdays = Quels jours de la semaine ? Appuyez dessus, puis sur Terminé.
    .line = Jours : { $value }
form-ask-session-weeks = Pendant combien de temps ? Appuyez ou écrivez le nombre de semaines.
    .line = Pendant : { $value }
form-ask-session-holiday = Le { $month ->
    [1] { $day } janvier
    [2] { $day } février
    [3] { $day } mars
    [4] { $day } avril
    [5] { $day } mai
    [6] { $day } juin
    [7] { $day } juillet
    [8] { $day } août
    [9] { $day } septembre
    [10] { $day } octobre
    [11] { $day } novembre
   *[12] { $day } décembre
    } est férié. Y a-t-il une séance ce jour-là ?
form-ask-session-holidays = Sont fériés : { $days }. Y a-t-il une séance ces jours-là ?
    .line = Jours fériés : { $value }
form-ask-session-more = Voulez-vous ajouter des détails, comme les places ou la durée ?
    .line = Détails : { $value }
form-ask-session-minutes = Combien de temps dure-t-elle ? Appuyez ou écrivez les minutes.
    .line = Durée : { $value }
form-ask-session-point = Envoyez la position du lieu, ou continuez sans elle.
    .line = Carte : { $value }
form-ask-session-capacity = Pour combien de personnes ? Appuyez ou écrivez le nombre.
    .line = Places : { $value }
form-ask-session-leader = Qui anime la séance ?
    .line = Animée par : { $value }
button-session-place = 📍 Changer le lieu
button-session-sure = Oui, à cette heure
button-session-repeat = { $repeat ->
    [once] Non, seulement elle
    [weekly] Chaque semaine
    [fortnightly] Toutes les deux semaines
   *[days] Plusieurs jours par semaine
    }
button-session-weekday = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
    }
    .chosen = { $weekday ->
    [1] ✓ lundi
    [2] ✓ mardi
    [3] ✓ mercredi
    [4] ✓ jeudi
    [5] ✓ vendredi
    [6] ✓ samedi
   *[7] ✓ dimanche
    }
button-session-weeks = { $weeks } semaines
button-session-holidays = { $holidays ->
    [out] Sans les jours fériés
   *[keep] Oui, les jours fériés aussi
    }
button-session-more = { $more ->
    [no] Non, c’est bon
   *[yes] Oui, en ajouter
    }
button-session-minutes = { $minutes } minutes
button-session-no-point = Sans point sur la carte
button-session-room = { $people } personnes
button-session-no-limit = Sans limite
button-session-leader = { $name }
error-session-rule = Il ne reste aucune séance avec ces jours. Changez les jours ou les semaines.
error-session-rule-long = Cela ferait plus de 60 séances. Retirez des jours ou choisissez moins de semaines.
error-session-facilitator = Cette personne ne peut pas animer la séance. Choisissez-en une autre.
