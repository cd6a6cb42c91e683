## Orientation, suivi, programmes, données

status = <b>Vos signalements</b>
    .case = <b>{ $code }</b> · { $kind } : { $state }
    .closed = <b>{ $code }</b> · { $kind } : clos, { $outcome }
    .more = Si quelque chose n’est pas réglé, écrivez-moi de nouveau avec le code.
status-none = Je ne trouve pas de signalement de vous dans cette conversation. Si vous avez un code, écrivez-le.
status-unknown-code = Je ne trouve pas le code { $code }. Regardez-le bien et écrivez-le de nouveau.
sessions-none = Je ne vois pas de séance prévue pour vous ici.
attendance-noted = Merci d’avoir prévenu. Je ne vois pas de séance pour vous ici : prévenez aussi la personne qui anime le groupe.
reminders-stopped = C’est fait, je n’envoie plus de messages généraux ni de rappels. Les réponses à vos signalements vous arrivent toujours.
privacy =
    <b>Qui voit ce que vous écrivez</b>

    • C’est lu par une personne de { $strategy } : qui s’occupe du secteur, ou la coordination. Elle voit un surnom, mais ni votre nom ni votre numéro.
    • C’est gardé sous clé (chiffré), et seulement pour traiter votre signalement.
    • Cela passe par Telegram, une entreprise d’un autre pays.
    • Ce n’est pas une plainte à la police ou à la justice. Si vous racontez un crime ou un délit grave, un agent public peut devoir prévenir les autorités (Ley 906 de 2004, art. 67).
    • Vous dites ce que vous voulez. Vous pouvez demander à voir, corriger ou effacer vos données (Ley 1581 de 2012, art. 8).
    .desk = Responsable des données : { $ways }
