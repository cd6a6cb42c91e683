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
    .delete = « Sortir vite » efface les messages récents. Si quelqu’un regarde dans votre téléphone, effacez cette conversation à la fin.
family-violence-where = Si vous êtes en danger maintenant, appelez le <b>{ $emergency }</b>.
    .body = Ces services donnent des mesures de protection. Allez-y si vous le pouvez sans danger.
    .code = Si vous voulez y aller avec un code, sans donner votre nom ici, touchez le service.
    .ask = Pour bien savoir où aller, appelez le <b>{ $line }</b>.
quick-exit = C’est fait. Au revoir.
    .before = Pour enlever ce qui est plus ancien, effacez la conversation.
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
person-matter = La personne qui vous écrit saura de quoi il s’agit : <b>{ $matter }</b>.
ask-person-about = De quoi voulez-vous parler ? Une phrase suffit.
