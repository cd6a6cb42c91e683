## Programmes : chercher par âge et secteur

programs-age = <b>Programmes pour les jeunes</b>
    Pour quel âge cherchez-vous ?
programs-sector = Dans quel secteur cherchez-vous ?
programs-list-age = Âge : { $years }
programs-list-sector = Secteur : { $name }
programs-list-unsure = Pour certains, je ne connais ni l’âge ni le secteur : ils y sont aussi.
programs-list-none = Je n’ai pas de programme pour cela. Essayez un autre âge ou un autre secteur.
programme-sector = Dans quel secteur vit cette personne ?
    .why = Cela aide à savoir quels secteurs les programmes atteignent. Vous n’êtes pas obligé de le dire.
button-rather-not-say = Je préfère ne pas le dire
button-programs-age = Changer l’âge
button-programs-sector = Choisir un secteur
button-sector = { $name }
button-sector-any = N’importe quel secteur
