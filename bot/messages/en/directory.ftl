## Lines and offices, as the directory has them

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Hours: { $hours }.
    .free = It is free.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .url = 🌐 { $url }
    .hours = 🕒 { $hours }
    .fees = 💵 Cost: { $fees }
    .bring = 📄 Bring: { $bring }
    .languages = 🗣 Languages: { $languages }
    .accessibility = ♿ { $accessibility }
    .missing = I do not have: { $missing }.
    .unconfirmed = These details are not confirmed.
    .checked = Details confirmed on { $date } { $year }.
    .public = They come from public sources: nobody has called to confirm them.
    .ask = To ask before you go: { $email }
missing-address = exact address
missing-phone = phone number
missing-hours = opening hours
missing-fees = cost
missing-bring = what to bring
