## Droits sur les données : l’avis, voir, copier, corriger, effacer, questions et réclamations

notice-full =
    <b>Avis de confidentialité</b>
    .who = <b>Qui en répond :</b> { $ways }
    .body =
        <b>Pourquoi :</b> pour traiter ce que vous signalez et compter les cas. Pour rien d’autre.

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
    [requests] • Vos questions et réclamations : { $days } jours après la réponse.
   *[people] • Comment vous écrire : { $days } jours sans nouvelles de vous et sans rien d’ouvert.
    }
button-notice = 📜 Avis complet
