## Listes des programmes

rosters = <b>👥 Par programme</b>
    Combien ont une place, et avec ✋ combien en demandent.
roster = <b>👥 { $name }</b>
    .taken = Avec une place : { $count }
    .taken-of = Avec une place : { $count } sur { $places }
    .of = { $count } sur { $places }
    .asked = À répondre : { $count }
    .waiting = Sur la liste d’attente : { $count }
    .no-capacity = Les données de la ville ne disent pas combien il y a de places : personne n’attend.
roster-list = <b>{ $list ->
    [req] À répondre
    [in] Avec une place
   *[wait] En attente, dans l’ordre
    }</b> · { $name }
    .sector = Secteur seulement : { $name }
    .none = Personne pour l’instant.
roster-line = { $number }. <b>{ $alias }</b> · { $facts }
    .guardian = ⚠️ permission manquante
    .unreached = 📵 les messages n’arrivent pas
    .since = depuis { $moment }
roster-sector = Quel secteur de { $name } voulez-vous voir ?
roster-all = Donner une place dans <b>{ $name }</b> à tous ceux qui la demandent ({ $count }) ?
    .sector = Seulement ceux du secteur { $name }.
    .full = Places libres : { $free }. Les autres ({ $rest }) attendent, dans l’ordre de leur demande.
request-of = <b>{ $alias }</b> · { $name }
request-sector = Secteur : { $name }
request-in-line = Rang dans l’attente : { $place }
request-unreached = 📵 Les messages n’arrivent pas : l’assistant est bloqué.
request-out = Reprendre la place de <b>{ $alias }</b> dans <b>{ $name }</b> ? La personne est prévenue, sans la raison. Elle peut redemander.
    .next = La place passe à qui attend depuis le plus longtemps, qui est prévenu.
button-rosters = 👥 Listes par programme
button-roster = 👥 Voir le programme
button-roster-one = { $name } · { $taken }
    .asked = { $name } · { $taken } · ✋{ $asked }
button-roster-list = { $list ->
    [req] À répondre
    [in] Avec une place
   *[wait] En attente
    }
button-roster-person = { $alias }
button-roster-poster = 📄 Affiche et lien
button-roster-sector = Voir un secteur
button-roster-everybody = Tous
button-roster-all = ✅ Donner une place à tous
button-roster-all-yes = Oui, donner et prévenir
button-request-out = ✖ Reprendre la place
button-request-out-yes = Oui, reprendre et prévenir
toast-request-removed = C’est fait, la place est reprise. La personne est prévenue.
toast-roster-all = C’est fait. Ils sont prévenus.
