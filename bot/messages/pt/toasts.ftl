## Avisos curtos ao tocar em um botão (sem negrito, 200 letras)

toast-taken = Pronto: você assumiu. Avisamos quem mandou o aviso.
toast-already = Você já tinha marcado isso.
toast-on-the-way = Pronto. Avisamos quem mandou o aviso que você está a caminho.
toast-not-yours = Esse botão é de outra pessoa.
toast-superseded = Este caso já está com outra pessoa ou terminou.
toast-not-allowed = Seu usuário não pode fazer isso.
toast-stale = Esse botão é antigo. Continue na última mensagem.
toast-malformed = Esse botão não funciona. Escreva «menu».
toast-closed = Pronto, caso encerrado. Avisamos quem mandou o aviso.
toast-referred = Pronto. Perguntamos à pessoa se dá permissão.
toast-talk = Pronto. O que você escrever agora chega a quem mandou o aviso.

error-unexpected = Algo falhou do nosso lado. Tente de novo daqui a pouco.
error-illegal-move = O caso já mudou e isso não pode ser feito agora. Veja a ficha do caso.
error-not-allowed = Seu usuário não pode fazer isso. Se achar que é um erro, fale com a coordenação.
error-not-yours = Isso é de outra pessoa.
error-superseded = Este caso já está com outra pessoa ou terminou.
error-unknown-case = Não encontro esse caso. Confira o código.
error-outcome-missing = Escolha como o caso terminou.
error-nobody-to-talk-to = Neste caso não há a quem escrever.
error-busy = Essa pessoa já está falando com alguém da equipe. Tente mais tarde.
error-unknown-service = Esse órgão já não está no diretório.
invitation-refused = Esse convite não serve: já foi usado, venceu ou está mal escrito. Peça outro à coordenação.
