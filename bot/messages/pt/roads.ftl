## Caminhos à noite

road = 🌙 <b>{ $name }</b>: termina à noite
    .lights = Perto desse lugar há { $count } avisos abertos de luzes com defeito.
    .look = Sugerimos rever a hora ou o caminho com a coordenação.
ways = <b>🚶 Caminhos</b>
    Toque um lugar para escrever por onde convém ir e voltar. ✅: já está escrito.
    .none = Não há encontros por vir, e os caminhos se escrevem pelo lugar deles.
way = 📍 <b>{ $place }</b>
    .words = 🚶 { $words }
    .none = Ninguém escreveu um caminho para este lugar.
    .seen = Quem tem vaga o lê, com o lembrete de cada encontro neste lugar.
reminder-way = 🚶 Caminho que recomenda quem dirige: { $words }
form-way = <b>🚶 Caminho: { $place }</b>
form-ask-way = Por onde convém ir e voltar? Diga ruas com luz e gente. Não conte o que aconteceu nem quem disse.
    .line = Caminho: { $value }
form-way-saved = ✅ Caminho guardado. Sai nos lembretes dos encontros desse lugar.
button-way = { $place }
    .written = ✅ { $place }
button-way-write = ✍️ Escrever o caminho
button-way-drop = ✖ Apagar o caminho
button-road-session = 📅 Ver o encontro
button-road-way = 🚶 Caminho com luz
toast-way-dropped = Pronto, esse caminho não sai mais.
