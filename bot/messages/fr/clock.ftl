## Questions à leur heure, résumé du matin et rapport

ask-calm = 🕊️ <b>{ $code }</b> · { $kind }
    .question = Est-ce toujours calme ?
    .closed = Ce cas est clos. Est-ce toujours calme ?
    .instead = On vous le demande car la personne qui le suit est absente.
ask-neighbour = Une question sur le signalement <b>{ $code }</b> :
    .calm = On nous dit que cela s’est calmé. Est-ce calme maintenant ?
    .mended = On nous dit que c’est réparé. Est-ce bien réparé ?
    .settled = On nous dit que c’est réglé. Est-ce que tout va bien ?
neighbour-yes = Merci de votre réponse. C’est noté.
neighbour-no = Merci de le dire. Le signalement est de nouveau ouvert, avec l’équipe. Si quelqu’un est en danger, appelez le <b>{ $emergency }</b>.
neighbour-unknown = Merci de votre réponse. Ce n’est pas grave de ne pas savoir.
reopened = { $reason ->
    [hot] 🔁 Le cas <b>{ $code }</b> est de nouveau ouvert : la tension est revenue.
    [neighbours] 🔁 Le cas <b>{ $code }</b> est de nouveau ouvert : dans le quartier, on dit que rien n’a changé.
   *[other] 🔁 Le cas <b>{ $code }</b> est de nouveau ouvert.
    }
reignited = 🔥 La tension est revenue dans le cas <b>{ $code }</b>.
    .holder = <b>{ $name }</b> le suit.
morning = { $count ->
    [0] ☀️ Bonjour. Vous n’avez aucun cas ouvert.
    [one] ☀️ Bonjour. Vous avez 1 cas ouvert :
   *[other] ☀️ Bonjour. Vous avez { $count } cas ouverts :
    }
    .urgency = { $urgency } : { $count }
    .checks = { $count ->
    [one] 1 question sur le retour au calme est sans réponse.
   *[other] { $count } questions sur le retour au calme sont sans réponse.
    }
    .referrals = { $count ->
    [one] 1 orientation attend quelqu’un : /remisiones
   *[other] { $count } orientations attendent quelqu’un : /remisiones
    }

button-calm = 🕊️ Toujours calme
button-hot = 🔥 La tension est revenue
button-check-yes = Oui
button-check-no = Non
button-check-unknown = Je ne sais pas

toast-calm = Noté : toujours calme.
toast-hot = Noté. Le cas est plus urgent.
toast-thanks = Merci de votre réponse.
toast-answered = On y avait déjà répondu.
error-check-over = Cette question ne compte plus : le cas a changé.
