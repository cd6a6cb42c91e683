## Dates pour le calendrier du téléphone

calendar-ask = Le calendrier peut-il dire le nom du programme ?
    .why = Si quelqu’un d’autre voit votre téléphone, « Rendez-vous » ne dit pas de quoi il s’agit. Le lieu y est toujours, sauf s’il porte le nom du programme.
calendar-event = Rendez-vous
calendar-mine-name = Mes rendez-vous
calendar-file = calendrier
calendar-how = 📆 Ouvrez ce fichier pour mettre les dates dans le calendrier de votre téléphone. Si une date change, je vous le dis ici : redemandez le fichier et ouvrez-le.
button-calendar = 📆 Ajouter au calendrier
button-calendar-quiet = Sans le nom
button-calendar-named = Avec le nom
