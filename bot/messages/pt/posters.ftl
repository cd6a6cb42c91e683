## Cartazes dos programas

programme-poster = Olá. Sou o assistente de { $strategy } ({ $controller }). Este é o programa do cartaz:
programme-gone = O programa desse link não está na lista. Talvez tenha terminado, ou o link esteja incompleto. Estes são os que existem:
posters = <b>📄 Cartazes</b>
    De que programa?
poster = <b>📄 Cartaz de { $name }</b>
    Quem escaneia o código chega direto a este programa.
    .opened = Vezes que abriram o link: { $count }
    .place = • { $place }: { $count }
poster-file = 📄 Cartaz de <b>{ $name }</b>, para imprimir em folha A4.
    .name = cartaz-{ $programme }
    .place = Lugar: { $place }
    .link = Link para compartilhar: { $link }
    .code = Só o código, para pôr em outra peça.
poster-head = Programa para jovens · { $city }
poster-dates = Datas: { $dates }
poster-place = Lugar: { $place }
poster-how = Escaneie o código com a câmera do celular
poster-what-next = Ali pode ver do que se trata e pedir vaga. Pedir não obriga a nada, e ainda não é ter a vaga: quem dirige o programa responde.
poster-privacy = Não pedimos nome nem documento. Para menores de 18 anos é preciso a permissão da mãe, do pai ou do responsável.
poster-unconfirmed = Dados por confirmar.
form-poster = <b>📄 Cartaz de { $name }</b>
form-ask-poster-place = Onde vai colar? Assim se conta quantas vezes abrem dali. Não escreva nomes de pessoas.
    .line = Lugar: { $value }
form-poster-saved = ✅ Pronto. O cartaz desse lugar chega aqui embaixo.
button-poster-send = 📄 Cartaz e código
button-poster-place = 📄 { $place }
button-poster-add = ➕ Outro lugar
toast-poster-sent = Pronto, chega aqui embaixo.
toast-poster-later = Ainda não sei o link deste assistente. Tente em um minuto.
error-posters-full = Esse programa já tem cartazes em 20 lugares.
