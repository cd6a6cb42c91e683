## Photos, messages vocaux, points et ce qui n’est pas compris

media-kept = { $kind ->
    [photo] J’ai bien la photo. Elle part avec votre signalement.
    [voice] J’ai bien le message vocal. Il part avec votre signalement.
    [video] J’ai bien la vidéo. Elle part avec votre signalement.
    [pin] J’ai bien le point sur la carte. Il part avec votre signalement.
   *[document] J’ai bien le fichier. Il part avec votre signalement.
    }
media-added = { $kind ->
    [photo] J’ai ajouté la photo à votre signalement <b>{ $code }</b>.
    [voice] J’ai ajouté le message vocal à votre signalement <b>{ $code }</b>.
    [video] J’ai ajouté la vidéo à votre signalement <b>{ $code }</b>.
   *[document] J’ai ajouté le fichier à votre signalement <b>{ $code }</b>.
    }
edited-not-read = J’ai vu que vous avez modifié un message, mais je ne peux pas lire le changement. Écrivez-le de nouveau, s’il vous plaît.
rasa-away =
    En ce moment, je ne peux pas bien vous répondre.
    Écrivez-moi avec vos mots ce qui se passe et où. Je le garde pour qu’une personne le lise.

    En cas de danger, appelez le <b>{ $emergency }</b>.
media-kept-what = Bien reçu. De quoi s’agit-il ?
media-too-large = Ce fichier est trop lourd pour moi. Envoyez-en un plus court, une photo, ou dites-le avec des mots.
media-not-understood = Je ne peux pas lire cela. Écrivez-moi, ou envoyez une photo, un message vocal ou votre position.
contact-not-needed = Je n’ai pas gardé ce contact. Ici, pas besoin de téléphones ni de noms.
pin-outside =
    Ce point est loin de { $city }.
    Si le lieu est bien d’ici, écrivez le nom du quartier.
empty-message = J’ai reçu un message vide. Pouvez-vous me dire ce qui se passe ?
untriaged =
    Je n’ai pas bien compris votre message cette fois.
    Je l’ai gardé avec le code <b>{ $code }</b>.
    .told = Je l’ai transmis à une personne pour qu’elle le lise.
    .untold = Personne ne peut le lire en ce moment. Il est gardé pour la coordination de { $strategy }.
    .safe = En cas de danger, appelez le <b>{ $emergency }</b>.
untriaged-added = Je l’ai ajouté à votre message <b>{ $code }</b>. Il reste gardé pour qu’une personne le lise. En cas de danger, appelez le <b>{ $emergency }</b>.
