## Réponses courtes à un bouton (sans gras, 200 lettres)

toast-taken = C’est fait : vous l’avez pris. La personne qui a signalé en est informée.
toast-already = Vous l’aviez déjà indiqué.
toast-on-the-way = C’est fait. La personne qui a signalé sait que vous êtes en route.
toast-not-yours = Ce bouton est à quelqu’un d’autre.
toast-superseded = Une autre personne a ce dossier, ou il est terminé.
toast-not-allowed = Votre compte ne peut pas faire cela.
toast-stale = Ce bouton est ancien. Continuez avec le dernier message.
toast-malformed = Ce bouton ne marche pas. Écrivez « menu ».
toast-closed = C’est fait, dossier clos. La personne qui a signalé en est informée.
toast-referred = C’est fait. Nous demandons son accord à la personne.
toast-talk = C’est fait. Ce que vous écrivez maintenant arrive à la personne qui a signalé.

error-unexpected = Quelque chose n’a pas marché de notre côté. Réessayez dans un moment.
error-illegal-move = Le dossier a changé et ce n’est plus possible. Regardez la fiche.
error-not-allowed = Votre compte ne peut pas faire cela. Si c’est une erreur, parlez-en à la coordination.
error-not-yours = C’est à quelqu’un d’autre.
error-superseded = Une autre personne a ce dossier, ou il est terminé.
error-unknown-case = Je ne trouve pas ce dossier. Vérifiez le code.
error-outcome-missing = Choisissez comment le dossier s’est terminé.
error-nobody-to-talk-to = Dans ce dossier, il n’y a personne à qui écrire.
error-busy = Cette personne parle déjà avec quelqu’un de l’équipe. Essayez plus tard.
error-unknown-service = Ce service n’est plus dans l’annuaire.
invitation-refused = Cette invitation ne marche pas : déjà utilisée, expirée ou mal écrite. Demandez-en une autre à la coordination.
