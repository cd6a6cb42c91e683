## A lista de comandos que o Telegram mostra

command-menu = Ver o menu
command-reportar = Avisar de um conflito
command-punto = Avisar de um ponto escuro ou um dano
command-persona = Falar com uma pessoa
command-orientacion = Saber a que órgão ir
command-programas = Ver programas para jovens
command-mis_sesiones = Ver meus programas e datas
command-mis_reportes = Saber como vai o que avisei
command-privacidad = O que veem e quem
command-mis_datos = Ver, copiar ou apagar meus dados
command-borrar_chat = Apagar esta conversa
command-idioma = Mudar de idioma
command-cancelar = Parar o que estamos fazendo
command-ayuda = O que posso fazer aqui

button-rather-not = Prefiro dizer depois
