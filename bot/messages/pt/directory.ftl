## Linhas e órgãos, como estão no diretório

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Horário: { $hours }.
    .free = É grátis.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .hours = 🕒 { $hours }
    .fees = 💵 Custo: { $fees }
    .bring = 📄 Leve: { $bring }
    .missing = Não tenho: { $missing }.
    .unconfirmed = Estes dados não estão confirmados.
    .ask = Para perguntar antes de ir: { $email }
missing-address = endereço exato
missing-phone = telefone
missing-hours = horário
