## Les chiffres des programmes

turnout = 📊 <b>Programmes : { $month } { $year }</b>
    .note = Des nombres seulement. Les groupes de moins de { $fewest } personnes sont ensemble sous « Les autres ».
    .opened = Ouvertures du lien d’une affiche : { $count }
    .asked = Ont demandé une place : { $count }
    .placed = Ont reçu une place : { $count }
    .sessions = Séances passées : { $count }
    .walk-ins = Sont venus sans s’inscrire ici : { $count }
turnout-usage =
    Écrivez le mois ainsi, l’année d’abord :
    /cifras 2026-10
turnout-fewer = moins de { $fewest }
turnout-few = Trop peu de personnes étaient attendues pour en montrer plus (moins de { $fewest }).
turnout-rest = Les autres
turnout-total = Total
turnout-no-cluster = Sans secteur
turnout-table = <b>{ $name }</b>
turnout-table-name = { $table ->
    [programmes] Par programme
    [clusters] Par secteur d’habitation
    [ages] Par âge
   *[reminders] Rappels
    }
turnout-line = { $what } : attendus { $expected }, venus { $came }, absents { $absent }. Ont dit « je viens » : { $confirmed }.
    .open = { $what } : attendus { $expected }, venus { $came }, absents { $absent }, non notés { $open }. Ont dit « je viens » : { $confirmed }.
turnout-reminders = <b>Ce que les rappels ont changé</b>
    .no-proof = C’est une comparaison, pas une preuve : les groupes peuvent différer autrement.
turnout-offset = { $unit ->
    [days] { $count } jours avant
   *[hours] { $count } { $count ->
        [one] heure
       *[other] heures
    } avant
    }
turnout-sent = { $offset } : parmi ceux qui l’ont reçu, { $percent } % sont venus ({ $came } sur { $noted }). Réponses : { $answered }.
turnout-late = • Parmi ceux qui ne l’ont pas reçu à temps, { $percent } % sont venus ({ $came } sur { $noted }). La différence est entre { $low } et { $high } points.
    .few = • Parmi ceux qui ne l’ont pas reçu à temps, { $percent } % sont venus ({ $came } sur { $noted }). Trop peu pour comparer.
turnout-arrived = { $arrived ->
    [sent] reçu
   *[late] pas reçu à temps
    }
turnout-file = 📎 Les mêmes chiffres, pour un tableur.
    .name = programmes-{ $month }
turnout-column = { $column ->
    [month] Mois
    [table] Tableau
    [group] Groupe
    [expected] Attendus
    [confirmed] Ont dit oui
    [declined] Ont dit non
    [came] Venus
    [absent] Absents
   *[not_noted] Non notés
    }
button-turnout-month = 📅 { $month }
button-turnout-file = 📎 Tableur
toast-file-coming = Le fichier arrive.
