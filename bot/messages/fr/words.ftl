### Tout ce que les gens lisent, en français de tous les jours, avec « vous ». Mêmes clés et mêmes paramètres que
### es.ftl, qui fait foi : phrases courtes, mots simples, aucun numéro ni service écrit ici, rien n’est promis.
### Devant ? ! : ; et à l’intérieur des guillemets, l’espace est insécable (U+00A0).

## Mots isolés

language-name = Français

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
    [office] bureau
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
