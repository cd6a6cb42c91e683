## Orientations : l’accord, le code, comment cela s’est passé ; et ce que voit l’équipe

referral-ask = Voulez-vous aller à ce service avec un code ?
    .quiet = Bonjour. Il y a quelque chose à lire, quand vous pourrez.
    .shares = <b>Le service verrait :</b> un code et le sujet ({ $matter }). Nous ne donnons ni votre nom, ni votre téléphone, ni ce que vous avez raconté.
    .shares-quiet = <b>Le service verrait :</b> un code et le sujet. Nous ne donnons ni votre nom, ni votre téléphone, ni ce que vous avez raconté.
    .rights = C’est vous qui décidez, et vous pouvez retirer l’accord quand vous voulez dans /mis_remisiones. { $controller } répond de vos données ; plus dans /privacidad.
    .question = Donnez-vous votre accord ?
referral-pass = Voici le service, et votre code est plus bas.
    .quiet = C’est fait. Ce que vous avez demandé est plus bas.
    .duty = Le service a été prévenu sans votre accord parce qu’un enfant est en danger et que la loi oblige à prévenir ({ $article }).
    .told = Le service sait déjà que quelqu’un vient avec ce code.
    .untold = Ce service ne reçoit pas de messages d’ici. Prenez le code et dites pourquoi vous venez.
    .show = Montrez l’image, ou dites le code. Ici, pas besoin de votre nom ; le service peut vous demander des données.
    .again = Si vous effacez cette conversation, vous le revoyez avec /mis_remisiones.
referral-how = Orientation <b>{ $code }</b>, { $name } : vous a-t-on reçu ?
    .quiet = <b>{ $code }</b> : comment cela s’est passé ? Répondez quand vous pourrez.
referral-quiet = Bonjour. Il y a quelque chose à lire, quand vous pourrez.
referral-rejected = { $name } dit que votre sujet ne se traite pas là.
    .words = Réponse : « { $words } »
    .next = Dans un autre message, je vous demande pour le service suivant. Rien ne part sans votre accord.
    .team = L’équipe cherche le bon service. Vous pouvez aussi demander à parler à une personne.
    .open = Vous avez déjà un autre service pour cela : <b>{ $code }</b>, { $name }. Voir /mis_remisiones.
referral-over = L’équipe a clos votre orientation <b>{ $code }</b>, { $name }. Ce code ne sert plus.
    .how = Si vous devez encore y aller, vous pouvez en demander une autre ou parler à une personne.
referral-data = { $name } vous demande { $what }.
    .free = C’est vous qui décidez. Rien ne s’envoie d’ici : vous l’apportez ou vous le dites là-bas.
office-data = { $what ->
    [document] votre pièce d’identité
    [papers] les papiers de l’affaire
    [phone] un téléphone
    [address] votre adresse
    [when] quel jour vous venez
   *[other] une donnée
    }
referral-one = 📨 <b>{ $code }</b> · { $name }
    .state = Où cela en est : { $state }
    .given = Accord depuis : { $moment }
referral-state = { $state ->
    [offered] attend votre accord
    [consented] avec votre accord
    [sent] envoyée
    [accepted] le service l’a reçue
    [rejected] le service dit que ce n’est pas là
    [arrived] le service a noté votre arrivée
    [attended] le service a noté qu’il vous a reçu
    [closed] terminée
    [revoked] vous avez retiré l’accord
    [declined] pas envoyée
   *[other] en route
    }
referral-said = { $said ->
    [attended] Vous avez dit : on m’a reçu
    [not_attended] Vous avez dit : j’y suis allé, on ne m’a pas reçu
   *[not_gone] Vous avez dit : je n’y suis pas encore allé
    }
referral-list = <b>Mes orientations</b>
    .none = Vous n’avez pas d’orientation. Vous pouvez chercher le service de votre sujet et en demander une.
referral-line = <b>{ $code }</b> · { $name } : { $state }
    .quiet = <b>{ $code }</b> : { $state }
