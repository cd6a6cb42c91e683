## Programmes pour les jeunes

programs = <b>Programmes pour les jeunes</b>
    Qu’est-ce qui vous intéresse ?
    .none = Je n’ai pas encore de programmes sur la liste.
programs-list = <b>Programmes pour les jeunes</b>
    Touchez-en un pour voir ce qu’on en sait.
    .page = Page { $page } sur { $pages }
programme = <b>{ $name }</b>
    .status = Je ne sais pas si ce programme est encore ouvert.
    .unconfirmed = Ces données ne sont pas confirmées.
    .who = Pour : { $who }
    .ages = Âges : de { $first } à { $last } ans
    .clusters = Secteurs : { $clusters }
    .dates = 📅 { $dates }
    .place = 📍 { $place }
    .signup = Inscription : { $signup }
    .run-by = Responsable : { $who }
    .missing = Je n’ai pas : { $missing }.
    .sessions = <b>Prochaines séances</b>
    .waits = Je vous préviens ici quand il y aura des dates.
programme-what = { $what }
programme-session = 📅 { $when } · { $place }
    .moved = 📅 { $when } · { $place } (changé)
programme-state = { $state ->
    [requested] Vous avez demandé une place. Personne n’a encore répondu.
    [waiting] Vous êtes sur la liste d’attente.
    [approved] Vous avez une place.
    [declined] La dernière fois, il n’y avait pas de place pour vous.
    [removed] Vous n’avez plus de place. Vous pouvez la redemander.
   *[left] Vous avez quitté ce programme.
    }
    .guardian = Il manque la permission de votre mère, père ou responsable. La personne qui dirige le programme la note.
programme-age = Quel âge a la personne qui veut s’inscrire ?
    .why = Je garde la tranche d’âge et non la date. Je ne demande ni nom ni document.
programme-minor = Avant 18 ans, il faut la permission de la mère, du père ou du responsable.
    .how = Cette personne parle à qui dirige le programme, qui note la permission. Avant cela, je n’envoie ni dates ni rappels.
    .ask = Demandez-vous une place ?
programme-asked = C’est noté, vous avez demandé une place dans <b>{ $name }</b>.
    .next = Vous n’avez pas encore de place : la personne qui dirige le programme décide. Je vous réponds ici.
programme-told = C’est noté. Je vous préviens quand il y aura des dates pour <b>{ $name }</b>.
programme-leave = Voulez-vous quitter <b>{ $name }</b> ?
    .more = Votre place peut aller à une autre personne.
programme-left = C’est fait, vous n’êtes plus dans <b>{ $name }</b>.
sessions-mine = <b>Vos programmes</b>
    .one = <b>{ $name }</b>
    .no-dates = Pas encore de dates.
session-when = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
    } { $moment }
missing-dates = les dates
missing-place = le lieu
missing-ages = les âges
missing-clusters = les secteurs
programme-news = 🔔 Il y a du nouveau sur une demande que vous avez faite ici.
    Les détails sont plus bas, pour que personne ne les lise sur l’écran verrouillé. Ouvrez la conversation pour les voir.
enrolment-news = { $state ->
    [approved] Vous avez maintenant une place dans <b>{ $name }</b>.
    [waiting] <b>{ $name }</b> est complet. Vous êtes sur la liste d’attente : si quelqu’un part, c’est au tour de qui attend depuis longtemps.
    [removed] Vous n’avez plus de place dans <b>{ $name }</b> : ainsi l’a décidé qui dirige le programme. Vous pouvez redemander, ou parler à une personne si vous pensez que c’est une erreur.
   *[declined] Pour l’instant, pas de place pour vous dans <b>{ $name }</b>. Vous pouvez voir d’autres programmes.
    }
enrolment-requests = 📋 Des personnes demandent une place dans des programmes. Cet avis vient une fois par jour.
session-news-planned = { $count ->
    [one] <b>{ $name }</b> a maintenant une date :
   *[other] <b>{ $name }</b> a { $count } nouvelles séances. La première :
    }
session-news-moved = Une séance de <b>{ $name }</b> a changé.
    Avant : { $before }
    Maintenant :
session-news-cancelled = La séance de <b>{ $name }</b> est annulée :
    { $when }
dates-news = <b>{ $name }</b> a maintenant des dates. Vous aviez demandé un avis.
button-programs = 🎓 Programmes pour jeunes
button-programme = { $name }
button-interest = { $interest ->
    [work] 💼 Travail et métiers
    [art] 🎨 Art et danse
    [sport] ⚽ Sport
    [community] 🏘 Quartier
   *[all] Tout voir
    }
