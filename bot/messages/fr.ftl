# Tout ce que les gens lisent, en français de tous les jours, avec « vous ». Mêmes clés et mêmes paramètres que
# es.ftl, qui fait foi : phrases courtes, mots simples, aucun numéro ni service écrit ici, rien n’est promis.
# Devant ? ! : ; et à l’intérieur des guillemets, l’espace est insécable (U+00A0).

language-name = Français

## Mots isolés

kind = { $kind ->
    [conflict] Conflit
    [dark_spot] Endroit mal éclairé
    [environment] Dégât dans le quartier
    [contact_request] Demande à parler à une personne
    [family_violence] Violence dans la famille
    [crisis] Détresse émotionnelle
    [justice] Demande d’orientation
    [data_request] Demande sur ses données
   *[untriaged] Message non classé
    }
    .quiet = { $kind ->
    [conflict] Conflit
    [dark_spot] Endroit mal éclairé
    [environment] Dégât dans le quartier
    [contact_request] Parler à une personne
    [justice] Orientation
    [data_request] Vos données
   *[other] Message
    }
category = { $category ->
    [fight] bagarre
    [threat] menace
    [gang] bandes ou frontières invisibles
    [extortion] extorsion
    [recruitment] recrutement
    [drugs] vente de drogue
    [neighbours] voisins
   *[other] autre
    }
urgency = { $urgency ->
    [vital] 🔴 VIE EN DANGER
    [high] 🟠 URGENT
    [normal] 🟡 Normal
   *[low] ⚪ Sans urgence
    }
happening = { $happening ->
    [now] ça se passe maintenant
    [today] c’était aujourd’hui, c’est fini
    [before] c’était avant aujourd’hui
    [often] ça arrive souvent
   *[unknown] on ne sait pas si ça continue
    }
danger = { $danger ->
    [wounded] il y a des blessés
    [weapon] il y a des armes
    [none] ni armes ni blessés
   *[unknown] on ne sait pas s’il y a des armes ou des blessés
    }
state = { $state ->
    [received] gardé, en attente de quelqu’un
    [assigned] transmis, personne ne l’a encore pris
    [acknowledged] une personne s’en occupe
    [in_contact] en conversation
    [mediated] avec médiation
    [referred] transmis à un service
    [resolved] résolu
    [not_possible] pas possible
   *[closed] clos
    }
outcome = { $outcome ->
    [mediated] il y a eu une médiation
    [agreement] un accord a été signé
    [referred] transmis à un service
    [police] transmis à la Police
    [resolved_itself] réglé sans intervention
    [repaired] c’est réparé
    [not_possible] pas possible
    [false_report] on n’a pas trouvé ce que disait le signalement
   *[duplicate] en double : suivi dans un autre dossier
    }
role = { $role ->
    [gestor] gestor ou gestora (médiation)
    [coordinator] coordination
    [facilitator] animation
   *[auditor] audit
    }
moment = { $day ->
    [today] aujourd’hui { $time }
    [yesterday] hier { $time }
   *[other] { $date }, { $time }
    }
moment-time = { $half ->
    [am] { $hour }:{ $minute } a.m.
   *[pm] { $hour }:{ $minute } p.m.
    }
moment-date = { $month ->
    [1] { $day } janvier
    [2] { $day } février
    [3] { $day } mars
    [4] { $day } avril
    [5] { $day } mai
    [6] { $day } juin
    [7] { $day } juillet
    [8] { $day } août
    [9] { $day } septembre
    [10] { $day } octobre
    [11] { $day } novembre
   *[12] { $day } décembre
    }
cluster = secteur { $number } ({ $name })
and = { $first } et { $last }
count-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
    }
count-voices = { $count ->
    [one] 1 message vocal
   *[other] { $count } messages vocaux
    }
count-files = { $count ->
    [one] 1 fichier
   *[other] { $count } fichiers
    }
the-pin = le point sur la carte
voice-story = Raconté dans un message vocal.
no-story = N’a pas eu le temps de dire ce qui se passe.
goes-on = … (suite)

## Lignes et services, tels qu’ils sont dans l’annuaire

line = 📞 <b>{ $number }</b> · { $name }
    .hours = Horaires : { $hours }.
    .free = C’est gratuit.
