## Affiches des programmes

programme-poster = Bonjour. Je suis l’assistant de { $strategy } ({ $controller }). Voici le programme de l’affiche :
programme-gone = Le programme de ce lien n’est pas sur la liste. Il est peut-être fini, ou le lien est incomplet. Voici ceux qu’il y a :
posters = <b>📄 Affiches</b>
    De quel programme ?
poster = <b>📄 Affiche de { $name }</b>
    Qui scanne le code arrive tout droit à ce programme.
    .opened = Ouvertures du lien : { $count }
    .place = • { $place }: { $count }
poster-file = 📄 Affiche de <b>{ $name }</b>, à imprimer en A4.
    .name = affiche-{ $programme }
    .place = Lieu : { $place }
    .link = Lien à partager : { $link }
    .code = Le code seul, à mettre ailleurs.
poster-head = Programme pour les jeunes · { $city }
poster-dates = Dates : { $dates }
poster-place = Lieu : { $place }
poster-how = Scannez le code avec l’appareil photo du téléphone
poster-what-next = Vous y voyez de quoi il s’agit et pouvez demander une place. Cela n’engage à rien, et ce n’est pas encore l’avoir : qui dirige le programme vous répond.
poster-privacy = Nous ne demandons ni nom ni document. Avant 18 ans, il faut la permission de la mère, du père ou du responsable.
poster-unconfirmed = Données à confirmer.
form-poster = <b>📄 Affiche de { $name }</b>
form-ask-poster-place = Où allez-vous la coller ? Ainsi on compte les ouvertures à cet endroit. N’écrivez aucun nom de personne.
    .line = Lieu : { $value }
form-poster-saved = ✅ C’est fait. L’affiche de ce lieu arrive ci-dessous.
button-poster-send = 📄 Affiche et code
button-poster-place = 📄 { $place }
button-poster-add = ➕ Autre lieu
toast-poster-sent = C’est fait, elle arrive ci-dessous.
toast-poster-later = Je ne connais pas encore le lien de cet assistant. Réessayez dans une minute.
error-posters-full = Ce programme a déjà des affiches en 20 lieux.
