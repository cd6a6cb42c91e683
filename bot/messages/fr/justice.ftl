## À quel service aller : sujets, services

justice = Choisissez votre sujet. Vous pouvez aussi l’écrire, par exemple : « à quel service aller pour la pension alimentaire ».
    .page = Page { $page } sur { $pages }.
    .unsure = Je n’ai pas bien compris de quel sujet il s’agit.
justice-which = Lequel est-ce ?
justice-guide = <b>{ $name }</b>
    .first = Si vous êtes en danger maintenant, appelez le <b>{ $emergency }</b>.
    .quiet = Merci d’avoir écrit. Voici plus bas ce que j’ai dans l’annuaire, et je dis ce qui manque. Vous pouvez lire au calme et revenir quand vous voulez.
    .call = <b>Avant d’y aller, appelez</b>
    .office = <b>Où aller</b>
    .offices = <b>Où aller</b> (service { $number } sur { $count })
    .no-office = Je n’ai pas dans l’annuaire de service pour cela. Une personne peut se renseigner pour vous.
    .mediation = 🤝 Si les deux côtés le veulent, un gestor peut faire une médiation.
    .no-mediation = 🤝 Les gestores ne font pas de médiation pour cela : le service s’en occupe.
    .never-mediated = 🤝 Pour cela, il n’y a ni médiation ni conciliation.
    .law = ⚖️ { $law }
    .unconfirmed = Cette orientation n’est pas confirmée. Demandez avant d’y aller.
    .language = Les informations des services sont en { $language }.
    .delete = « Sortir vite » efface les messages récents. Si quelqu’un regarde votre téléphone, effacez cette conversation à la fin.
justice-done = C’est fait. S’il vous faut autre chose, je suis là.
button-justice-matter = { $name }
button-justice-before = ◂ Avant
button-justice-more = Plus de sujets ▸
button-justice-next = Un autre service
button-justice-other = Un autre sujet
button-justice-done = C’est bon