service = 🏛 <b>{ $name }</b>
    .handles = { $handles }
    .where = 📍 { $where }
    .phones = 📞 { $phones }
    .email = ✉️ { $email }
    .hours = 🕒 { $hours }
    .fees = 💵 Coût : { $fees }
    .bring = 📄 À apporter : { $bring }
    .missing = Je n’ai pas : { $missing }.
    .unconfirmed = Ces informations ne sont pas confirmées.
    .ask = Pour demander avant d’y aller : { $email }
missing-address = adresse exacte
missing-phone = téléphone
missing-hours = horaires

## Entrée et menu

welcome =
    Bonjour. Je suis l’assistant de { $strategy } ({ $controller }).
    🚨 Si une vie est en danger maintenant, appelez d’abord le <b>{ $emergency }</b>.

    Ici, vous pouvez :
    • signaler une bagarre, une menace ou un problème entre voisins
    • signaler une rue sombre, un parc abîmé ou des gravats
    • demander à parler à une personne
    • savoir où en est votre signalement

    Vous n’avez pas à donner votre nom. Ce que vous écrivez est lu par une personne de { $strategy }. Cette personne ne voit ni votre nom ni votre numéro.

    Ceci n’est pas une plainte à la police ou à la justice. Si vous racontez un crime ou un délit grave, un agent public peut devoir prévenir les autorités.
greet =
    Bonjour, je vous écoute.
    Dites-moi ce qui se passe, ou touchez un bouton.
menu = Comment puis-je vous aider ?
help =
    Je suis un programme informatique. Derrière moi, il y a des personnes de { $strategy } ({ $controller }).

    Dites-moi avec vos mots ce qui se passe et où. Je le transmets à qui s’occupe de ce secteur. Vous pouvez aussi toucher un bouton.

    Si une vie est en danger, appelez le <b>{ $emergency }</b>.
notice-short =
    Ce que vous racontez est lu par une personne de { $strategy }, qui ne voit ni votre nom ni votre numéro.
    Ceci n’est pas une plainte à la police ou à la justice. Si vous racontez un crime ou un délit grave, un agent public peut devoir prévenir les autorités.
goodbye = Prenez soin de vous. Je suis là si besoin.
thanks = Je vous en prie. Je suis là si besoin.
affirm-what = Désolé, je ne sais pas à quoi vous dites oui. De quoi avez-vous besoin ?
deny-what = D’accord. Avez-vous besoin d’autre chose ?
say-it-again = Désolé, je n’ai pas compris. Pouvez-vous le dire autrement ? Vous pouvez aussi toucher un bouton.
out-of-scope =
    Pour cela, je ne peux pas vous aider.

    Je peux vous aider pour les bagarres, les menaces, les problèmes entre voisins, les rues sombres, les parcs abîmés et les gravats.
    .desk = Pour la voirie, l’eau, l’électricité et le reste, écrivez à { $controller } : { $email }
    .no-desk = Pour la voirie, l’eau, l’électricité et le reste, demandez à { $controller }.
doubt = Je veux bien vous comprendre. Est-ce l’une de ces choses ?
doubt-danger =
    Si quelqu’un est en danger, appelez tout de suite le <b>{ $emergency }</b>.

    Y a-t-il un danger en ce moment ?
choose-language = Dans quelle langue voulez-vous que je vous parle ?
language-set = C’est fait, je vous parle en français.
language-missing = Je ne parle pas encore cette langue. Je peux parler l’une de celles-ci :

## Le signalement, pas à pas

ask-story = Dites-moi ce qui se passe. Vous pouvez écrire ou envoyer un message vocal. Pas besoin de noms.
ask-story-spot = Qu’est-ce qui est abîmé ou sans lumière ? Dites-le avec vos mots, ou envoyez une photo.
ask-where =
    C’est dans quel quartier ?
    Vous pouvez ajouter un coin de rue ou un lieu connu.
ask-where-again =
    Il me manque le nom du quartier. Avec lui, je sais qui prévenir.
    Écrivez-le comme le dirait un voisin. Si vous ne le savez pas, touchez « Quartier inconnu ».
