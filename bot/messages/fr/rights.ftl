## Droits sur les données : l’avis, voir, copier, corriger, effacer, questions et réclamations

notice-full =
    <b>Avis de confidentialité</b>
    .who = <b>Qui en répond :</b> { $ways }
    .body =
        <b>Pourquoi :</b> pour traiter ce que vous signalez et compter les cas. Si vous le voulez, pour vous envoyer à un service ou garder votre place dans un programme et vous le rappeler. Parfois il y a un message à tous : vous pouvez l’arrêter. Pour rien d’autre.

        <b>De quel droit :</b> { $controller } utilise ces données dans ses fonctions (Ley 1581 de 2012, art. 10). Les passer à un bureau pour vous demande votre accord, ou un devoir de la loi.

        <b>Vous décidez de ce que vous dites.</b> Vous n’avez pas à parler de votre santé, famille, religion ou politique. Ni de mineurs. Sans cela, nous vous aidons quand même (Decreto 1377 de 2013, art. 6).

        <b>Qui le voit :</b> une personne de { $strategy }. Elle voit un surnom, pas votre nom ni votre numéro. Un juge ou une autorité peut le demander selon la loi.

        <b>Telegram :</b> les messages passent par Telegram, une entreprise d’un autre pays. Aucune autre entreprise ne sert à vous comprendre.

        <b>Vos droits :</b> voir, copier, corriger et effacer vos données, et retirer un accord. C’est gratuit (Ley 1581 de 2012, art. 8). Sans réponse, vous pouvez vous plaindre à la Superintendencia de Industria y Comercio.
    .kept = <b>Combien de temps c’est gardé :</b>
    .chosen = La loi ne donne pas de nombre de jours (Decreto 1377 de 2013, art. 11). La ville propose ceux-ci.
    .version = Version { $version } de cet avis. Le lire n’est rien signer.
notice-term = { $kind ->
    [case_words] • Votre récit, le lieu et les photos : { $days } jours après la fin du cas.
    [talks] • Que vous avez parlé avec un gestor : { $days } jours. Ce qui s’est dit n’est pas gardé.
    [conversations] • Que vous avez parlé avec cet assistant : { $days } jours.
    [requests] • Vos questions et réclamations : { $days } jours après leur fin.
    [reminders] • Rappels de séances et vos réponses (je viens, je ne peux pas) : { $days } jours après la séance.
    [attendance] • À quelles séances vous êtes venu : { $days } jours après chacune. Une attestation garde le nombre.
   *[people] • Comment vous écrire : { $days } jours sans nouvelles de vous et sans rien d’ouvert.
    }
button-notice = 📜 Avis complet
rights-mine = <b>Ce que je garde de vous</b>
    .who = Votre surnom : <b>{ $alias }</b>. Votre conversation est gardée sous clé. Je ne sais ni votre nom ni votre numéro.
    .nothing = Je ne garde rien d’autre de vous.
    .case = • { $code } · { $kind }
    .request = • { $code } · { $kind ->
        [consulta] question
       *[reclamo] réclamation
        } : { $state }
rights-held = { $name ->
    [reports] Signalements : { $count }
    [files] Photos, notes vocales et points : { $count }
    [joined] Signalements d’autres que vous avez rejoints : { $count }
    [talks] Échanges avec une personne de l’équipe : { $count }
    [conversations] Échanges avec cet assistant : { $count }
    [additions] Ce que vous ajoutez en ce moment : { $count }
    [referrals] Orientations vers un service : { $count }
    [consents] Accords donnés : { $count }
    [enrolments] Programmes où vous êtes inscrit : { $count }
    [reminders] Rappels de séances : { $count }
    [session-answers] Séances où vous avez dit venir ou non : { $count }
    [reminder-times] Les moments de rappel que vous avez choisis : { $count }
    [interests] Programmes dont vous attendez des nouvelles : { $count }
    [attendances] Présences notées : { $count }
    [attendance-changes] Changements sur ces listes : { $count }
    [absences] Fois où l’on vous a demandé si tout allait bien : { $count }
    [certificates] Certificats : { $count }
    [notices] Avis de confidentialité vus : { $count }
    [opt-outs] Messages que vous ne voulez pas recevoir : { $count }
    [questions] Questions que l’on vous a posées : { $count }
    [limits] Marques de la coordination sur vos signalements : { $count }
    [requests] Questions et réclamations : { $count }
    [rights] Ce qui a été fait de vos données : { $count }
   *[other] Autres choses : { $count }
    }
