## Chemins de nuit

road = 🌙 <b>{ $name }</b>  : se termine de nuit
    .lights = Près de ce lieu, il y a { $count } signalements ouverts de lampes en panne.
    .look = Nous vous suggérons de revoir l’heure ou le chemin avec la coordination.
ways = <b>🚶 Chemins</b>
    Touchez un lieu pour écrire par où il vaut mieux aller et revenir. ✅ : c’est écrit.
    .none = Il n’y a pas de séance à venir, et les chemins s’écrivent selon leur lieu.
way = 📍 <b>{ $place }</b>
    .words = 🚶 { $words }
    .none = Personne n’a écrit de chemin vers ce lieu.
    .seen = Ceux qui ont une place le lisent, avec le rappel de chaque séance dans ce lieu.
reminder-way = 🚶 Chemin conseillé par qui la dirige : { $words }
form-way = <b>🚶 Chemin : { $place }</b>
form-ask-way = Par où vaut-il mieux aller et revenir ? Nommez des rues éclairées et passantes. Ne racontez ni ce qui s’est passé ni qui l’a dit.
    .line = Chemin : { $value }
form-way-saved = ✅ Chemin enregistré. Il accompagne les rappels des séances de ce lieu.
button-way = { $place }
    .written = ✅ { $place }
button-way-write = ✍️ Écrire le chemin
button-way-drop = ✖ Effacer le chemin
button-road-session = 📅 Voir la séance
button-road-way = 🚶 Chemin éclairé
toast-way-dropped = C’est fait, ce chemin n’apparaît plus.