ask-where-choice = Plusieurs lieux portent ce nom. Lequel est-ce ?
where-kept-as-place = Ce quartier n’est pas dans ma liste. Je garde le lieu comme vous l’avez écrit : <b>{ $place }</b>
ask-happening = Est-ce que ça se passe maintenant ?
ask-danger = Y a-t-il des blessés ou des armes ?
ask-fault = Quel est le problème avec l’éclairage ?
summary = <b>Voici ce que je vais envoyer</b>
    .kind = Sujet : { $kind }
    .story = Ce qui se passe : { $story }
    .where = Lieu : { $where }
    .no-where = Lieu : inconnu
    .happening = Quand : { $happening }
    .danger = Danger : { $danger }
    .fault = Panne : { $fault }
    .media = Avec aussi : { $media }
    .ask = Avant l’envoi, vous pouvez ajouter une photo, un message vocal ou le point sur la carte. Je l’envoie comme ça ?
ask-correct = Que voulez-vous changer ?
corrected = { $field ->
    [story] C’est fait, je l’ai ajouté à votre récit.
    [where] C’est fait, le lieu est <b>{ $value }</b>.
   *[other] C’est fait, je l’ai changé.
    }
cancelled = C’est fait, je n’ai rien envoyé. Avez-vous besoin d’autre chose ?
nothing-to-cancel = Il n’y a rien à annuler. De quoi avez-vous besoin ?

## Danger

emergency = 🚨 <b>Appelez tout de suite le { $emergency }.</b>
    .told = Votre alerte est partie vers une personne de { $strategy }, mais cela ne remplace pas l’appel. Votre code : <b>{ $code }</b>
    .untold = J’ai gardé votre alerte avec le code <b>{ $code }</b>, mais personne ne peut la recevoir maintenant. N’attendez pas : appelez.
    .safe = Mettez-vous à l’abri. N’approchez pas et n’intervenez pas.
emergency-filed-now = 🚨 <b>Appelez tout de suite le { $emergency }.</b>
    .told = Vu ce que vous me dites, je n’ai pas attendu : votre alerte est partie vers une personne de { $strategy }. Cela ne remplace pas l’appel. Votre code : <b>{ $code }</b>
    .untold = Vu ce que vous me dites, je n’ai pas attendu : j’ai gardé votre alerte avec le code <b>{ $code }</b>. Personne ne peut la recevoir maintenant. N’attendez pas : appelez.
    .safe = Mettez-vous à l’abri. N’approchez pas et n’intervenez pas.
ask-emergency-where = C’est où ? Écrivez le quartier ou envoyez votre position, seulement si vous le pouvez sans danger.
ask-emergency-more = Y a-t-il autre chose à savoir ? Par exemple, s’il y a des blessés ou des armes.
emergency-added = C’est fait, je l’ai ajouté à votre alerte. Si le danger continue, appelez le <b>{ $emergency }</b>.
emergency-thanks = Merci d’avoir prévenu.
    .code = Votre code est <b>{ $code }</b>.
    .safe = Restez en lieu sûr. Si le danger continue, appelez le <b>{ $emergency }</b>.

family-violence = Si vous êtes en danger maintenant, appelez le <b>{ $emergency }</b>.
    .body =
    Merci de l’avoir écrit. Personne ne mérite qu’on lui fasse du mal, et ce n’est pas votre faute.
    .lines = Vous pouvez aussi appeler :
    .person = Si vous voulez, une personne vous écrit ici. Elle ne verra ni votre nom ni votre numéro. C’est peut-être un agent public, qui peut devoir prévenir les autorités si le crime ou le délit est grave.
    .delete = Si quelqu’un regarde dans votre téléphone, effacez cette conversation à la fin.
family-violence-where = Si vous êtes en danger maintenant, appelez le <b>{ $emergency }</b>.
    .body = Ces services donnent des mesures de protection. Allez-y si vous le pouvez sans danger.
    .ask = Pour bien savoir où aller, appelez le <b>{ $line }</b>.
quick-exit = C’est fait. Au revoir.
crisis = { $line ->
    [none] Si vous êtes en danger maintenant, appelez le <b>{ $emergency }</b>.
   *[other] Si vous êtes en danger maintenant, appelez le <b>{ $emergency }</b>. Pour parler à quelqu’un tout de suite, appelez le <b>{ $line }</b>.
    }
    .body = Merci d’avoir écrit. Ce que vous ressentez compte, et vous n’avez pas à le porter sans aide. Si vous le pouvez, cherchez une personne de confiance et restez avec elle.
    .person = Si vous voulez, une personne de { $strategy } vous écrit ici. Elle ne verra ni votre nom ni votre numéro.
