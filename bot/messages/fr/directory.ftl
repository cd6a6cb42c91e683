## Lignes et services, tels qu’ils sont dans l’annuaire

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Horaires : { $hours }.
    .free = C’est gratuit.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .hours = 🕒 { $hours }
    .fees = 💵 Coût : { $fees }
    .bring = 📄 À apporter : { $bring }
    .missing = Je n’ai pas : { $missing }.
    .unconfirmed = Ces informations ne sont pas confirmées.
    .ask = Pour demander avant d’y aller : { $email }
missing-address = adresse exacte
missing-phone = téléphone
missing-hours = horaires