rights-copy =
    Je vous envoie une copie de tout ce que je garde de vous ?
    Elle contient votre récit. Si quelqu’un regarde votre téléphone, demandez-la plus tard ou effacez-la une fois lue.
rights-copy-sent = Voici votre copie. Une fois lue, vous pouvez toucher « Supprimer la discussion ».
rights-copy-file = Votre copie, à lire.
    .data = La même copie, pour des programmes.
    .name = mes-donnees
    .title = COPIE DE VOS DONNÉES, { $moment }
rights-field = { $field ->
    [alias] Surnom
    [language] Langue
    [since] Écrit depuis
    [made] Copie faite
    [code] Code
    [kind] Type
    [state] État
    [received] Reçu
    [words] Mots
    [barrio] Quartier
    [place] Lieu
    [point] Point
    [pole] Poteau
    [at] Date
    [office] Bureau
    [age] Âge
    [sector] Secteur
    [programme] Programme
    [shares] Ce qui a été partagé
    [version] Version
    [withdrawn] Retiré
    [answer] Réponse
    [due] Délai
    [missing] Ce qui manquait
    [reason] Pourquoi ce fut plus long
    [passed_to] Transmise à
    [matter] Sujet
    [said] Ce que vous avez dit
   *[other] { $field }
    }
rights-did = { $did ->
    [copy] une copie a été envoyée
    [alias] le surnom a été changé
    [erase] ce qui pouvait l’être a été effacé
    [receive] une question ou réclamation est arrivée
    [ask] ce qui manquait a été demandé
    [complete] la réclamation a été complétée
    [extend] le délai a été prolongé
    [answer] une réponse a été donnée
    [hand_on] la demande a été transmise
    [withdraw] la demande a été retirée
    [lapse] la demande a été close, non complétée
   *[other] { $did }
    }
rights-shared = { $what ->
    [code] le code
    [matter] le sujet
   *[other] { $what }
    }
rights-opt-out = { $kind ->
    [broadcasts] messages à tous
   *[reminders] rappels
    }
rights-correct =
    <b>Que voulez-vous corriger ?</b>

    • La langue.
    • Le surnom : je vous en donne un autre au hasard. L’équipe le voit dans ce qui reste ouvert.
    • Votre récit : ouvrez le signalement et touchez « Ajouter quelque chose ». Ce qui était là reste, pour que le changement se voie.

    Si c’est autre chose, faites une réclamation.
rights-alias = C’est fait. Votre surnom est maintenant <b>{ $alias }</b>.
rights-erase = <b>J’efface ce que je garde de vous ?</b>
    .what = Vos mots, lieux, photos et échanges sont effacés. De chaque cas restent la date, le quartier et sa fin, sans rien de vous. Ce qui est déjà arrivé sur le téléphone de quelqu’un de l’équipe peut y rester. C’est définitif.
    .chat = Les messages de cette conversation sont à part : effacez-les d’abord si vous voulez.
    .forget = Votre surnom et votre conversation sont effacés aussi. Si vous écrivez de nouveau, vous serez quelqu’un de nouveau.
rights-stays = { $why ->
    [open] Restent pour le moment : { $codes }. Quelqu’un s’en occupe. À leur fin, ils s’effacent tout seuls.
    [open-other] Reste pour le moment quelque chose d’ouvert. À sa fin, cela s’efface tout seul.
    [proof] Reste la preuve de vos accords et de l’avis que vous avez vu (Decreto 1377 de 2013, art. 8).
    [trail] Reste la trace de ce qui a été fait et quand, sans mots.
    [limit] Reste une marque de la coordination sur vos signalements tant qu’elle est posée.
   *[team] Vous êtes de l’équipe : votre fiche est tenue par la coordination.
    }
