## Séances d’un fichier

import-home = <b>📥 Importer des séances</b>
    Envoyez ici un fichier Excel (XLSX), CSV ou de calendrier (ICS).
    .columns = Colonnes : programme, date, heure et lieu. Dans n’importe quel ordre.
    .more = Sont lus aussi : code, fin, durée, latitude, longitude, places, animateur et état.
    .again = Avant d’enregistrer je montre ce qui change. Le même fichier deux fois ne change rien.
    .link = Je lis aussi un calendrier d’internet : écrivez /importar et le lien.
import-programme = De quel programme sont les séances de ce calendrier ?
import-which-day = 🤔 Les dates se lisent de deux façons. Quel jour est celui de la ligne { $row } ?
import-preview = <b>Voici ce que ferait le fichier</b>
    Rien n’est encore enregistré.
import-nothing = <b>Tout est pareil</b>
    Le fichier ne change aucune séance.
import-count = { $kind ->
    [new] ➕ Nouvelles : { $count }
    [changed] 🕒 Changent : { $count }
    [cancelled] ✖ Annulées : { $count }
    [same] ✔ Inchangées : { $count }
    [over] ⏳ Déjà passées : { $count }
   *[problems] ⚠️ Lignes avec erreurs : { $count }
    }
import-note =
    .holidays = 📌 Tombent un jour férié : { $days }
    .night = 🌙 Commencent la nuit ou très tôt : { $count }. Vérifiez l’heure.
    .hidden = Lignes cachées non lues : { $count }
    .unread = Colonnes non lues : { $columns }
    .months = J’ai lu les dates avec le mois d’abord.
    .swapped = J’ai lu les dates avec jour et mois inversés.
    .feed = Si vous appliquez, le calendrier sera lu toutes les trois heures.
import-changes = <b>Changent</b>
import-change = { $name } : { $before } → { $after }
import-errors = <b>Erreurs</b>
    .more = Les autres sont dans la liste des erreurs.
import-problem = Ligne { $row }, { $column } ({ $found }) : { $why }
import-column = { $column ->
    [bring] à apporter
    [id] code
    [programme] programme
    [date] date
    [start] heure
    [end] fin
    [length] durée
    [place] lieu
    [latitude] latitude
    [longitude] longitude
    [capacity] places
    [facilitator] animateur
   *[state] état
    }
import-why = { $why ->
    [missing] elle est vide.
    [formula] c’est une formule. Collez-la comme valeur.
    [date] ce n’est pas une date. Écrivez-la comme 24/12/2026.
    [no-day] ce jour n’existe pas.
    [month] ce mois n’existe pas.
    [year] cette année ne peut pas être.
    [past] c’est passé.
    [far] c’est trop loin. Vérifiez l’année.
    [hour] ce n’est pas une heure. Écrivez-la comme 15h30.
    [half] il manque le matin ou l’après-midi.
    [end] elle finit avant de commencer.
    [length] elle doit être de 5 minutes à 12 heures.
    [programme] je ne connais pas ce programme.
    [place] il doit avoir de 1 à 200 lettres.
    [key] c’est trop long.
    [key-twice] c’est aussi le code de la ligne { $right }.
    [time-twice] c’est aussi le programme et l’heure de la ligne { $right }.
    [key-other] ce code est déjà celui de { $right }.
    [taken] ce programme a une autre séance à cette heure.
    [swap] une autre séance qui change aussi a cette heure. Faites-le en deux fois.
    [number] ce doit être un nombre entier, comme 20.
    [degrees] ce n’est pas une coordonnée. Écrivez-la comme 3,5394.
    [point] ce point est hors de la commune.
    [facilitator] personne de l’équipe n’a ce nom.
    [facilitator-other] seule la coordination choisit quelqu’un d’autre.
    [repeat] je ne comprends pas comment elle se répète.
    [whole-day] elle dure toute la journée. Donnez-lui une heure.
    [zone] je ne connais pas ce fuseau horaire.
   *[state] je ne comprends pas. Laissez vide ou écrivez annulée.
    }
    .right = Est-ce { $right } ?
