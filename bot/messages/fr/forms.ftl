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
    [a18-28] 18 à 28
    [a29-59] 29 à 59
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
