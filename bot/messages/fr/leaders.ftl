## Qui dirige des programmes

leader-menu = Bonjour. De quoi avez-vous besoin pour les programmes ?
leader-welcome = Ici, vous répondez à qui demande une place, prévoyez des séances, notez les présences et faites des affiches. Touchez un bouton, ou saluez quand vous voulez les revoir.
button-leader-attendance = ✅ Présences
button-leader-posters = 📄 Affiches
button-leader-ways = 🚶 Chemins éclairés
