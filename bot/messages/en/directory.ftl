## Lines and offices, as the directory has them

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Hours: { $hours }.
    .free = It is free.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .hours = 🕒 { $hours }
    .fees = 💵 Cost: { $fees }
    .bring = 📄 Bring: { $bring }
    .missing = I do not have: { $missing }.
    .unconfirmed = These details are not confirmed.
    .ask = To ask before you go: { $email }
missing-address = exact address
missing-phone = phone number
missing-hours = opening hours
