## Rappels des séances

reminder = 🔔 Un rappel de quelque chose que vous avez demandé dans ce chat.
    Les détails sont plus bas, pour qu’on ne les lise pas sur l’écran verrouillé. Ouvrez le chat pour les voir.
    .programme = <b>{ $name }</b>
    .when = { $day ->
        [today] 📅 Aujourd’hui, { $time }
        [tomorrow] 📅 Demain, { $when }
       *[other] 📅 { $when }
        }
    .where = 📍 { $place }
    .bring = 🎒 À apporter : { $bring }
    .kept = Votre place est gardée. Si vous ne pouvez pas venir, dites-le : nous saurons combien de personnes attendre.
    .waited-for = Votre place est gardée. D’autres en attendent une : si vous ne pouvez pas venir, dites-le.
    .tell = Si vous ne pouvez pas venir, dites-le : nous saurons combien de personnes attendre.
    .said = ✅ Vous avez dit que vous venez. Si cela a changé, touchez « Je ne peux pas ».
    .ask = Venez-vous ?
answer-coming = ✅ C’est noté, vous venez :
    .changed = ✅ Changé : vous aviez dit ne pas pouvoir. C’est noté maintenant, vous venez :
    .plan = À quelle heure partez-vous ? Qui y pense avant arrive plus facilement.
answer-not-coming = C’est noté, vous ne pouvez pas venir. Merci de l’avoir dit.
    .changed = Changé : vous aviez dit que vous veniez. C’est noté maintenant, vous ne pouvez pas :
    .next = La suivante est { $when }. Je vous le rappelle avant.
    .way = Si quelque chose vous empêche de venir, vous pouvez en parler à une personne.
answer-plan = ✅ C’est noté. Heure de départ : { $time }
answer-moved = Cette séance a changé après ce message. Maintenant, c’est ainsi :
answer-off = Cette séance est annulée. Il n’y a rien à répondre :
answer-over = Cette séance est passée. Rien n’a été noté :
answer-left = Vous n’avez pas de place dans ce programme, rien n’a donc été noté.
answer-which = { $coming ->
    [yes] À laquelle venez-vous ?
   *[no] À laquelle ne pouvez-vous pas venir ?
    }
reminder-times = Quand voulez-vous un rappel ?
    .now = Maintenant : { $when }.
    .off = Vous avez demandé de ne plus avoir de rappels. Pour en avoir de nouveau, choisissez quand.
reminder-times-set = C’est noté. Je vous le rappelle { $when } chaque séance.
reminders-on = C’est noté, les rappels reviennent : { $when } chaque séance.
reminders-off = C’est noté, plus de rappels. Si une séance change ou est annulée, je vous le dis quand même.
before = { $when } avant
before-days = { $count ->
    [one] 1 jour
   *[other] { $count } jours
    }
before-hours = { $count ->
    [one] 1 heure
   *[other] { $count } heures
    }
session-answer = { $answer ->
    [coming] ✅ Vous avez dit que vous venez
   *[not_coming] ✖ Vous avez dit ne pas pouvoir
    }
button-coming = ✅ Je viens
button-not-coming = ✖ Je ne peux pas
button-coming-on = ✅ Je viens le { $day }
button-not-coming-on = ✖ Je ne peux pas le { $day }
button-session-of = { $name }
button-leaves-at = 🚶 { $time }
button-reminder-times = ⏰ Changer les rappels
button-reminder-choice = { $when }
button-no-reminders = 🔕 Plus de rappels
button-reminders-again = 🔔 Me rappeler de nouveau

## L’équipe : où en sont les rappels

reminder-desk = <b>🔔 Rappels du jour</b>
    .none = Il n’y a pas de rappels aujourd’hui.
    .bar = { $bar } { $share } %
    .waiting = ⏳ À partir : { $count }
    .next = Le prochain part : { $moment }
    .sent = ✅ Partis : { $count }
    .missed = 🕒 Manqués : { $count }
    .by-pause = Dont, à cause de la pause : { $count }
    .failed = ⚠️ Pas arrivés : { $count }
    .unknown = ❔ On ne sait pas s’ils sont arrivés : { $count }
    .unwanted = 🔕 N’en veulent pas, ou ont dit ne pas pouvoir : { $count }
    .missed-why = Manqué veut dire qu’il était trop tard. Aucun ne part à une mauvaise heure.
    .unreachable = { $count ->
        [one] 🚫 1 personne avec une place n’en reçoit pas : elle a bloqué le chat.
       *[other] 🚫 { $count } personnes avec une place n’en reçoivent pas : elles ont bloqué le chat.
        }
    .paused = ⏸ <b>En pause</b> (depuis { $moment }). Aucun ne part. Ceux qui tardent trop sont manqués. Les alertes partent quand même.
session-answers = 🙋 Viennent : { $coming } · Ne peuvent pas : { $away } · Sans réponse : { $silent }
button-reminders-look = 🔄 Actualiser
button-reminders-hold = ⏸ Mettre en pause
button-reminders-on = ▶️ Continuer
button-reminder-desk = 🔔 Voir les rappels
toast-reminders-held = En pause. Aucun rappel ne part tant que personne n’appuie sur Continuer.
toast-reminders-on = C’est fait, les rappels continuent de partir.
form-bring = <b>🎒 À apporter : { $name }</b>
form-ask-bring = Que faut-il apporter ? Écrivez-le en peu de mots. Les rappels le disent.
    .line = À apporter : { $value }
form-bring-saved = { $count ->
    [one] ✅ Enregistré pour cette séance. Les rappels le disent.
   *[other] ✅ Enregistré pour { $count } séances : celle-ci et les suivantes de la série. Les rappels le disent.
    }
button-session-bring = 🎒 À apporter
button-bring-nothing = Rien