referral-withdraw = Retirer l’accord pour <b>{ $code }</b> ? Le code ne sert plus et le service le sait. Ce que vous avez dit vous-même au service, lui seul peut l’effacer.
referral-done = { $what ->
    [declined] D’accord. Rien n’a été envoyé. Vous pouvez y aller par vous-même quand vous voulez.
    [attended] Merci de me le dire. C’est noté.
    [not_attended] Merci de me le dire. L’équipe va regarder.
    [not_gone] D’accord. Votre code sert toujours. Quand vous y serez allé, vous pouvez me le dire dans /mis_remisiones.
    [wrong_data] Merci de prévenir. L’équipe vérifie les données du service.
   *[withdrawn] C’est fait : l’accord est retiré et le code <b>{ $code }</b> ne sert plus.
    }
referral-office-gone = Ce service n’est plus dans le répertoire.
    .name = un service qui n’est plus dans l’annuaire
    .pass = Votre code ne sert pas là-bas. Demandez à parler à une personne pour voir où aller.
referral-news = { $what ->
    [asked] 📨 <b>{ $code }</b>, { $name } : attend l’accord de la personne. Rien n’est parti.
    [given] 📨 <b>{ $code }</b>, { $name } : la personne est d’accord et a son code.
    [declined] 📨 <b>{ $code }</b>, { $name } : la personne n’est pas d’accord. Rien n’est parti.
    [lapsed] 📨 <b>{ $code }</b>, { $name } : personne n’a répondu pour l’accord. Rien n’est parti.
    [revoked] 📨 <b>{ $code }</b>, { $name } : la personne a retiré son accord.
    [rejected] 📨 <b>{ $code }</b> : { $name } dit que ce n’est pas là.
   *[stuck] 📨 <b>{ $code }</b>, { $name } : quelqu’un doit la regarder.
    }
    .reasons = Pourquoi : { $reasons }.
    .nobody = Ici, il n’y a personne à interroger : demandez vous-même et notez la réponse.
    .link = Vous avez donné le lien au service : dites-lui de ne plus attendre cette personne.
referral-concern = { $concern ->
    [office_gone] le service n’est plus dans le répertoire
    [mismatch] le service et la personne ne disent pas la même chose
    [rejected] le service ne l’a pas prise
    [not_attended] la personne dit qu’on ne l’a pas reçue
    [silent] une réponse manque
    [office_silent] le service n’a pas dit comment cela s’est passé, et on ne peut pas interroger la personne ici
   *[wrong_data] la personne dit qu’une donnée du service est fausse
    }
refs = { $which ->
    [waiting] <b>📨 Orientations à regarder : { $count }</b>
    [open] <b>📨 Orientations ouvertes : { $count }</b>
    [overdue] <b>📨 Sans réponse ou pas reçue : { $count }</b>
    [mismatched] <b>📨 Ne disent pas la même chose : { $count }</b>
   *[rejected] <b>📨 Pas prises par le service : { $count }</b>
    }
    .line = <b>{ $code }</b> · { $name } · { $moment } : { $why }
    .more = Et { $count } de plus.
refs-state = { $state ->
    [offered] attend l’accord
    [consented] avec accord
    [sent] envoyée
    [accepted] reçue
    [rejected] ce n’est pas là
    [arrived] est arrivée
    [attended] a reçu la personne
    [closed] terminée
    [revoked] accord retiré
    [declined] pas envoyée
   *[other] en route
    }
refs-said = { $said ->
    [attended] on m’a reçu
    [not_attended] j’y suis allé, on ne m’a pas reçu
    [not_gone] je n’y suis pas encore allé
   *[nothing] rien encore
    }
refs-one = 📨 <b>{ $code }</b> · { $name }
    .matter = Sujet : { $matter }
    .age = Âge : { $band }
    .case = Cas <b>{ $code }</b>
    .nothing-shared = Rien n’a été partagé : l’accord manque.
    .consent = { $how ->
        [spoken] Accord de vive voix, noté { $moment } (texte { $version }).
       *[chat] Accord dans le chat, { $moment } (texte { $version }).
        }
    .duty = Sans accord, par devoir légal : { $article }. { $moment } (texte { $version }).
    .office = Le service : { $state }
    .attended = A noté l’avoir reçue : { $moment }
    .told = Prévenu : { $moment }
    .handed = Avec un lien qui lui a été remis ; il s’ouvre jusqu’à : { $moment }
    .untold = Il ne reçoit pas de messages d’ici : il sait quand la personne vient avec le code.
    .person = La personne : { $said }
    .alone = On ne peut pas interroger la personne ici : ce que dit le service compte.
    .words = Le service a écrit : « { $words } »
    .reasons = ⚠️ { $reasons }.
