## Líneas y oficinas, tal como están en el directorio

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Horario: { $hours }.
    .free = Es gratis.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .url = 🌐 { $url }
    .hours = 🕒 { $hours }
    .fees = 💵 Costo: { $fees }
    .bring = 📄 Lleve: { $bring }
    .languages = 🗣 Idiomas: { $languages }
    .accessibility = ♿ { $accessibility }
    .missing = No tengo: { $missing }.
    .unconfirmed = Estos datos están sin confirmar.
    .checked = Datos confirmados el { $date } de { $year }.
    .public = Salen de fuentes públicas: nadie ha llamado a confirmarlos.
    .ask = Para preguntar antes de ir: { $email }
missing-address = dirección exacta
missing-phone = teléfono
missing-hours = horario
missing-fees = costo
missing-bring = qué llevar