import-missing = <b>Ne sont plus dans le fichier : { $count }</b>
    Elles restent, sauf si vous les annulez.
    .one = { $name } : { $when }
import-told = { $count ->
    [0] Il n’y a personne à prévenir.
    [one] 1 personne est prévenue.
   *[other] { $count } personnes sont prévenues.
    }
import-done = ✅ <b>C’est enregistré</b>
import-dropped = ✖ Rien de ce fichier n’a été enregistré.
import-gone = Ce fichier n’est plus là. Envoyez-le encore si besoin.
import-not-fetched = Je n’ai pas pu prendre le fichier. Envoyez-le encore.
import-refused-more = Rien n’a été enregistré. Vous pouvez envoyer un autre fichier.
import-file = Liste à remplir. La ligne d’exemple n’est pas importée.
    .template = seances
    .sheet = Seances
    .place = Maison de la culture
    .report = erreurs
    .errors = { $count ->
    [one] 1 erreur du fichier.
   *[other] { $count } erreurs du fichier.
    }
import-report = { $column ->
    [row] ligne
    [column] colonne
    [found] trouvé
   *[why] ce qui ne va pas
    }
button-import = 📥 Importer un fichier
button-import-csv = 📄 Liste à remplir (CSV)
button-import-xlsx = 📊 Liste à remplir (Excel)
button-import-day = { $day }
button-import-apply = ✅ Appliquer
button-import-good = ✅ Seulement les bonnes lignes
button-import-missing = ✅ Appliquer, annuler le reste
button-import-errors = ⬇️ Télécharger les erreurs
button-import-drop = ✖ Ne rien faire
button-import-again = 📥 Envoyer un autre fichier
toast-import-applied = C’est enregistré. Qui a une place est prévenu.
toast-import-changed = Quelque chose a changé entre-temps. Regardez avant d’appliquer.
error-import-refused = { $why ->
    [empty] Le fichier est vide.
    [large] Le fichier est trop grand : au plus { $most } KB.
    [rows] Il y a trop de lignes : au plus { $most }.
    [columns] Il y a trop de colonnes : au plus { $most }.
    [cell] La ligne { $row } a une cellule trop longue.
    [kind] Ce n’est pas une liste. Envoyez un CSV ou un XLSX.
    [old-excel] C’est un vieil Excel ou il a un mot de passe. Enregistrez-le en XLSX sans.
    [encoding] Je n’ai pas pu lire les lettres. Enregistrez-le en CSV UTF-8.
    [damaged] Le fichier est abîmé. Enregistrez-le encore.
    [bomb] Le fichier prend trop de place une fois ouvert.
    [sheets] Deux feuilles ont des séances. Laissez-en une.
    [headings] Je n’ai pas trouvé les titres : programme, date, heure et lieu.
    [missing] Il manque des colonnes : { $columns }.
    [twice] Deux colonnes sont pareilles : { $columns }.
    [no-rows] Il n’y a pas de lignes sous les titres.
   *[calendar] Le calendrier n’a pas de séances utiles.
    }
import-feed = <b>🔗 Calendrier de { $host }</b>
    .programme = Programme : { $name }
    .read = Lu : { $moment }
    .failed = ⚠️ La dernière fois il n’a pas pu être lu.
    .reading = Avant d’enregistrer je montre ce qu’il apporte.
    .ask = De quel programme sont ses séances ?
    .off = Je ne lis plus ce calendrier. Ses séances restent.
feed-failed = ⚠️ Je n’ai pas pu lire le calendrier de { $host }.
    { $error ->
    [timeout] Il n’a pas répondu à temps.
    [private] Le lien mène à un réseau privé.
    [large] Il est trop grand.
    [damaged] Ce qui s’y trouve n’est pas un calendrier.
    [calendar] Il n’a pas de séances à venir.
   *[other] Vérifiez le lien.
    }
button-import-feed = 🔗 { $name }
button-import-feed-off = ✖ Ne plus le lire
error-feed-address = Ce lien ne sert pas. Il doit être d’un calendrier et commencer par https.
error-import-much = Ce sont trop de messages à la fois. Divisez le fichier.
