## La liste de commandes que montre Telegram

command-menu = Voir le menu
command-reportar = Signaler un conflit
command-punto = Signaler une rue sombre ou un dégât
command-persona = Parler à une personne
command-orientacion = Savoir à quel service aller
command-programas = Voir les programmes pour jeunes
command-mis_sesiones = Voir mes programmes et dates
command-mis_reportes = Savoir où en est mon signalement
command-privacidad = Qui voit quoi
command-mis_datos = Voir, copier ou effacer mes données
command-borrar_chat = Supprimer cette discussion
command-idioma = Changer de langue
command-cancelar = Arrêter ce qui est en cours
command-ayuda = Ce que je peux faire ici

button-rather-not = Je le dirai plus tard
