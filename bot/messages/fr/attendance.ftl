## Présence : les listes

attendance-home = <b>🗒 Présence</b>
    Touchez une séance pour noter qui est venu.
    .empty = ❔ est une liste que personne n’a remplie.
    .none = Pas de séance aujourd’hui, ni de liste des derniers jours à corriger.
attendance-sheet = Venus : { $came } · Pas venus : { $absent } · Sans note : { $open } · Sans chat : { $walk_ins }
    .places = Personnes avec une place : { $count }
    .nobody = Personne n’a de place par ce chat.
    .early = La liste s’ouvre { $moment }
    .how = Touchez un surnom : ☐ sans note, ✅ venu, ✖ pas venu. Chacun voit son surnom dans /mis_sesiones et peut vous le dire.
    .until = Elle peut être corrigée jusqu’à { $moment }
    .closed = Cette liste ne peut plus être corrigée.
    .empty = Personne n’a rempli cette liste.
    .guardian = ⚠ L’autorisation du responsable manque.
    .page = Page { $page } sur { $pages } : { $first } à { $last }
attendance-names = { $mark ->
    [came] ✅ Venus : { $names }
    [absent] ✖ Pas venus : { $names }
   *[open] ☐ Sans note : { $names }
    }
attendance-clear = Enlever toutes les marques de cette liste ?

    { $count ->
    [one] Il y a 1 marque.
   *[other] Il y a { $count } marques.
    }
attendance-walk-ins = Combien de personnes sont venues sans être inscrites par ce chat ? Seul le nombre est gardé.
attendance-missing = 🗒 Pouvez-vous m’aider pour une liste ? De cette séance, je ne sais pas encore qui est venu.
    .why = Une minute suffit. S’il n’y a pas eu de séance, vous n’avez rien à faire.
button-attendance = 🗒 Liste de présence
button-attendance-empty = ❔ { $when } · { $name }
button-attendance-person = { $mark ->
    [came] ✅ { $alias }
    [absent] ✖ { $alias }
   *[open] ☐ { $alias }
    }
button-attendance-rest-came = ✅ Les autres sont venus
button-attendance-rest-absent = ✖ Les autres ne sont pas venus
button-attendance-clear = Enlever toutes les marques
button-attendance-clear-yes = Oui, tout enlever
button-attendance-walk-ins = 👥 Venus sans chat : { $count }
button-attendance-fresh = 🔄 Voir où on en est
button-number = { $number }
toast-attendance-came = ✅ Noté : venu
toast-attendance-absent = ✖ Noté : pas venu
toast-attendance-open = ☐ Sans note
toast-attendance-saved = C’est enregistré.
error-attendance-early = Cette liste n’est pas encore ouverte.
error-attendance-late = Cette liste ne peut plus être corrigée.
error-attendance-none = Cette personne ou séance n’est plus sur la liste.

## Présence : le code à la porte

door-code = 📷 Code pour la porte : <b>{ $name }</b>
    .until = Il marche jusqu’à { $moment }
        Ensuite, touchez « Un autre code ».
    .how = Montrez-le sur cet écran. Qui arrive le lit avec l’appareil photo et se trouve sur la liste s’il a une place. Chacun ne note que soi-même.
door-entered = { $outcome ->
    [marked] ✅ C’est noté : vous êtes venu aujourd’hui à <b>{ $name }</b>.
    [already] ✅ Vous étiez déjà sur la liste d’aujourd’hui de <b>{ $name }</b>.
    [no_place] Vous n’avez pas encore de place dans <b>{ $name }</b>, donc vous n’êtes pas sur la liste. Dites à qui dirige la séance que vous êtes venu.
    [expired] Ce code a expiré. Demandez à qui dirige la séance d’en montrer un autre et lisez-le sur place.
    [closed] Ce code ne marche pas maintenant : la séance n’a pas commencé, est finie ou a été annulée.
    [limited] Il y a eu beaucoup de codes erronés. Attendez une heure, ou demandez à qui dirige la séance de vous noter.
   *[unknown] Ce code ne marche pas. Lisez-le encore sur l’écran de qui dirige la séance.
    }
button-attendance-door = 📷 Code pour la porte
button-door-again = 🔄 Un autre code
error-door-closed = Le code ne marche que d’un peu avant le début jusqu’à la fin de la séance.

## Qui a manqué plusieurs fois

absence-ask = 👋 Tout va bien ? Ce petit mot parce que nous ne vous avons pas vu ces jours-ci et je voulais savoir comment vous allez.
    Ce n’est pas un reproche et vous n’avez rien à expliquer. Seulement si vous voulez, touchez un des boutons ci-dessous.
    .why = C’est à propos de <b>{ $name }</b> : la liste dit que vous n’avez pas pu venir les dernières fois.
    .yours = Ce que vous répondez ici n’est pas dit à qui dirige le programme.
absence-fine = J’en suis heureux. Merci de me l’avoir dit. Votre place est toujours là.
absence-fine-left = J’en suis heureux. Merci de me l’avoir dit. Vous n’avez pas de place dans ce programme en ce moment.
absence-support = Volontiers. Ces lignes écoutent et orientent :
    .danger = S’il y a un danger maintenant, appelez le <b>{ $emergency }</b>.
    .person = Une personne de { $strategy } peut aussi vous écrire ici.