person-requested = C’est fait. Votre code est <b>{ $code }</b>.
    .told = Votre message est arrivé à une personne de { $strategy }. Elle peut vous écrire ici et ne voit ni votre nom ni votre numéro.
    .untold = Personne ne peut le recevoir en ce moment. Il est gardé pour la coordination de { $strategy }.
    .safe = Si vous ne pouvez pas attendre ou êtes en danger, appelez le <b>{ $emergency }</b>.
ask-person-about = De quoi voulez-vous parler ? Une phrase suffit.

## Orientation, suivi, programmes, données

justice = Ces services orientent et aident à régler les problèmes :
    .none = Je n’ai pas encore dans l’annuaire de service qui oriente sur ce sujet.
    .later = Je n’ai pas encore le guide pour chaque sujet. Si vous voulez, une personne vous aide.
status = <b>Vos signalements</b>
    .case = <b>{ $code }</b> · { $kind } : { $state }
    .closed = <b>{ $code }</b> · { $kind } : clos, { $outcome }
    .more = Si quelque chose n’est pas réglé, écrivez-moi de nouveau avec le code.
status-none = Je ne trouve pas de signalement de vous dans cette conversation. Si vous avez un code, écrivez-le.
status-unknown-code = Je ne trouve pas le code { $code }. Regardez-le bien et écrivez-le de nouveau.
programs = <b>Programmes pour les jeunes</b>
    .one = • { $name }
    .none = Je n’ai pas encore de programmes dans ma liste.
    .missing = Je n’ai ni dates ni inscriptions confirmées. Une personne peut se renseigner pour vous.
enroll-later = Je ne peux pas encore vous inscrire ici. Si vous voulez, une personne vous aide à vous inscrire.
sessions-none = Je ne vois pas de séance prévue pour vous ici.
attendance-noted = Merci d’avoir prévenu. Je ne vois pas de séance pour vous ici : prévenez aussi la personne qui anime le groupe.
reminders-stopped = C’est fait, je n’envoie plus de rappels. Les réponses à vos signalements vous arrivent toujours.
privacy =
    <b>Qui voit ce que vous écrivez</b>

    • C’est lu par une personne de { $strategy } : qui s’occupe du secteur, ou la coordination. Elle voit un surnom, mais ni votre nom ni votre numéro.
    • C’est gardé sous clé (chiffré), et seulement pour traiter votre signalement.
    • Cela passe par Telegram, une entreprise d’un autre pays.
    • Ce n’est pas une plainte à la police ou à la justice. Si vous racontez un crime ou un délit grave, un agent public peut devoir prévenir les autorités (Ley 906 de 2004, art. 67).
    • Vous dites ce que vous voulez. Vous pouvez demander à voir, corriger ou effacer vos données (Ley 1581 de 2012, art. 8).
    .desk = Responsable des données : { $ways }
data-request-filed =
    C’est fait, votre demande a le code <b>{ $code }</b>.
    La loi donne 10 jours ouvrables pour répondre à une question, et 15 pour corriger ou effacer (Ley 1581 de 2012, art. 14 et 15).

## Photos, messages vocaux, points et ce qui n’est pas compris

media-kept = { $kind ->
    [photo] J’ai bien la photo. Elle part avec votre signalement.
    [voice] J’ai bien le message vocal. Il part avec votre signalement.
    [video] J’ai bien la vidéo. Elle part avec votre signalement.
    [pin] J’ai bien le point sur la carte. Il part avec votre signalement.
   *[document] J’ai bien le fichier. Il part avec votre signalement.
    }
media-added = { $kind ->
    [photo] J’ai ajouté la photo à votre signalement <b>{ $code }</b>.
    [voice] J’ai ajouté le message vocal à votre signalement <b>{ $code }</b>.
    [video] J’ai ajouté la vidéo à votre signalement <b>{ $code }</b>.
   *[document] J’ai ajouté le fichier à votre signalement <b>{ $code }</b>.
    }
edited-not-read = J’ai vu que vous avez modifié un message, mais je ne peux pas lire le changement. Écrivez-le de nouveau, s’il vous plaît.
rasa-away =
    En ce moment, je ne peux pas bien vous répondre.
    Écrivez-moi avec vos mots ce qui se passe et où. Je le garde pour qu’une personne le lise.

    En cas de danger, appelez le <b>{ $emergency }</b>.
