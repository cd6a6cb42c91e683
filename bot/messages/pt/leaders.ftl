## Quem dirige programas

leader-menu = Olá. O que precisa dos programas?
leader-welcome = Aqui você responde a quem pede vaga, programa encontros, faz a chamada e tira cartazes. Toque um botão, ou cumprimente quando quiser vê-los de novo.
button-leader-attendance = ✅ Presenças
button-leader-posters = 📄 Cartazes
button-leader-ways = 🚶 Caminhos com luz
