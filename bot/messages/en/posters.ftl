## Posters of the programmes

programme-poster = Hello. I am the assistant of { $strategy } ({ $controller }). This is the programme on the poster:
programme-gone = The programme of that link is not on the list. It may have ended, or the link may be incomplete. These are the ones there are:
posters = <b>📄 Posters</b>
    Of which programme?
poster = <b>📄 Poster of { $name }</b>
    Whoever scans the code comes straight to this programme.
    .opened = Times the link was opened: { $count }
    .place = • { $place }: { $count }
poster-file = 📄 Poster of <b>{ $name }</b>, to print on letter or A4 paper.
    .name = poster-{ $programme }
    .place = Place: { $place }
    .link = Link to share: { $link }
    .code = Only the code, to put into something else.
poster-head = Programme for young people · { $city }
poster-dates = Dates: { $dates }
poster-place = Place: { $place }
poster-how = Scan the code with the camera of your phone
poster-what-next = There you can see what it is about and ask for a place. Asking binds you to nothing, and is not yet having it: whoever runs the programme answers you.
poster-privacy = We ask for no name and no document. Under 18, the permission of the mother, father or guardian is needed.
poster-unconfirmed = Details to be confirmed.
form-poster = <b>📄 Poster of { $name }</b>
form-ask-poster-place = Where will you put it up? That way it is counted how often it is opened from there. Write no names of people.
    .line = Place: { $value }
form-poster-saved = ✅ Done. The poster of that place follows below.
button-poster-send = 📄 Poster and code
button-poster-place = 📄 { $place }
button-poster-add = ➕ Another place
toast-poster-sent = Done, it follows below.
toast-poster-later = I do not know this assistant’s link yet. Try in a minute.
error-posters-full = That programme has posters at 20 places already.
