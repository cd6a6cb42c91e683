## Líneas y oficinas, tal como están en el directorio

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Horario: { $hours }.
    .free = Es gratis.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .hours = 🕒 { $hours }
    .fees = 💵 Costo: { $fees }
    .bring = 📄 Lleve: { $bring }
    .missing = No tengo: { $missing }.
    .unconfirmed = Estos datos están sin confirmar.
    .ask = Para preguntar antes de ir: { $email }
missing-address = dirección exacta
missing-phone = teléfono
missing-hours = horario
