## Lumières et dégâts du quartier : le même signalement, la réparation, les voisins

ask-inside = La lumière est-elle dans la rue ou dans une résidence fermée ?
ask-same = <b>Il y a déjà un signalement semblable</b>
    .fault = { $kind } : { $fault }
    .where = Lieu : { $where }
    .near = À moins de { $metres } mètres du point que vous avez envoyé
    .words = Au même endroit que celui que vous avez écrit
    .when = { $days ->
    [0] Signalé aujourd’hui
    [1] Signalé hier
   *[other] Signalé il y a { $days } jours
    }
    .ask = Est-ce le même ? Si oui, vous y êtes ajouté et je vous préviens s’il y a du nouveau.
button-inside = { $value ->
    [street] Dans la rue
    [complex] Dans une résidence
   *[unknown] Je ne sais pas
    }
button-same = { $value ->
    [yes] Oui, c’est le même
   *[no] Non, c’est un autre
    }
joined = ✅ C’est fait : vous êtes ajouté au signalement <b>{ $code }</b>.
    .own = ✅ Ce signalement est déjà le vôtre : <b>{ $code }</b>. J’ai ajouté ce que vous avez dit.
    .count = Avec vous, cela fait { $count } personnes.
    .next = S’il y a du nouveau pour la réparation, je vous le dirai ici.
    .leave = Si vous ne voulez pas de messages sur { $code }, appuyez sur le bouton.
    .other = { $kind ->
    [environment] S’il s’agit d’un autre dégât, vous pouvez aussi le dire : il part comme un signalement à part.
   *[dark_spot] Si la vôtre en est une autre, vous pouvez aussi le dire : elle part comme un signalement à part.
    }
button-no-more = 🔕 Ne plus me prévenir
button-other-light = { $kind ->
    [environment] ↔ C’est autre chose
   *[dark_spot] 💡 C’est une autre lampe
    }
mine-other = { $kind ->
    [environment] S’agit-il d’un autre dégât que celui du signalement <b>{ $code }</b> ?
   *[dark_spot] La vôtre est-elle une autre lampe que celle du signalement <b>{ $code }</b> ?
    }
    .more = Si oui, ce que vous avez dit part comme un signalement à part, avec son propre code.
button-other-light-yes = { $kind ->
    [environment] Oui, un autre dégât
   *[dark_spot] Oui, une autre lampe
    }
button-other-light-no = { $kind ->
    [environment] Non, c’est le même
   *[dark_spot] Non, c’est la même
    }
parted = ↔ Une des personnes du dossier <b>{ $code }</b> dit que sa panne en est une autre. C’est devenu le dossier <b>{ $other }</b>, et ce qu’elle a dit n’est plus dans { $code }.
toast-mine-parted = C’est déjà parti à part, ou je ne l’ai pas gardé. Voyez « Mes signalements » ou signalez-le de nouveau.
spot-ordered = 🛠 Du nouveau pour { $code } : la réparation a été demandée.
    .service = Demandée à : { $service }.
    .next = Quand un jour sera annoncé, je vous le dirai ici.
spot-planned = { $day ->
    [today] 📅 Du nouveau pour { $code } : la réparation est annoncée pour aujourd’hui, { $date }.
    [tomorrow] 📅 Du nouveau pour { $code } : la réparation est annoncée pour demain, { $date }.
    [week] 📅 Du nouveau pour { $code } : la réparation est annoncée pour cette semaine, jusqu’au { $date }.
   *[other] 📅 Du nouveau pour { $code } : la réparation est annoncée pour le { $date }.
    }
    .careful = Cette date peut changer.
spot-refused = Du nouveau pour { $code } : on nous dit que cette réparation ne revient pas à la municipalité.
    .complex = Demandez-la à l’administration de la résidence.
    .next = Si vous ne savez pas à qui la demander, appuyez sur « Parler à une personne ».

## La même chose, pour l’équipe

spot-card = 💡 Poteau : { $pole }
    .inside = { $inside ->
    [complex] 🏘 Dans une résidence
   *[street] 🛣 Dans la rue
    }
    .neighbours = { $count ->
    [one] 👥 1 personne de plus le signale
   *[other] 👥 { $count } personnes de plus le signalent
    }
    .state = { $state ->
    [seen] 👀 Vu sur place : { $date }
    [ordered] 🛠 Réparation demandée : { $date }
    [planned] 📅 Réparation annoncée pour le { $date }
    [week] 📅 Réparation annoncée pour cette semaine
    [until] 📅 Annoncée pour le { $date } au plus tard
    [repaired] 🔁 Dit réparé, puis le dossier a été rouvert
   *[refused] 🚫 Ne revient pas à la municipalité. Fermez le dossier ou demandez à un autre service.
    }
    .service = Service : { $service }
    .contact = Contact : { $ways }
    .no-contact = L’annuaire n’a ni téléphone ni courriel de ce service. Demandez à la coordination comment faire.
    .no-service = L’annuaire ne dit pas quel service répare cela. Demandez à la coordination.
button-work = { $move ->
    [see] 👀 Je l’ai vu abîmé
    [order] 🛠 Demander la réparation
    [plan] 📅 Il y a une date
    [repair] ✅ C’est réparé
   *[refuse] 🚫 Pas de leur ressort
    }
button-mended = { $kind ->
    [dark_spot] 👀 Je l’ai vue allumée
   *[environment] 👀 Je l’ai vu réparé
    }
button-told = 👂 On me l’a dit
button-day = { $day ->
    [today] Aujourd’hui
    [tomorrow] Demain
    [week] Cette semaine
   *[other] Un autre jour
    }
button-date = { $date }
toast-seen = C’est noté : vous l’avez vu.
toast-ordered = C’est noté. Nous prévenons qui l’a signalé. Ce bouton n’écrit pas au service : voyez la fiche.
toast-planned = La date est notée. Nous prévenons qui l’a signalé.
toast-refused = C’est noté. Nous prévenons qui l’a signalé.
toast-no-more = C’est fait. Je ne vous préviendrai plus pour ce signalement.
error-bad-day = Ce jour est passé ou trop loin. Choisissez-en un autre.
