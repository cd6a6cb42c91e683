### Tudo o que as pessoas leem, em português do Brasil, com «você». As mesmas chaves e parâmetros de es.ftl,
### que vai à frente: frases curtas, palavras de todo dia, nenhum número ou órgão escrito aqui, nada se promete.

## Palavras soltas

language-name = Português

kind = { $kind ->
    [conflict] Conflito
    [dark_spot] Ponto escuro
    [environment] Dano no bairro
    [contact_request] Pede para falar com uma pessoa
    [family_violence] Violência na família
    [crisis] Crise emocional
    [justice] Pede orientação
    [data_request] Pede algo sobre seus dados
   *[untriaged] Mensagem sem classificar
    }
    .quiet = { $kind ->
    [conflict] Conflito
    [dark_spot] Ponto escuro
    [environment] Dano no bairro
    [contact_request] Falar com uma pessoa
    [justice] Orientação
    [data_request] Seus dados
   *[other] Mensagem
    }
category = { $category ->
    [fight] briga
    [threat] ameaça
    [gang] grupos ou fronteiras invisíveis
    [extortion] extorsão
    [recruitment] recrutamento
    [drugs] venda de drogas
    [neighbours] vizinhos
   *[other] outro
    }
urgency = { $urgency ->
    [vital] 🔴 VIDA EM PERIGO
    [high] 🟠 URGENTE
    [normal] 🟡 Normal
   *[low] ⚪ Sem pressa
    }
happening = { $happening ->
    [now] está acontecendo agora
    [today] foi hoje, já passou
    [before] foi antes de hoje
    [often] acontece com frequência
   *[unknown] não se sabe se continua
    }
danger = { $danger ->
    [wounded] há feridos
    [weapon] há armas
    [none] sem armas nem feridos
   *[unknown] não se sabe se há armas ou feridos
    }
state = { $state ->
    [received] guardado, esperando quem receba
    [assigned] avisado, ninguém assumiu ainda
    [acknowledged] está com uma pessoa
    [in_contact] em conversa
    [mediated] com mediação
    [referred] encaminhado a um órgão
    [resolved] resolvido
    [not_possible] não foi possível
   *[closed] encerrado
    }
outcome = { $outcome ->
    [mediated] houve mediação
    [agreement] um acordo foi assinado
    [referred] foi para um órgão
    [police] foi para a Polícia
    [resolved_itself] se resolveu sem intervenção
    [repaired] foi consertado
    [not_possible] não foi possível
    [false_report] não se encontrou o que o aviso dizia
   *[duplicate] repetido: continua em outro caso
    }
role = { $role ->
    [gestor] gestor ou gestora
    [coordinator] coordenador ou coordenadora
    [facilitator] facilitador ou facilitadora
    [office] órgão
   *[auditor] auditor ou auditora
    }
moment = { $day ->
    [today] hoje { $time }
    [yesterday] ontem { $time }
   *[other] { $date }, { $time }
    }
moment-time = { $half ->
    [am] { $hour }:{ $minute } a.m.
   *[pm] { $hour }:{ $minute } p.m.
    }
moment-date = { $month ->
    [1] { $day } de janeiro
    [2] { $day } de fevereiro
    [3] { $day } de março
    [4] { $day } de abril
    [5] { $day } de maio
    [6] { $day } de junho
    [7] { $day } de julho
    [8] { $day } de agosto
    [9] { $day } de setembro
    [10] { $day } de outubro
    [11] { $day } de novembro
   *[12] { $day } de dezembro
    }
cluster = setor { $number } ({ $name })
and = { $first } e { $last }
count-photos = { $count ->
    [one] 1 foto
   *[other] { $count } fotos
    }
count-voices = { $count ->
    [one] 1 áudio
   *[other] { $count } áudios
    }
count-files = { $count ->
    [one] 1 arquivo
   *[other] { $count } arquivos
    }
the-pin = o ponto no mapa
voice-story = Contou em um áudio.
no-story = Não chegou a contar o que acontece.
goes-on = … (continua)
