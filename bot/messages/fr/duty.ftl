## Qui est de service et qui est absent

duty = <b>Service de { $name }</b>
    .first = En premier dans : { $clusters }.
    .backup = En remplacement dans : { $clusters }.
    .role = Fonction : { $role }.
    .here = { $hours ->
    [always] ✅ De service : les alertes arrivent.
    [duty] ✅ De service : les alertes arrivent.
   *[night] ✅ Présent, hors des heures de service. Ce qui peut attendre ne passe pas au suivant avant le prochain service.
    }
    .away = 🌙 Absent jusqu’au { $moment }. Les nouvelles alertes vont à la personne suivante.
    .held = { $count ->
    [one] A 1 cas en main. Il ne change pas de mains avec l’absence : la coordination peut le transmettre.
   *[other] A { $count } cas en main. Ils ne changent pas de mains avec l’absence : la coordination peut les transmettre.
    }
    .nobody-else = { $who ->
    [self] ⚠️ Sans vous, il ne reste personne à la coordination. Ce que personne ne prend attendra.
   *[other] ⚠️ Sans cette personne, il ne reste personne à la coordination. Ce que personne ne prend attendra.
    }
    .ask = En cas d’absence, dites jusqu’à quand :
duty-date =
    Écrivez /turno et le jour du retour. Par exemple :
    /turno 24/12

button-away = { $until ->
    [tomorrow] 🌙 Jusqu’à demain 6 h
    [three] 🌙 3 jours
    [week] 🌙 1 semaine
   *[fortnight] 🌙 2 semaines
    }
button-is-back = { $who ->
    [self] ☀️ Me revoilà
   *[other] ☀️ De retour
    }
button-other-date = 📅 Autre date

toast-away = C’est noté. Les nouvelles alertes vont à la personne suivante.
toast-back = C’est fait. Les alertes arrivent de nouveau.
error-leave-too-long = Choisissez un jour à venir, dans les six mois.
error-unknown-staff = Cette personne n’est plus active dans l’équipe.
