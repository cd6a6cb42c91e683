## Ce que devient le signalement

receipt = ✅ Bien reçu. Votre code est <b>{ $code }</b>.
    .quiet = C’est fait. Votre code est <b>{ $code }</b>.
    .next = { $who ->
    [sector] Le signalement est arrivé à qui s’occupe de ce secteur. Quand cette personne l’aura pris, je vous le dirai ici.
    [coordination] Le signalement est arrivé à la coordination de { $strategy }. Quand quelqu’un l’aura pris, je vous le dirai ici.
   *[nobody] Personne ne peut le recevoir en ce moment. Il est gardé pour la coordination. Quand quelqu’un l’aura pris, je vous le dirai ici.
    }
    .next-spot = { $who ->
    [sector] C’est arrivé à qui s’occupe de ce secteur. La suite : regarder et transmettre au service qui répare. Quand quelqu’un l’aura pris, je vous le dirai ici.
    [coordination] C’est arrivé à la coordination de { $strategy }. La suite : regarder et transmettre au service qui répare. Quand quelqu’un l’aura pris, je vous le dirai ici.
   *[nobody] Personne ne peut le recevoir en ce moment. Il est gardé pour la coordination. Quand quelqu’un l’aura pris, je vous le dirai ici.
    }
    .worse = Si cela empire ou si quelqu’un est en danger, appelez le <b>{ $emergency }</b>.
    .electric = ⚠️ N’approchez pas du poteau et ne touchez pas le câble. En cas de danger, appelez le <b>{ $emergency }</b>.
    .later = Pour savoir où ça en est, écrivez le code. Pour parler à une personne ou pour autre chose, écrivez « menu ».
receipt-incomplete = J’ai envoyé ce que vous m’aviez dit, pour que rien ne se perde. Votre code est <b>{ $code }</b>.
    .add = Si vous voulez ajouter quelque chose, écrivez-le ici.
taken = <b>{ $name }</b> a reçu votre signalement { $code }.
    .next = Cette personne va voir ce qui peut se faire et peut vous écrire ici. Elle ne voit ni votre nom ni votre numéro.
    .next-spot = Cette personne va regarder sur place ou transmettre au service qui répare.
    .quiet = Il y a du nouveau pour votre message { $code }.
    .quiet-next = <b>{ $name }</b> s’en occupe et peut vous écrire ici. Cette personne ne voit ni votre nom ni votre numéro.
on-the-way = <b>{ $name }</b> est en route pour votre signalement { $code }.
    .next = N’approchez pas et n’intervenez pas. Si quelqu’un est en danger, appelez le <b>{ $emergency }</b>.
    .next-spot = Vous n’avez pas besoin d’attendre sur place.
    .quiet = Il y a du nouveau pour votre message { $code }.
    .quiet-next = <b>{ $name }</b> s’en occupe. Si vous êtes en danger, appelez le <b>{ $emergency }</b>.
talk-opened = <b>{ $name }</b> voudrait parler avec vous ici.
    .next = C’est pour votre signalement { $code }. Cette personne ne voit ni votre nom ni votre numéro. Ce que vous écrivez maintenant lui arrive. Vous décidez de ce que vous répondez.
    .quiet = Vous avez un nouveau message.
    .quiet-next = <b>{ $name }</b> voudrait parler avec vous ici. Cette personne ne voit ni votre nom ni votre numéro. Ce que vous écrivez maintenant lui arrive. Vous décidez de ce que vous répondez.
talk-opened-staff = Ce que vous écrivez maintenant arrive à <b>{ $alias }</b> (dossier { $code }).
    .next = Vous pouvez envoyer un texte, une photo, un message vocal ou une position. Ne demandez pas le nom.
    .quiet-next = Ne proposez ni médiation ni rencontre avec qui agresse. Demandez si la personne peut parler sans danger. Ne demandez pas le nom.
talk = <b>{ $name } :</b> { $text }
    .name = <b>{ $name }</b>
    .quiet = Nouveau message
talk-ended = La conversation est terminée.
    .resident = Si vous avez besoin d’autre chose, écrivez-moi.
    .staff = Ce que vous écrivez n’arrive plus à l’autre personne.
closed = { $outcome ->
    [mediated] { $what } { $code } est clos : il y a eu une médiation.
    [agreement] { $what } { $code } est clos : un accord a été signé pour que cela ne se répète pas.
    [referred] { $what } { $code } est clos ici : le service qui l’a reçu continue.
    [police] { $what } { $code } est clos ici : il a été transmis à la Police.
    [resolved_itself] { $what } { $code } est clos : on nous dit que c’est calme maintenant.
    [repaired] { $what } { $code } est clos : on nous dit que c’est réparé.
    [not_possible] { $what } { $code } est clos : cette fois, on n’a pas pu faire plus.
    [false_report] { $what } { $code } est clos : on n’a pas trouvé ce que disait le signalement.
   *[duplicate] { $what } { $code } est clos : il y avait déjà un signalement pareil, et c’est lui qui continue.
    }
    .what = { $whose ->
    [joined] Le signalement
   *[own] Votre dossier
    }
    .quiet = Votre message { $code } est clos.
    .again = Si cela continue ou recommence, écrivez-moi de nouveau avec le code { $code }.
