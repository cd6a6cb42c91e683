## The report, step by step

ask-story = Tell me what is going on. You can write or send a voice note. No names are needed.
ask-story-spot = What is dark or damaged? Tell me in your own words, or send a photo.
ask-where =
    Which barrio is it in?
    You can add a corner or a place that people know.
ask-where-again =
    I still need the name of the barrio. With it I know whom to tell.
    Write it as a neighbour would say it. If you do not know it, press “I do not know the barrio”.
ask-where-choice = There are several places with that name. Which one is it?
where-kept-as-place = That barrio is not on my list. I keep the place as you wrote it: <b>{ $place }</b>
ask-happening = Is it happening now?
ask-danger = Is anybody wounded, or are there weapons?
ask-fault = What is wrong with the light?
summary = <b>This is what I will send</b>
    .kind = About: { $kind }
    .story = What is going on: { $story }
    .where = Place: { $where }
    .no-where = Place: not known
    .happening = When: { $happening }
    .danger = Danger: { $danger }
    .fault = Damage: { $fault }
    .pole = Lamp post: { $pole }
    .inside = The light is { $inside ->
    [complex] inside a complex
   *[street] on the street
    }
    .pole-hint = If you know the number on the post, write it like this: “the pole 45123”.
    .media = Also going: { $media }
    .ask = Before sending you can add a photo, a voice note or the point on the map. Shall I send it like this?
ask-correct = What do you want to change?
corrected = { $field ->
    [story] Done, I added it to what you told.
    [where] Done, the place is <b>{ $value }</b>.
   *[other] Done, I changed it.
    }
cancelled = Done, I sent nothing. Do you need anything else?
nothing-to-cancel = There is nothing to cancel. What do you need?
