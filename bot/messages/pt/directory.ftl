## Linhas e órgãos, como estão no diretório

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Horário: { $hours }.
    .free = É grátis.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .url = 🌐 { $url }
    .hours = 🕒 { $hours }
    .fees = 💵 Custo: { $fees }
    .bring = 📄 Leve: { $bring }
    .languages = 🗣 Idiomas: { $languages }
    .accessibility = ♿ { $accessibility }
    .missing = Não tenho: { $missing }.
    .unconfirmed = Estes dados não estão confirmados.
    .checked = Dados confirmados em { $date } de { $year }.
    .public = Vêm de fontes públicas: ninguém ligou para confirmar.
    .ask = Para perguntar antes de ir: { $email }
missing-address = endereço exato
missing-phone = telefone
missing-hours = horário
missing-fees = custo
missing-bring = o que levar
