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
button-refer-violence = 🔒 Violence ou maltraitance
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