rights-erased = C’est fait. J’ai effacé ce qui pouvait l’être.
    .forgotten = C’est fait. J’ai tout effacé, aussi votre surnom et votre conversation.
button-mine-data = 📋 Mes données
button-copy = 📥 Recevoir une copie
button-copy-yes = Oui, envoyez-la
button-fix = ✏️ Corriger
button-new-alias = Un autre surnom
button-erase-yes = Oui, effacer
button-erase-not-going = Effacer, et je n’y vais pas
button-erase-going = Effacer, mais j’y vais
button-erase-no = Non, laisser
rights-ask =
    <b>Question ou réclamation sur vos données</b>

    • <b>Question (consulta) :</b> pour savoir ce qui est gardé de vous, ou pourquoi. Il y a 10 jours ouvrables pour répondre (Ley 1581 de 2012, art. 14).
    • <b>Réclamation (reclamo) :</b> pour corriger, effacer, ou si vous pensez à un mauvais usage. Il y a 15 jours ouvrables (art. 15).

    La coordination répond ici même. C’est gratuit.
rights-write = { $kind ->
    [consulta] Écrivez votre question en un seul message. Votre nom n’est pas nécessaire.
   *[reclamo] Écrivez votre réclamation en un seul message : les faits et votre demande. Votre nom n’est pas nécessaire.
    }
rights-received = { $kind ->
    [consulta] J’ai reçu votre question. Code : <b>{ $code }</b>. La réponse est due au plus tard le { $day }.
   *[reclamo] J’ai reçu votre réclamation, elle est en cours. Code : <b>{ $code }</b>. La réponse est due au plus tard le { $day }.
    }
rights-answered =
    Réponse à votre demande <b>{ $code }</b> :

    { $answer }

    Si vous n’êtes pas d’accord, vous pouvez réclamer de nouveau ou aller à la Superintendencia de Industria y Comercio.
rights-extended =
    Votre demande <b>{ $code }</b> a besoin de plus de temps. La réponse est due au plus tard le { $day }.

    Le motif : { $reason }
rights-quiet = Bonjour. Il y a quelque chose à lire, quand vous pourrez.
rights-state = { $state ->
    [incomplete] il manque quelque chose
    [answered] réponse donnée
    [passed_on] pour une autre entité
    [withdrawn] vous l’avez retirée
    [lapsed] close, non complétée
   *[received] en attente de réponse
    }
rights-missing =
    Il manque quelque chose à votre réclamation <b>{ $code }</b> :

    { $missing }

    Vous pouvez la compléter jusqu’au { $day }. Sinon, la loi la considère retirée (Ley 1581 de 2012, art. 15). Vous pourrez en faire une autre.
rights-fill = Écrivez en un seul message ce qui manque à votre réclamation <b>{ $code }</b> :
rights-whole = J’ai reçu ce qui manquait. Votre réclamation <b>{ $code }</b> est en cours. La réponse est due au plus tard le { $day }.
rights-passed-on =
    Votre réclamation <b>{ $code }</b> ne revient pas à { $controller }. Elle a été transmise à :

    { $to }

    Là-bas, personne ne sait qui vous êtes. Pour connaître la suite, demandez-la avec ce code.
rights-withdraw =
    Voulez-vous retirer votre demande <b>{ $code }</b> ?
    Si vous la retirez, personne n’a à vous répondre. Vous pourrez en faire une autre.
rights-taken-back = C’est fait, vous avez retiré votre demande <b>{ $code }</b>. Si besoin, vous pouvez en faire une autre.
rights-void = Le délai pour compléter votre réclamation <b>{ $code }</b> est passé et elle est close. Si besoin, vous pouvez en faire une autre.
rights-too-late = Cette demande était déjà close et je n’y ai rien ajouté. Si besoin, faites-en une autre.
rights-desk = { $count ->
    [0] <b>Questions et réclamations</b>
    Il n’y a rien à répondre.
   *[other] <b>Questions et réclamations en attente : { $count }</b>
    }
