## La page des bureaux et leurs liens

office-page = Orientation
    .office = { $office }
    .matter = Sujet : { $matter }
    .state = { $state ->
    [sent] Le bureau n’a pas encore répondu.
    [accepted] Le bureau l’a reçue.
    [arrived] Arrivée : { $moment }
    [attended] Personne reçue : { $moment }
    [rejected] Le bureau a dit que ce n’est pas chez lui.
   *[closed] C’est terminé.
    }
    .over = Merci. Il n’y a plus rien à faire.
    .second = Un autre bureau a dit d’abord que la personne est arrivée. Votre réponse est notée.
    .reject = Où la personne doit-elle aller ? Si vous ne savez pas, laissez ainsi.
    .to = Bureau du répertoire
    .to-none = Je ne sais pas
    .where = Un autre bureau, avec vos mots
    .data = Nous demandons à la personne. Elle l’apporte ou le dit là-bas, et peut refuser.
    .name = La personne montre le code et n’a pas à donner son nom pour venir.
    .until = Après la première réponse, le lien n’ouvre que sur cet appareil. Il sert jusqu’à : { $until }
office-asked = { $what ->
    [document] Pièce d’identité
    [papers] Papiers de l’affaire
    [phone] Un téléphone
    [address] L’adresse
    [when] Quel jour elle vient
   *[other] Autre chose
    }
    .line = { $what } : { $answer ->
    [waiting] on a demandé à la personne.
    [yes] la personne l’apporte ou le dit là-bas.
   *[no] la personne préfère ne pas le donner.
    }
office-link-unknown = Ce lien n’ouvre rien
    .how = Vérifiez qu’il est complet, tel que reçu. S’il n’ouvre pas, demandez-en un autre à qui l’a envoyé.
office-link-expired = Ce lien a expiré
    .how = Demandez-en un autre à qui l’a envoyé. La personne peut venir quand même avec son code.
office-link-replaced = Il y a un lien plus récent
    .how = Ouvrez le dernier que vous avez reçu. Celui-ci ne sert plus.
office-link-taken = On a déjà répondu sur un autre appareil
    .how = Le lien n’ouvre que là où on a répondu d’abord. Si c’était votre bureau, continuez là-bas. Sinon, demandez-en un autre à qui l’a envoyé.
office-link-gone = Ce bureau n’est plus dans le répertoire
    .how = Prévenez qui vous a envoyé le lien. L’orientation n’est pas perdue : l’équipe la voit.
office-link-withdrawn = La personne a retiré son accord
    .how = Ne faites plus rien de cette orientation et effacez ce que vous en avez.
office-link-over = Cette orientation est terminée
    .how = Il n’y a plus rien à faire. Merci.
office-link-order = Cela ne peut plus être changé
    .how = Le bureau a déjà dit autre chose. Ouvrez de nouveau le lien pour voir où cela en est.
office-link-nobody = On ne peut pas écrire à cette personne
    .how = Elle n’a pas de conversation avec l’assistant. Demandez-lui quand elle vient.
office-link-no-answer = Nous n’avons pas compris la réponse
    .how = Ouvrez de nouveau le lien et appuyez sur un des boutons.
office-link-slow = Trop d’essais
    .how = Attendez quelques minutes. Puis ouvrez le lien complet, tel que reçu.
office-link-later = Impossible de l’ouvrir maintenant
    .how = Réessayez dans quelques minutes. Rien n’est perdu.
office-link = 🔗 Lien pour { $office }, orientation <b>{ $code }</b> :
    { $url }
    .how = Envoyez-le seulement à ce bureau. Un nouveau prend sa place. L’aperçu du message ne l’use pas. Il sert jusqu’à : { $until }
office-link-off = Les liens pour les bureaux ne sont pas activés dans cette installation.
office-link-usage = Écrivez /enlace et le code de l’orientation, par exemple : /enlace { $code }
button-office-arrived = Arrivée
button-office-attended = Personne reçue
button-office-rejected = Pas chez nous
button-office-data = Demander quelque chose
button-office-send = Pas chez nous : envoyer

## La conversation d’un bureau

office-card = 🏢 <b>{ $code }</b> · { $office }
    .revoked = <b>{ $code }</b> : la personne a retiré son accord, ou cela ne peut plus être montré. Ne faites plus rien de cette orientation.
    .reject = Où la personne doit-elle aller ?
office-news = { $news ->
    [sent] Quelqu’un vient avec ce code. Il n’a pas à donner son nom pour venir.
    [revoked] À noter : cette orientation ne compte plus.
    [second] Un autre bureau a dit d’abord que la personne est arrivée.
    [over] Il ne faut plus attendre cette personne.
    [data_refused] La personne préfère ne pas donner ce qui a été demandé.
   *[data_coming] La personne l’apporte ou le dit là-bas.
    }
office-welcome = Bonjour. Cette conversation répond pour <b>{ $office }</b>.
    .how = Quand quelqu’un se met en route, une carte arrive ici avec le code et le sujet. Appuyez sur un bouton pour répondre.
    .pass = Si quelqu’un montre un code, écrivez /pase et le code.
    .rules = Ne partagez pas ce que vous lisez. En cas de danger, appelez le <b>{ $emergency }</b>.
office-code-mistyped = Ce code a un chiffre faux ou il en manque un. Il a sept chiffres : vérifiez-les.
office-pass-usage = Écrivez /pase et le code que la personne montre, par exemple : /pase { $code }
office-pass-unknown = Il n’y a pas d’orientation pour votre bureau avec ce code. Vérifiez les chiffres avec la personne.
button-office-nowhere = Je ne sais pas où
toast-office-noted = Noté. Merci.
toast-office-repeated = C’était déjà noté.
toast-office-second = Un autre bureau l’a dit d’abord. Votre réponse est notée.
toast-office-over = Cette orientation est terminée.
toast-office-order = Cela ne peut plus être changé : le bureau a dit autre chose.
toast-office-nobody = On ne peut pas écrire à cette personne ici.
toast-office-revoked = La personne a retiré son accord. Ne faites plus rien.
office-mail = Orientation { $code }
    .code = Code : { $code }
    .link = Pour voir le sujet et répondre (Arrivée, Personne reçue, Pas chez nous, Demander quelque chose) : { $url }
    .until = Ne le transférez pas : après la première réponse, il n’ouvre que là où on a répondu. L’ouvrir ne change rien. Il sert jusqu’à : { $until }
    .sign = Ce message vient d’un programme de { $strategy } et personne ne lit les réponses. S’il n’était pas pour vous, effacez-le.