button-programs-before = ◂ Avant
button-programs-more = Plus de programmes ▸
button-programs-other = Autres programmes
button-enrol = ✍️ M’inscrire
button-tell-me = 🔔 Prévenez-moi des dates
button-enrol-yes = Oui, demander une place
button-not-now = Pas maintenant
button-leave-programme = Quitter le programme
button-leave-yes = Oui, quitter
button-leave-no = Non, je reste
button-my-sessions = 📅 Mes programmes
button-years = { $band ->
    [years_under_14] Moins de 14 ans
    [years_from_14] 14 à 17 ans
    [years_from_18] 18 à 29 ans
   *[years_from_30] 30 ans ou plus
    }
button-requests = Voir les demandes
error-programme-ages = Ce programme est pour un autre âge. Regardez d’autres programmes.

## L’équipe : demandes et séances

requests = <b>📋 Demandes</b>
    Touchez-en une pour répondre ou noter une permission.
    .none = Il n’y a pas de demande à traiter ni de permission à noter.
request = <b>{ $alias }</b> demande une place dans <b>{ $name }</b>
    .age = Âge : { $band ->
        [years_under_14] moins de 14 ans
        [years_from_14] 14 à 17 ans
        [years_from_18] 18 à 29 ans
       *[years_from_30] 30 ans ou plus
        }
    .asked = Demandé : { $moment }
    .state = { $state ->
        [requested] Sans réponse
        [waiting] Sur la liste, sans place
        [approved] A une place
        [declined] A reçu un non
        [removed] La place a été reprise
       *[left] Parti
        }
    .guardian = { $noted ->
        [yes] ✅ Permission du responsable notée
       *[no] ⚠️ Il manque la permission du responsable
        }
    .guardian-how = Notez-la après avoir parlé à la mère, au père ou au responsable. Avant, les dates n’arrivent pas.
sessions = <b>📅 Prochaines séances</b>
    Touchez-en une pour la changer ou l’annuler.
    .none = Aucune séance n’est prévue.
session-card = <b>{ $name }</b>
    .series = Elle fait partie d’une série. Ce que vous changez ici vaut pour elle seule.
    .cancelled = ✖ Annulée
session-ask = Annuler cette séance ?

    { $count ->
    [one] 1 personne est prévenue.
   *[other] { $count } personnes sont prévenues.
    }
form-session = <b>📅 Nouvelle séance</b>
form-session-move = <b>📅 Changer l’heure : { $name }</b>
form-session-saved = { $count ->
    [one] ✅ Séance enregistrée. Qui a une place ou a demandé un avis est prévenu.
   *[other] ✅ { $count } séances enregistrées. Qui a une place ou a demandé un avis est prévenu.
    }
form-session-moved = ✅ Heure changée. Qui a une place est prévenu.
form-session-same = C’était déjà à cette heure. Personne n’a été prévenu.
form-ask-session-programme = De quel programme ?
    .line = Programme : { $value }
form-ask-session-day = Quel jour ? Choisissez, ou notez jour et mois, comme 24/12.
    .line = Jour : { $value }
form-ask-session-hour = À quelle heure ? Choisissez, ou notez-la, comme 15h30.
    .line = Heure : { $value }
form-ask-session-place = Où est-ce ? Notez le lieu et comment le trouver.
    .line = Lieu : { $value }
button-request = { $alias } · { $name }
button-request-yes = ✅ Donner une place
button-request-no = ✖ Ne pas donner de place
button-request-guardian = ✍️ Noter la permission
button-sessions = 📅 Voir les séances
button-session = { $day }/{ $month } { $time } · { $name }
button-session-add = ➕ Nouvelle séance
button-session-move = 🕒 Changer l’heure
button-session-cancel = ✖ Annuler la séance
button-session-cancel-yes = Oui, annuler et prévenir
button-session-day = { $weekday ->
    [1] lun
    [2] mar
    [3] mer
    [4] jeu
    [5] ven
    [6] sam
   *[7] dim
    } { $day }/{ $month }
button-session-hour = { $hour }:{ $minute } { $half ->
    [am] a.m.
   *[pm] p.m.
    }
toast-request-approved = C’est fait, la place est donnée. La personne est prévenue.
toast-request-queued = C’est complet : sur la liste d’attente. La personne est prévenue.
toast-request-declined = C’est fait. La personne sait qu’il n’y a pas de place pour l’instant.
toast-guardian-noted = C’est fait, la permission est notée à votre nom.
toast-session-cancelled = C’est fait, annulée. Qui a une place est prévenu.
error-session-past = Cette heure est passée. Choisissez-en une autre.
error-session-taken = Ce programme a déjà une séance à cette heure. Choisissez-en une autre.