absence-tasks = <b>🤝 À qui parler</b>
    La liste dit qu’ils ont manqué plusieurs fois de suite :
    .one = <b>{ $alias }</b> · { $name } · depuis { $moment }
    .how = Parlez avec chacun quand vous pouvez, calmement. Ensuite, touchez son surnom.
    .none = Il n’y a personne à qui parler.
absence-tasks-new = { $count ->
    [one] 🤝 Une personne a manqué plusieurs fois de suite. Vous lui parlez quand vous pouvez ?
   *[other] 🤝 { $count } personnes ont manqué plusieurs fois de suite. Vous leur parlez quand vous pouvez ?
    }
button-absence = { $answer ->
    [fine] 🙂 Je vais bien
    [person] 🙋 Parler à un gestor
    [support] 💛 Soutien psychosocial
   *[leave] Je ne veux plus y aller
    }
button-absence-tasks = 🤝 À qui parler : { $count }
button-absence-talked = ✔ Fait : { $alias }
toast-absence-talked = C’est fait. Merci d’avoir parlé avec cette personne.

## Attestations de présence

sessions-mine-alias = Ici vous vous appelez <b>{ $alias }</b>. Dites-le en arrivant et on vous note, sans donner votre nom.
certificates = <b>🎓 Attestations de présence</b>
    De quel programme ?
    .none = Aucune séance n’est encore finie.
certificates-of = <b>🎓 { $name }</b>
    .how = Touchez une personne pour lui remettre son attestation. Elle est prévenue par ce chat. Il faut être venu à { $share } % des séances avec liste, mais vous pouvez la remettre avec moins : elle dit à combien la personne est venue.
    .nobody = Personne n’est noté sur les listes de ce programme.
certificate = <b>🎓 Attestation : { $name }</b>
    .came = Présence à { $attended } séances sur { $held }.
    .code = Code : <b>{ $code }</b>
    .how = Comment la voulez-vous sur papier ? Avec votre nom, ou avec une ligne pour l’écrire à la main.
certificate-name = Le nom comme il doit figurer sur le papier, s’il vous plaît. Seulement le nom, sans numéro de document.
    Je m’en sers pour le PDF et ne le garde pas.
certificate-name-again = { $problem ->
    [digits] Seulement le nom, sans chiffres, s’il vous plaît.
    [long] Ce nom ne tient pas. Moins de 60 lettres, s’il vous plaît.
    [letters] Je ne peux pas imprimer certaines de ces lettres. Donnez le nom en lettres latines, ou laissez la ligne pour l’écrire à la main.
    [short] Ce nom est très court. Donnez-le encore une fois.
    [small] Prénom et nom avec des majuscules, s’il vous plaît, comme María Gómez. Si vous vouliez me dire autre chose, touchez Menu.
   *[marks] Le nom seulement avec des lettres, sans signes.
    }
certificate-ready = 🎓 Votre attestation de présence à <b>{ $name }</b> est prête.
certificate-file = 🎓 Voici votre attestation. Vous pouvez l’imprimer ou l’envoyer.
    .changed = Une lettre est sans son accent ou sa marque, car le papier ne l’a pas. Vérifiez le nom.
    .again = Je n’ai pas gardé le nom. Pour le changer, demandez l’attestation encore une fois.
    .name = attestation-{ $programme }
certificate-check = { $outcome ->
    [valid] ✅ Cette attestation est bien des nôtres.
    [limited] Il y a eu beaucoup de codes erronés. Attendez une heure.
   *[unknown] Aucune attestation n’a ce code. Vérifiez qu’il est complet, comme CA-482-907-5530.
    }
    .days = Entre le { $first } et le { $last }.
    .day = Le { $first }.
    .nameless = Le nom n’est pas gardé ici : seul le papier le dit.
certificate-usage = Pour vérifier une attestation, envoyez /certificado et son code, comme CA-482-907-5530.
certificate-day = { $day } { $year }
certificate-hours = { $hours ->
    [one] 1 heure
   *[other] { $hours } heures
    }
    .minutes = { $hours } et { $minutes } minutes
certificate-paper = Attestation de présence
    .by = { $controller } · Stratégie { $strategy }
    .that = Il est certifié que
    .line = Nom et prénom
    .came = { $held ->
        [one] est venu à la seule séance de
       *[other] est venu à { $attended } séances sur { $held } de
        }
    .on = le { $day },
    .between = entre le { $first } et le { $last },
    .hours = en tout { $hours }.
    .only = Elle certifie la présence. Ce n’est ni un diplôme ni une note.
    .given = { $city }, { $day }
    .signed = Signature de qui dirige le programme
    .code = Code de vérification
    .check = Vérifiez-la avec l’appareil photo ou en envoyant à { $address } :
    /certificado { $code }
    On y voit le programme et la présence, jamais le nom.
button-certificates = 🎓 Attestations
button-certificate-issue = { $state ->
    [issued] ✅ { $alias } · { $count }
    [older] ☑ { $alias } · { $count }
   *[none] { $alias } · { $count }
    }
button-certificate-all = Remettre à tous : { $count }
button-certificate = 🎓 Attestation : { $name }
button-certificate-see = 🎓 Voir mon attestation
button-certificate-name = ✍️ Avec mon nom
button-certificate-line = 📄 Avec une ligne
toast-certificate-issued = C’est fait. La personne est prévenue.
toast-certificate-untold = C’est fait. Cette personne ne peut pas être prévenue par le chat.
toast-certificate-all = C’est fait. Celles qui peuvent l’être par le chat sont prévenues.
toast-certificate-none = Cette personne n’est notée à aucune séance.