media-kept-what = Bien reçu. De quoi s’agit-il ?
media-too-large = Ce fichier est trop lourd pour moi. Envoyez-en un plus court, une photo, ou dites-le avec des mots.
media-not-understood = Je ne peux pas lire cela. Écrivez-moi, ou envoyez une photo, un message vocal ou votre position.
contact-not-needed = Je n’ai pas gardé ce contact. Ici, pas besoin de téléphones ni de noms.
pin-outside =
    Ce point est loin de { $city }.
    Si le lieu est bien d’ici, écrivez le nom du quartier.
empty-message = J’ai reçu un message vide. Pouvez-vous me dire ce qui se passe ?
untriaged =
    Je n’ai pas bien compris votre message cette fois.
    Je l’ai gardé avec le code <b>{ $code }</b>.
    .told = Je l’ai transmis à une personne pour qu’elle le lise.
    .untold = Personne ne peut le lire en ce moment. Il est gardé pour la coordination de { $strategy }.
    .safe = En cas de danger, appelez le <b>{ $emergency }</b>.
untriaged-added = Je l’ai ajouté à votre message <b>{ $code }</b>. Il reste gardé pour qu’une personne le lise. En cas de danger, appelez le <b>{ $emergency }</b>.

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
referred = Pour votre dossier { $code }, on vous recommande ce lieu :
    .quiet = Voici les informations pour vous.
    .pass = Dites ou montrez ce code : <b>{ $pass }</b>
    .choice = Vous décidez d’y aller ou non. Si on ne vous reçoit pas, dites-le ici avec le code { $code }.
    .unknown = Ce lieu n’est plus dans l’annuaire. Si vous voulez, une personne vous aide.
closed = { $outcome ->
    [mediated] Votre dossier { $code } est clos : il y a eu une médiation.
    [agreement] Votre dossier { $code } est clos : un accord a été signé pour que cela ne se répète pas.
    [referred] Votre dossier { $code } est clos ici : le service qui l’a reçu continue.
    [police] Votre dossier { $code } est clos ici : il a été transmis à la Police.
    [resolved_itself] Votre dossier { $code } est clos : on nous dit que c’est calme maintenant.
    [repaired] Votre dossier { $code } est clos : on nous dit que c’est réparé.
    [not_possible] Votre dossier { $code } est clos : cette fois, on n’a pas pu faire plus.
    [false_report] Votre dossier { $code } est clos : on n’a pas trouvé ce que disait le signalement.
   *[duplicate] Votre dossier { $code } est clos : il y avait déjà un signalement pareil, et c’est lui qui continue.
    }
    .quiet = Votre message { $code } est clos.
    .again = Si cela continue ou recommence, écrivez-moi de nouveau avec le code { $code }.

## Pour l’équipe

card = <b>{ $urgency } · { $kind }</b> · { $code }
    .category = Sujet : { $category }
    .where = 📍 { $where }
    .no-where = 📍 Quartier inconnu
    .place = Repères : { $place }
    .when = 🕒 { $moment } · { $happening }
    .when-now = 🕒 { $moment } · <b>{ $happening }</b>
    .received = 🕒 { $moment }
    .danger = ⚠️ <b>{ $danger }</b>
    .calm = Danger : { $danger }
    .reporter = 👤 Signalé par : { $alias }
    .nobody = 👤 Personne à qui écrire
    .follows = 📎 Ci-dessous : { $media }
    .has = 📎 Avec : { $media }
    .incomplete = ✂️ Signalement incomplet : pas terminé.
    .vital = 🚑 Vérifiez qu’on a appelé le { $emergency }. N’y allez pas sans renfort et n’entrez pas là où il y a du danger.
    .no-mediation = ⚖️ Ici, pas de médiation. { $law }
    .family = Ne prévenez pas et ne faites pas venir qui agresse. N’allez pas à la maison.
    .fallen = ⚡ Poteau tombé ou câble détaché : que personne n’approche.
    .rest = <b>{ $code } … suite</b>
    .rest-place = <b>{ $code } … suite des repères</b>