age-band = { $band ->
    [under_14] moins de 14
    [from_14] 14 à 17
    [from_18] 18 à 29
   *[from_30] 30 ou plus
    }
refs-pick = À quel service passe <b>{ $code }</b> ? On demande à nouveau l’accord de la personne.
refs-question = { $what ->
    [duty] Envoyer <b>{ $code }</b> sans accord ? Seulement si un enfant ou un adolescent est en danger. La loi : { $article }. C’est noté avec votre nom, et la personne le saura.
    [data] Les données du service de <b>{ $code }</b> sont-elles corrigées ? L’orientation continue.
   *[settle] <b>{ $code }</b> est-elle réglée ? Elle sort de la liste et on ne demande plus rien.
    }

form-ask-age = Quel âge ? N’écrivez pas de noms.
    .line = Âge : { $value }
form-ask-permission = Le service verrait un code et le sujet, rien d’autre. La personne est-elle d’accord ?
    .line = Accord : { $value }
form-referral-told = ✅ Noté : cas <b>{ $code }</b>. La personne y va par elle-même ; rien n’est partagé.

command-mis_remisiones = À quel service je vais, avec quel code

button-referral-ask = 📨 Y aller avec un code
button-referral-yes = Oui, je suis d’accord
button-referral-no = Je ne suis pas d’accord
button-referral-at = On m’a reçu
button-referral-na = On ne m’a pas reçu
button-referral-ng = Pas encore allé
button-referral-bad = Une donnée est fausse
button-referral-wd = Retirer l’accord
button-referral-wd-yes = Oui, le retirer
button-referral-wd-no = Non, le laisser
button-referral-look = Voir la question
button-referral-pass = Voir le code
button-referral-list = Mes orientations
button-referral-one = { $code }
    .state = Où cela en est : { $state }
button-referral-see = Voir l’orientation
button-referral-data-yes = Je l’apporte ou le dis là
button-referral-data-no = Je ne veux pas le donner
button-refs-see = Voir l’orientation
button-refs-list = { $which ->
    [waiting] À regarder
    [open] Ouvertes
    [overdue] Sans réponse
    [mismatched] Désaccord
   *[rejected] Pas prises
    }
button-refs-spoke = La personne m’a dit oui
button-refs-duty = Un enfant est en danger
button-refs-duty-yes = Oui, par devoir légal
button-refs-pick = Passer à un autre service
button-refs-settle = C’est réglé
button-refs-settle-yes = Oui, c’est réglé
button-age-band = { $band ->
    [under_14] Moins de 14
    [from_14] 14 à 17
    [from_18] 18 à 29
   *[from_30] 30 ou plus
    }
button-permission = { $value ->
    [yes] Oui, elle m’a dit oui
   *[own] Non : elle y va seule
    }

toast-referral-given = Merci. Je vous envoie le code.
toast-noted = C’est noté.
toast-refs-passed-on = C’est fait : on demande à la personne pour ce service.
toast-refs-duty = Envoyée par devoir légal. C’est noté.

error-unknown-referral = Je ne trouve pas cette orientation. Vérifiez le code.
error-not-this-office = Ce service n’est pas pour ce sujet. Choisissez-en un autre.
error-referral-over = Cette orientation est terminée.
error-referral-passed-on = Un autre service a déjà été proposé à la place de celui-ci.
error-referral-open-elsewhere = Une autre orientation vers ce service est ouverte : prenez celle-là.
error-ask-them = On demande à cette personne dans le chat.
error-bound-by-duty = Celle-ci ne se retire pas : la loi oblige à prévenir quand un enfant est en danger.
error-not-a-duty = Rien ne part vers ce service sans accord.
error-referral-revoked = La personne a retiré son accord. Ne faites plus rien de cette orientation.
error-nobody-to-tell = On ne peut pas écrire à cette personne d’ici.
