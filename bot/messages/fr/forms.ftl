## Formulaires de l’équipe

form-closing = <b>Fermer { $code }</b>
    { $outcome ->
    [mediated] Il y a eu médiation
    [agreement] Accord signé
    [referred] Transmis à un service
    [police] Transmis à la police
    [resolved_itself] Réglé sans nous
    [repaired] Réparé
    [not_possible] Pas possible
    [false_report] Ce n’était pas vrai
   *[duplicate] Répété
    }
form-closed = ✅ Cas <b>{ $code }</b> fermé.
form-cancelled = ✖ Annulé. Rien n’est enregistré.
form-replaced = ✖ Ceci n’est pas enregistré : autre chose a commencé.
form-expired = ⌛ Ceci a expiré sans être enregistré. Recommencez quand vous voulez.
form-gone = Cette question n’est plus ouverte. Ce que vous avez écrit n’est pas enregistré.
form-pin-outside = Ce point est hors de la commune. Envoyez-en un autre ou écrivez où c’est.
form-too-long = ✂️ C’est trop long : { $most } lettres au plus.
form-not-understood = 🤔 Je n’ai pas compris. Écrivez-le autrement ou touchez un bouton.
form-check = Est-ce bien cela ?
form-ask-people = Combien de personnes y avait-il ? Chaque appui en ajoute une.
    .line = Personnes : { $value }
form-ask-office = Où est-ce passé ?
    .line = Service : { $value }
form-ask-police = Comment la police l’a-t-elle su ? Si vous savez le quadrant, écrivez son numéro.
    .line = Police : { $value }
form-quadrant = quadrant { $number }
form-ask-reason = Pourquoi n’était-ce pas possible ?
    .line = Raison : { $value }
form-ask-duplicate = De quel cas est-ce la répétition ? Touchez-en un ou écrivez le code.
    .line = Répète : { $value }
form-ask-seen = L’avez-vous vu réparé sur place ?
    .line = Vu sur place : { $value }

button-form-save = ✅ Enregistrer
button-form-done = ➡ C’est bon
button-form-back = ↩ Retour
button-form-cancel = ✖ Annuler
button-age = { $band ->
    [a0-13] Moins de 14
    [a14-17] 14 à 17
    [a18-29] 18 à 29
    [a30-59] 30 à 59
   *[a60] 60 ou plus
    } : { $count }
button-age-zero = Remettre à zéro
button-other-office = Un autre service
button-police = { $code ->
    [line] Par la ligne
    [quadrant] Avec le quadrant
    [station] Au poste
   *[unknown] Je ne sais pas
    }
button-reason = { $code ->
    [no_contact] Introuvable
    [declined] Ils n’ont pas voulu
    [unsafe] C’était dangereux
    [not_ours] Pas de notre ressort
    [moved] Ils n’y vivent plus
   *[other] Autre raison
    }
button-same-case = { $code }
button-seen = { $code ->
    [yes] Oui, je l’ai vu
   *[no] Non, on me l’a dit
    }

error-answers-missing = Il manque une réponse. Fermez le cas de nouveau depuis sa carte.
error-no-duplicate = Ce cas ne va pas : il est fini ou parle d’autre chose. Choisissez-en un autre.

## Ce que l’équipe fait dans la rue

form-mediation = <b>📝 Noter une médiation</b>
form-spot = <b>💡 Noter une lampe en panne</b>
form-referral = <b>📨 Noter une orientation</b>
form-ask-barrio = Dans quel quartier ? Touchez-en un ou écrivez-le.
    .line = Quartier : { $value }
form-ask-conflict = Sur quoi portait le conflit ?
    .line = Conflit : { $value }
form-ask-ending = Comment cela a-t-il fini ?
    .line = Fin : { $value }
form-ask-fault = Quelle est la panne ?
    .line = Panne : { $value }
form-ask-place = Où est-ce ? Écrivez où c’est ou envoyez la position.
    .line = Lieu : { $value }
form-pinned = point sur la carte
form-no-place = sans détails
form-ask-topic = De quoi s’agit-il ?
    .line = Sujet : { $value }
form-ask-service = À quel service avez-vous envoyé la personne ?
    .line = Service : { $value }
form-mediation-saved = ✅ Médiation notée : cas <b>{ $code }</b>.
form-spot-saved = ✅ Panne notée : cas <b>{ $code }</b>. Il est déjà à votre nom.
form-referral-saved = ✅ Orientation notée : cas <b>{ $code }</b>.

    Code pour la personne : <b>{ $pass }</b>. Qu’elle le montre au service.

    { $told ->
        [yes] Le service a reçu le message.
       *[no] Le service ne reçoit pas de message d’ici.
    } On n’interroge pas la personne ensuite : ce que dit le service compte.

button-log-mediation = 📝 Noter une médiation
button-log-spot = 💡 Noter une panne
button-log-referral = 📨 Noter une orientation
button-conflict-kind = { $kind ->
    [neighbours] Entre voisins
    [fight] Bagarre sans armes
    [gang] Entre groupes
   *[other] Autre conflit
    }
button-mediation = { $outcome ->
    [agreement] Accord signé
    [mediated] Accord verbal
   *[not_possible] Pas d’accord
    }
button-no-place = Pas nécessaire
button-topic = { $name }

toast-saved = C’est enregistré.
error-not-mediable = La loi ne permet pas de médiation pour ce conflit.