rights-line = <b>{ $code }</b> · { $kind ->
    [consulta] question
    [consulta-unflagged] question
    [reclamo] réclamation en cours
   *[reclamo-unflagged] réclamation
    } · { $when ->
    [late] { $day }, ⚠️ échue depuis { $left } jours ouvrables
    [today] { $day }, ⚠️ échoit aujourd’hui
    [soon] { $day }, encore { $left } jours ouvrables
    [theirs] incomplète : la personne a jusqu’au { $day }
    [answered] répondue
    [passed_on] transmise à une autre entité
    [withdrawn] retirée par la personne
   *[lapsed] jamais complétée
    }
    .pass-on = Si ce n’est pas à nous, transmettez-la au plus tard le { $day } (art. 15).
    .ask = S’il manque quelque chose, demandez-le au plus tard le { $day } (art. 15).
rights-one = De { $alias } (Ley 1581 de 2012, art. { $article }) :
    .missing = <b>Il a été demandé :</b>
    .reason = <b>Pourquoi le délai est plus long :</b>
    .to = <b>Transmise à :</b>
    .answer = <b>Il a été répondu :</b>
rights-words-gone = (déjà effacé)
rights-new = 📨 Une demande sur des données est arrivée. La loi donne un délai.
rights-due = ⏰ Une demande sur des données attend une réponse.
rights-completed = 📎 La personne a complété sa réclamation. Le délai recommence.
rights-withdrawn = ↩ La personne a retiré sa demande. Il ne faut plus y répondre.
rights-lapsed = La personne n’a pas complété sa réclamation en deux mois. Elle est close.
form-rights = <b>Demande { $code }</b>
form-ask-rights-answer = Écrivez la réponse. La personne la reçoit telle quelle. Ensuite la demande est close.
    .line = Réponse : { $value }
form-ask-rights-extend = Pourquoi faut-il plus de temps ? La personne le saura. Une seule fois est possible.
    .line = Motif : { $value }
form-rights-answered = ✅ Réponse envoyée à la demande <b>{ $code }</b>.
form-rights-extended = ✅ Plus de temps pour la demande <b>{ $code }</b>. La personne le sait.
form-ask-rights-missing = Que manque-t-il à la réclamation pour y répondre ? La personne le reçoit tel quel. Une seule fois est possible.
    .line = Manque : { $value }
form-ask-rights-pass-on = Transmettez-la d’abord à qui elle revient, avec le code et sans dire qui est la personne. À qui l’avez-vous transmise ? La personne le saura.
    .line = Transmise à : { $value }
form-rights-missing = ✅ Ce qui manque a été demandé à la personne. Demande <b>{ $code }</b>.
form-rights-passed-on = ✅ La personne sait à qui la demande <b>{ $code }</b> a été transmise.
form-rights-not = { $why ->
    [late] Impossible : c’est déjà fait une fois ou le délai est passé. Répondez au plus vite.
   *[gone] Impossible : cette demande est terminée.
    }
button-ask-data = ❓ Question ou réclamation
button-consulta = Poser une question
button-reclamo = Faire une réclamation
button-rights-one = Voir { $code }
button-rights-ans = ✍️ Répondre
button-rights-more = ⏳ Plus de temps
button-rights-ask = 📎 Il manque quelque chose
button-rights-pass = ↪ Pas à nous
button-rights-read = Lire
button-rights-fill = ✍️ Compléter
button-rights-withdraw = ↩ Retirer la demande
button-rights-withdraw-yes = Oui, la retirer
button-rights-withdraw-no = Non, la garder
toast-rights-gone = Cette demande est terminée ou n’existe pas.
toast-rights-late = C’est déjà fait une fois ou le délai est passé.
