## Le tableau de la coordination, l’équipe et les limites

board = <b>Tableau</b> · { $moment }
    Cas ouverts : { $count }
    .list = { $list } : <b>{ $count }</b>
    .title = <b>{ $title }</b> ({ $count })
    .empty = Il n’y a rien ici.
board-list = { $list ->
    [untaken] 🔔 Non pris
    [late] ⏰ En retard
    [nobody] 🚨 Sans personne
    [kept] 🗂 Gardés sans alerte
    [coordination] coordination
   *[no-cluster] Sans secteur
    }
board-cluster = Secteur { $number } · { $name }
board-sectors = { $count ->
    [one] secteur { $numbers }
   *[other] secteurs { $numbers }
    }
board-case = <b>Où on en est :</b> { $standing }.
    .told = Envoyé à : { $names }.
    .away = 🌙 La personne qui l’a est absente.
    .nobody = 🚨 Personne de joignable n’a ce cas. Donnez-le à quelqu’un.
    .kept = { $why ->
    [silenced] 🗂 Gardé sans alerte : la personne qui signale est en silence.
   *[too_many] 🗂 Gardé sans alerte : la même personne a envoyé beaucoup de signalements de suite.
    }
    .silenced = 🔕 La personne qui signale est en silence. Le danger pour une vie passe toujours.
board-pick = À qui donner le cas <b>{ $code }</b> ? Les personnes du secteur d’abord.
    .nobody = Il n’y a personne à qui le donner pour le moment.
hush =
    <b>Mettre { $alias } en silence ?</b>

    Ce qui arrive est gardé et se voit sur le tableau, mais n’alerte personne. La personne apprend que quelqu’un regardera plus tard.
    Le danger pour une vie passe toujours. Vous pouvez lever le silence à tout moment.
holder-gone = 📵 <b>{ $name }</b> a bloqué l’assistant et avait le cas <b>{ $code }</b>.
    .told = Le cas est signalé à : { $names }.
    .nobody = Il n’y a personne à prévenir pour le moment. Donnez-le à quelqu’un.
given-away = La coordination a donné le cas <b>{ $code }</b> à { $name }. Vous n’avez plus rien à y faire.
flag-many = 🗂 <b>{ $alias }</b> a déjà envoyé { $count } signalements en { $minutes } minutes. Les suivants sont gardés et n’alertent personne. Regardez { $code } et décidez.
flag-false = ⚠️ { $count } cas de <b>{ $alias }</b> ont été fermés comme faux en { $days } jours. Le dernier est { $code }. Personne n’a été bloqué : à vous de décider.
receipt-held = C’est gardé. Cela n’arrive pas encore à la personne du secteur : quelqu’un de la coordination regarde plus tard. Si quelqu’un est en danger, appelez le <b>{ $emergency }</b> et dites-le ici.
team = <b>Équipe</b> : { $count ->
    [one] 1 personne
   *[other] { $count } personnes
    }
    .one = <b>{ $name }</b>
    .suspended = ⛔ Sans accès depuis { $moment }
    .blocked = 📵 A bloqué l’assistant : rien n’arrive.
    .held = Cas en main : { $count }
team-ask = <b>Retirer l’accès de { $name } ?</b>
    .more = { $count ->
    [0] Ses boutons et commandes s’arrêtent aussitôt.
    [one] Ses boutons et commandes s’arrêtent aussitôt. Le cas en main passe à la personne suivante.
   *[other] Ses boutons et commandes s’arrêtent aussitôt. Les { $count } cas en main passent à la personne suivante.
    }
staff-suspended = La coordination a retiré votre accès d’équipe. Vos cas sont passés à d’autres. Si c’est une erreur, parlez à la coordination.
staff-resumed = Vous avez de nouveau votre accès d’équipe. Les alertes vous arrivent.
card-suspended = Cas { $code } : passé à quelqu’un d’autre.
why-you = <b>Dossier { $code }</b>
    .given = La coordination vous l’a donné.
    .late = La personne d’avant ne l’a pas pris en { $minutes } minutes.
    .undeliverable = Le message n’a pas pu être remis à la personne d’avant.
    .leave = La personne d’avant s’est absentée.
    .suspended = La personne d’avant n’est plus dans l’équipe.
    .waiting = Il attendait que quelqu’un soit là.
    .let_go = Il était gardé et la coordination l’a laissé passer.
    .away = { $count ->
    [one] 🌙 Une personne qui vient avant est absente.
   *[other] 🌙 { $count } personnes qui viennent avant sont absentes.
    }
    .border = Le quartier est entre { $clusters }. C’est pourquoi les deux côtés le reçoivent.
    .rule = La règle de la ville pour « { $kind } », { $urgency } : d’abord { $people }. <i>({ $rule })</i>
    .no-rule = La règle qui a décidé n’est plus dans les données de la ville.
why-person = { $who ->
    [gestor] la personne du secteur
    [backup] remplacement
   *[coordinator] coordination
    }

button-why = ❔ Pourquoi moi ?
button-board = 📊 Tableau
button-board-list = { $list ->
    [untaken] 🔔 Non pris
    [late] ⏰ En retard
    [nobody] 🚨 Sans personne
    [kept] 🗂 Gardés
   *[no-cluster] Sans secteur
    }
button-cluster = Secteur { $number }
button-refresh = 🔄 Actualiser
button-give = 👥 Donner à quelqu’un
button-let-go = 📤 Laisser passer
button-silence = 🔕 Mettre en silence
button-silence-yes = 🔕 Oui, en silence
button-unsilence = 🔔 Lever le silence
button-person-of-team = { $name } · { $duty }
button-see-case = Voir le cas
button-team = 👥 Équipe
button-leave-of = 🌙 Absence
button-suspend = ⛔ Retirer l’accès
button-suspend-yes = ⛔ Oui, le retirer
button-resume = ✅ Rendre l’accès

toast-given = C’est fait. La personne le reçoit.
toast-let-go = C’est fait. La personne suivante le reçoit.
toast-silenced = C’est fait. Ce qui arrive est gardé sans alerte.
toast-unsilenced = C’est fait. Ce qui était gardé part maintenant.
toast-suspended = C’est fait. L’accès est retiré.
toast-already-suspended = L’accès était déjà retiré.
toast-resumed = C’est fait. L’accès est rendu.
toast-already-there = L’accès était déjà là.
error-case-changed = Le cas a changé de mains entre-temps. Touchez « Actualiser » et regardez de nouveau.
error-not-there = Cette personne ne peut pas le prendre maintenant. Choisissez-en une autre.
error-last-coordinator = C’est la seule personne de la coordination. Invitez-en d’abord une autre.
error-nobody-to-silence = Dans ce cas, il n’y a personne à mettre en silence.
