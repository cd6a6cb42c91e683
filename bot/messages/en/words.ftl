### Everything that people read, in plain English. Same keys and parameters as es.ftl, which leads.

## Words by themselves

language-name = English

kind = { $kind ->
    [conflict] Conflict
    [dark_spot] Dark spot
    [environment] Damage in the barrio
    [contact_request] Asks to talk with a person
    [family_violence] Violence in the family
    [crisis] Emotional crisis
    [justice] Asks for guidance
    [data_request] Asks about their data
   *[untriaged] Message not sorted yet
    }
    .quiet = { $kind ->
    [conflict] Conflict
    [dark_spot] Dark spot
    [environment] Damage in the barrio
    [contact_request] Talk with a person
    [justice] Guidance
    [data_request] Your data
   *[other] Message
    }
category = { $category ->
    [fight] fight
    [threat] threat
    [gang] groups or invisible borders
    [extortion] extortion
    [recruitment] recruitment
    [drugs] drug dealing
    [neighbours] neighbours
   *[other] other
    }
urgency = { $urgency ->
    [vital] 🔴 LIFE IN DANGER
    [high] 🟠 URGENT
    [normal] 🟡 Normal
   *[low] ⚪ No hurry
    }
happening = { $happening ->
    [now] it is happening now
    [today] it was today, it is over
    [before] it was before today
    [often] it happens often
   *[unknown] not known if it goes on
    }
danger = { $danger ->
    [wounded] somebody is wounded
    [weapon] there are weapons
    [none] no weapons, nobody wounded
   *[unknown] not known if there are weapons or wounded
    }
state = { $state ->
    [received] kept, waiting for somebody to take it
    [assigned] passed on, nobody has taken it yet
    [acknowledged] a person has it
    [in_contact] being talked about
    [mediated] mediated
    [referred] passed to an office
    [resolved] resolved
    [not_possible] could not be done
   *[closed] closed
    }
outcome = { $outcome ->
    [mediated] there was a mediation
    [agreement] an agreement was signed
    [referred] it went to an office
    [police] it went to the Police
    [resolved_itself] it settled by itself
    [repaired] it was repaired
    [not_possible] it could not be done
    [false_report] what the report said was not found
   *[duplicate] a repeat: it goes on in another case
    }
role = { $role ->
    [gestor] gestor (mediator)
    [coordinator] coordinator
    [facilitator] facilitator
    [office] office
   *[auditor] auditor
    }
moment = { $day ->
    [today] today { $time }
    [yesterday] yesterday { $time }
   *[other] { $date }, { $time }
    }
moment-time = { $half ->
    [am] { $hour }:{ $minute } a.m.
   *[pm] { $hour }:{ $minute } p.m.
    }
moment-date = { $month ->
    [1] { $day } January
    [2] { $day } February
    [3] { $day } March
    [4] { $day } April
    [5] { $day } May
    [6] { $day } June
    [7] { $day } July
    [8] { $day } August
    [9] { $day } September
    [10] { $day } October
    [11] { $day } November
   *[12] { $day } December
    }
cluster = area { $number } ({ $name })
and = { $first } and { $last }
count-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
    }
count-voices = { $count ->
    [one] 1 voice note
   *[other] { $count } voice notes
    }
count-files = { $count ->
    [one] 1 file
   *[other] { $count } files
    }
the-pin = the point on the map
voice-story = Told in a voice note.
no-story = Did not get to say what happens.
goes-on = … (continued)
