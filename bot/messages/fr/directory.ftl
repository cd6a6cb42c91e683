## Lignes et services, tels qu’ils sont dans l’annuaire

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Horaires : { $hours }.
    .free = C’est gratuit.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .url = 🌐 { $url }
    .hours = 🕒 { $hours }
    .fees = 💵 Coût : { $fees }
    .bring = 📄 À apporter : { $bring }
    .languages = 🗣 Langues : { $languages }
    .accessibility = ♿ { $accessibility }
    .missing = Je n’ai pas : { $missing }.
    .unconfirmed = Ces informations ne sont pas confirmées.
    .checked = Informations confirmées le { $date } { $year }.
    .public = Elles viennent de sources publiques : personne n’a appelé pour les confirmer.
    .ask = Pour demander avant d’y aller : { $email }
missing-address = adresse exacte
missing-phone = téléphone
missing-hours = horaires
missing-fees = coût
missing-bring = quoi apporter
