## La liste du mois pour le comité territorial

committee = 📋 <b>Rapport de { $month } { $year }</b>
    .note = Seulement des nombres. Les groupes de moins de { $fewest } personnes sont ensemble sous « Les autres ».
    .received = <b>Reçus : { $count }</b>
    .kind = <b>Ce qui a été signalé</b>
    .outcome = <b>Comment ils ont fini : { $count }</b>
    .result = <b>Parmi les cas clos comme réparés ou calmes, ce que dit le quartier : { $count }</b>
    .line = { $what } : { $count }
    .rest = Les autres : { $count }
    .few = trop peu pour le dire (moins de { $fewest } personnes)
    .no-cluster = Sans secteur
    .no-outcome = Non connu
    .said = { $result ->
    [confirmed] Dit que oui
    [denied] Dit que non, de nouveau ouvert
    [unverified] Personne n’a répondu
   *[waiting] Pas encore connu
    }
committee-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
    }
committee-usage =
    Écrivez le mois ainsi, l’année d’abord :
    /informe 2026-10
committee-file = 📎 Le même rapport, à ouvrir dans un tableur.
    .name = rapport-{ $month }
    .rest = Les autres
    .total = Total
committee-column = { $column ->
    [month] Mois
    [table] Tableau
    [group] Groupe
   *[count] Nombre
    }
committee-table = { $table ->
    [clusters] Reçus, par secteur
    [kinds] Reçus, par type
    [outcomes] Comment ils ont été clos, selon l’équipe
   *[results] Parmi les cas clos comme réparés ou calmes, ce que dit le quartier
    }
