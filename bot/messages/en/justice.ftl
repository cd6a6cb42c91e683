## Which office to go to: matters, offices

justice = Choose your matter. You can also write it, for example: “which office do I go to for child support”.
    .page = Page { $page } of { $pages }.
    .unsure = I did not quite understand which matter it is.
justice-which = Which of these is it?
justice-guide = <b>{ $name }</b>
    .first = If you are in danger now, call <b>{ $emergency }</b>.
    .quiet = Thank you for writing. Below is what I have in the directory, and I say what is missing. You can read it calmly and come back when you like.
    .call = <b>Before you go, call</b>
    .office = <b>Where to go</b>
    .offices = <b>Where to go</b> (office { $number } of { $count })
    .no-office = I have no office for this in the directory. A person can find out for you.
    .mediation = 🤝 If both sides want it, a gestor can mediate.
    .no-mediation = 🤝 Gestores do not mediate in this: the office deals with it.
    .never-mediated = 🤝 In this there is no mediation and no conciliation.
    .law = ⚖️ { $law }
    .unconfirmed = This guidance is not confirmed. Ask before you go.
    .language = The details of the offices are in { $language }.
    .delete = “Leave quickly” deletes the recent messages. If somebody looks at your phone, delete this chat when you finish.
justice-done = Done. If you need anything else, I am here.
button-justice-matter = { $name }
button-justice-before = ◂ Back
button-justice-more = More matters ▸
button-justice-next = Another office
button-justice-other = Another matter
button-justice-done = Done