why = Pourquoi vous l’avez reçu : { $rank ->
    [holder] vous vous occupez de ce secteur.
    [backup] vous assurez le relais de ce secteur, et la personne prévue n’a pas répondu ou n’est pas là.
    [late] personne du secteur n’a répondu.
    [direct] ce sujet va directement à la coordination.
    [no-where] on ne sait pas de quel quartier il s’agit.
   *[no-gestor] ce secteur n’a personne pour le recevoir maintenant.
    }
card-state = { $state ->
    [open] Personne ne l’a encore pris.
    [mine] ✋ Vous l’avez pris.
    [other] <b>{ $name }</b> l’a pris.
    [gone] Une autre personne s’en occupe.
   *[ended] ✅ Clos : { $outcome }
    }
    .way = 🚶 En route.
    .talk = 💬 En conversation.
    .referred = 📨 Transmis à { $services }.
news = 🔔 Il y a du nouveau dans le dossier <b>{ $code }</b>
media = Dossier { $code }
    .unknown = Dossier { $code } : un fichier que je ne peux pas montrer.
    .pin = Dossier { $code } : le point sur la carte
choose-service = À quel service le transmettre ?
choose-outcome = Comment cela s’est-il terminé ?
staff-welcome = Bonjour. Vous rejoignez l’équipe. Votre rôle : <b>{ $role }</b>.
    .clusters = Vous vous occupez de : { $clusters }
    .backup = Vous assurez le relais : un dossier vous arrive quand la personne prévue ne répond pas.
    .how = Quand il y a un dossier, il vous arrive ici avec des boutons. Touchez « Reçu » pour le prendre. La personne qui a signalé saura que vous l’avez.
    .rules = Ne partagez pas ce que vous lisez. En cas de danger, appelez le <b>{ $emergency }</b>.
    .waiting = { $count ->
    [0] Aucun dossier n’attend.
    [one] 1 dossier attend. Il vous arrive.
   *[other] { $count } dossiers attendent. Ils vous arrivent.
    }
staff-menu = Bonjour. Voici vos dossiers.
staff-no-cases = Vous n’avez pas de dossier ouvert.
staff-cases = { $count ->
    [one] <b>Vous avez 1 dossier ouvert</b>
   *[other] <b>Vous avez { $count } dossiers ouverts</b>
    }
    .one = { $urgency } <b>{ $code }</b> · { $kind } · { $where } : { $state }
    .short = { $urgency } <b>{ $code }</b> · { $kind } : { $state }
    .no-where = sans quartier
invitation-made =
    Invitation (<b>{ $role }</b>) :
    { $link }

    Elle sert une seule fois et expire. Envoyez-la seulement à cette personne.
invitation-usage =
    Écrivez le rôle et le secteur. Par exemple :
    /invite gestor 4
    /invite gestor 4 backup
    /invite coordinator

## Réponses courtes à un bouton (sans gras, 200 lettres)

toast-taken = C’est fait : vous l’avez pris. La personne qui a signalé en est informée.
toast-already = Vous l’aviez déjà indiqué.
toast-on-the-way = C’est fait. La personne qui a signalé sait que vous êtes en route.
toast-not-yours = Ce bouton est à quelqu’un d’autre.
toast-superseded = Une autre personne a ce dossier, ou il est terminé.
toast-not-allowed = Votre compte ne peut pas faire cela.
toast-stale = Ce bouton est ancien. Continuez avec le dernier message.
toast-malformed = Ce bouton ne marche pas. Écrivez « menu ».
toast-closed = C’est fait, dossier clos. La personne qui a signalé en est informée.
toast-referred = C’est fait, transmis. La personne qui a signalé reçoit les informations.
toast-talk = C’est fait. Ce que vous écrivez maintenant arrive à la personne qui a signalé.

error-unexpected = Quelque chose n’a pas marché de notre côté. Réessayez dans un moment.
error-illegal-move = Le dossier a changé et ce n’est plus possible. Regardez la fiche.
error-not-allowed = Votre compte ne peut pas faire cela. Si c’est une erreur, parlez-en à la coordination.
error-not-yours = C’est à quelqu’un d’autre.
error-superseded = Une autre personne a ce dossier, ou il est terminé.
error-unknown-case = Je ne trouve pas ce dossier. Vérifiez le code.
error-outcome-missing = Choisissez comment le dossier s’est terminé.
error-nobody-to-talk-to = Dans ce dossier, il n’y a personne à qui écrire.
error-busy = Cette personne parle déjà avec quelqu’un de l’équipe. Essayez plus tard.
error-unknown-service = Ce service n’est plus dans l’annuaire.
invitation-refused = Cette invitation ne marche pas : déjà utilisée, expirée ou mal écrite. Demandez-en une autre à la coordination.

