## Entrée et menu

welcome =
    Bonjour. Je suis l’assistant de { $strategy } ({ $controller }).
    🚨 Si une vie est en danger maintenant, appelez d’abord le <b>{ $emergency }</b>.

    Ici, vous pouvez :
    • signaler une bagarre, une menace ou un problème entre voisins
    • signaler une rue sombre, un parc abîmé ou des gravats
    • demander à parler à une personne
    • savoir où en est votre signalement

    Vous n’avez pas à donner votre nom. Ce que vous écrivez est lu par une personne de { $strategy }. Cette personne ne voit ni votre nom ni votre numéro.

    Ceci n’est pas une plainte à la police ou à la justice. Si vous racontez un crime ou un délit grave, un agent public peut devoir prévenir les autorités.
greet =
    Bonjour, je vous écoute.
    Dites-moi ce qui se passe, ou touchez un bouton.
menu = Comment puis-je vous aider ?
help =
    Je suis un programme informatique. Derrière moi, il y a des personnes de { $strategy } ({ $controller }).

    Dites-moi avec vos mots ce qui se passe et où. Je le transmets à qui s’occupe de ce secteur. Vous pouvez aussi toucher un bouton.

    Si une vie est en danger, appelez le <b>{ $emergency }</b>.
notice-short =
    Ce que vous racontez est lu par une personne de { $strategy }, qui ne voit ni votre nom ni votre numéro.
    Ceci n’est pas une plainte à la police ou à la justice. Si vous racontez un crime ou un délit grave, un agent public peut devoir prévenir les autorités.
goodbye = Prenez soin de vous. Je suis là si besoin.
thanks = Je vous en prie. Je suis là si besoin.
affirm-what = Désolé, je ne sais pas à quoi vous dites oui. De quoi avez-vous besoin ?
deny-what = D’accord. Avez-vous besoin d’autre chose ?
say-it-again = Désolé, je n’ai pas compris. Pouvez-vous le dire autrement ? Vous pouvez aussi toucher un bouton.
out-of-scope =
    Pour cela, je ne peux pas vous aider.

    Je peux vous aider pour les bagarres, les menaces, les problèmes entre voisins, les rues sombres, les parcs abîmés et les gravats.
    .desk = Pour la voirie, l’eau, l’électricité et le reste, écrivez à { $controller } : { $email }
    .no-desk = Pour la voirie, l’eau, l’électricité et le reste, demandez à { $controller }.
doubt = Je veux bien vous comprendre. Est-ce l’une de ces choses ?
doubt-danger =
    Si quelqu’un est en danger, appelez tout de suite le <b>{ $emergency }</b>.

    Y a-t-il un danger en ce moment ?
choose-language = Dans quelle langue voulez-vous que je vous parle ?
language-set = C’est fait, je vous parle en français.
language-missing = Je ne parle pas encore cette langue. Je peux parler l’une de celles-ci :
