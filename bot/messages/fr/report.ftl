## Le signalement, pas à pas

ask-story = Dites-moi ce qui se passe. Vous pouvez écrire ou envoyer un message vocal. Pas besoin de noms.
ask-story-spot = Qu’est-ce qui est abîmé ou sans lumière ? Dites-le avec vos mots, ou envoyez une photo.
ask-where =
    C’est dans quel quartier ?
    Vous pouvez ajouter un coin de rue ou un lieu connu.
ask-where-again =
    Il me manque le nom du quartier. Avec lui, je sais qui prévenir.
    Écrivez-le comme le dirait un voisin. Si vous ne le savez pas, touchez « Quartier inconnu ».
ask-where-choice = Plusieurs lieux portent ce nom. Lequel est-ce ?
where-kept-as-place = Ce quartier n’est pas dans ma liste. Je garde le lieu comme vous l’avez écrit : <b>{ $place }</b>
ask-happening = Est-ce que ça se passe maintenant ?
ask-danger = Y a-t-il des blessés ou des armes ?
ask-fault = Quel est le problème avec l’éclairage ?
summary = <b>Voici ce que je vais envoyer</b>
    .kind = Sujet : { $kind }
    .story = Ce qui se passe : { $story }
    .where = Lieu : { $where }
    .no-where = Lieu : inconnu
    .happening = Quand : { $happening }
    .danger = Danger : { $danger }
    .fault = Panne : { $fault }
    .pole = Poteau : { $pole }
    .inside = La lumière est { $inside ->
    [complex] dans une résidence
   *[street] dans la rue
    }
    .pole-hint = Si vous savez le numéro du poteau, écrivez-le ainsi : « poteau 45123 ».
    .media = Avec aussi : { $media }
    .ask = Avant l’envoi, vous pouvez ajouter une photo, un message vocal ou le point sur la carte. Je l’envoie comme ça ?
ask-correct = Que voulez-vous changer ?
corrected = { $field ->
    [story] C’est fait, je l’ai ajouté à votre récit.
    [where] C’est fait, le lieu est <b>{ $value }</b>.
   *[other] C’est fait, je l’ai changé.
    }
cancelled = C’est fait, je n’ai rien envoyé. Avez-vous besoin d’autre chose ?
nothing-to-cancel = Il n’y a rien à annuler. De quoi avez-vous besoin ?