## Boutons (30 lettres)

button-emergency = 🚨 Danger maintenant
button-conflict = ⚡ Signaler un conflit
button-spot = 💡 Rue sombre ou dégât
button-person = 🙋 Parler à une personne
button-status = 📋 Mes signalements
button-privacy = 🔒 Qui voit quoi
button-language = 🌐 Langue / Idioma
button-menu = 🏠 Menu
button-justice = 🏛 À quel service aller
button-cancel = ✖ Annuler
button-location = 📍 Envoyer ma position
button-where-unknown = Quartier inconnu
button-that-is-all = C’est tout
button-other-place = Un autre lieu
button-barrio = { $name }
    .comuna = { $name } (comuna { $comuna })
button-happening = { $value ->
    [now] Oui, en ce moment
    [today] Aujourd’hui, c’est fini
    [before] Avant aujourd’hui
    [often] Ça arrive souvent
   *[unknown] Je ne sais pas
    }
button-danger = { $value ->
    [wounded] Il y a des blessés
    [weapon] Il y a des armes
    [none] Ni l’un ni l’autre
   *[unknown] Je ne sais pas
    }
button-fault = { $name }
    .other = Autre panne
button-send = ✅ Envoyer
button-correct = ✏️ Corriger
button-correct-field = { $field ->
    [story] Ce qui s’est passé
    [where] Le lieu
    [happening] Quand
    [danger] Armes ou blessés
   *[fault] La panne
    }
button-send-as-is = Rien, envoyer comme ça
button-fv-person = Qu’une personne m’écrive
button-fv-where = Où aller
button-exit = Sortir vite
button-crisis-person = Qu’une personne m’écrive
button-leave = Sortir
button-erase = 🗑 Effacer mes données
button-go-on = Continuer
button-danger-now = 🚨 Oui, danger maintenant
button-no-danger = Non
button-ask = { $intent ->
    [report_emergency] 🚨 Danger maintenant
    [emotional_crisis] Quelqu’un va très mal
    [report_domestic_violence] On me maltraite à la maison
    [report_conflict] Une bagarre ou une menace
    [report_dark_spot] Une rue sombre
    [report_environment] Déchets ou parc abîmé
    [request_justice] À quel service aller
    [request_gestor] Parler à une personne
    [check_status] Où en est mon signalement
    [enroll_program] S’inscrire à un programme
    [ask_programs] Programmes pour les jeunes
    [ask_sessions] Quand est la séance
    [confirm_attendance] Je viens à la séance
    [decline_attendance] Je ne peux pas venir
    [stop_reminders] Plus de rappels
    [ask_privacy] Qui voit ce que j’écris
    [switch_language] Changer de langue
    [cancel] Annuler
    [help] Ce que vous pouvez faire
   *[other] Autre chose
    }
button-something-else = Autre chose
button-end-talk = ⏹ Finir la conversation
button-ack = ✋ Reçu
button-go = 🚶 En route
button-talk = 💬 Parler
button-refer = 📨 Transmettre
button-close = ✅ Clore
button-back = ↩ Retour
button-service = { $name }
button-outcome = { $outcome ->
    [mediated] Médiation faite
    [agreement] Accord signé
    [referred] Transmis à un service
    [police] Transmis à la Police
    [resolved_itself] Réglé sans nous
    [repaired] Réparé
    [not_possible] Pas possible
    [false_report] Ce n’était pas vrai
   *[duplicate] En double
    }
button-my-cases = 📋 Mes dossiers
button-case = { $urgency } { $code }

## La liste de commandes que montre Telegram

command-menu = Voir le menu
command-reportar = Signaler un conflit
command-punto = Signaler une rue sombre ou un dégât
command-persona = Parler à une personne
command-mis_reportes = Savoir où en est mon signalement
command-privacidad = Qui voit quoi
command-idioma = Changer de langue
command-cancelar = Arrêter ce qui est en cours
command-ayuda = Ce que je peux faire ici

button-rather-not = Je le dirai plus tard
