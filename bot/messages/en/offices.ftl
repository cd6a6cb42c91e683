## The offices' page and their links

office-page = Referral
    .office = { $office }
    .matter = Matter: { $matter }
    .state = { $state ->
    [sent] The office has not answered yet.
    [accepted] The office received it.
    [arrived] Arrived: { $moment }
    [attended] Attended: { $moment }
    [rejected] The office said that it is not theirs.
   *[closed] It has ended.
    }
    .over = Thank you. There is nothing more to do.
    .second = Another office said first that the person arrived. Your answer was noted.
    .reject = Where should the person go? If you do not know, leave it as it is.
    .to = Office of the directory
    .to-none = I do not know
    .where = Another office, in your words
    .data = We ask the person. They bring it or say it there, and may refuse.
    .name = The person shows the code and need not give a name to come.
    .until = After the first answer the link opens only on this device. It works until: { $until }
office-asked = { $what ->
    [document] Identity document
    [papers] Papers of the matter
    [phone] A telephone number
    [address] The address
    [when] Which day they come
   *[other] Something else
    }
    .line = { $what }: { $answer ->
    [waiting] the person was asked.
    [yes] the person brings it or says it there.
   *[no] the person prefers not to give it.
    }
office-link-unknown = This link opens nothing
    .how = Check that it is whole, just as it came. If it does not open, ask whoever sent it for a new one.
office-link-expired = This link has expired
    .how = Ask whoever sent it for a new one. The person can still come with their code.
office-link-replaced = There is a newer link
    .how = Open the last one that you received. This one works no more.
office-link-taken = Somebody answered on another device
    .how = The link opens only where it was answered first. If that was your office, go on there. If not, ask whoever sent it for a new one.
office-link-gone = This office is no longer in the directory
    .how = Tell whoever sent you the link. The referral is not lost: the team sees it.
office-link-withdrawn = The person withdrew the permission
    .how = Do nothing more with this referral and delete what you have of it.
office-link-over = This referral has ended
    .how = There is nothing more to do. Thank you.
office-link-order = That cannot be changed any more
    .how = The office has said something else already. Open the link again to see how it stands.
office-link-nobody = This person cannot be written to
    .how = They have no chat with the assistant. Ask them when they come.
office-link-no-answer = We did not understand the answer
    .how = Open the link again and press one of the buttons.
office-link-slow = Too many tries
    .how = Wait a few minutes. Then open the whole link, just as it came.
office-link-later = It cannot be opened now
    .how = Try again in a few minutes. Nothing was lost.
office-link = 🔗 Link for { $office }, referral <b>{ $code }</b>:
    { $url }
    .how = Send it to that office only. A new one replaces it. A message's preview does not use it up. It works until: { $until }
office-link-off = Links for offices are not switched on in this installation.
office-link-usage = Write /link and the referral's code, such as: /link { $code }
button-office-arrived = Arrived
button-office-attended = Attended
button-office-rejected = Not ours
button-office-data = Ask for something
button-office-send = Not ours: send

## The chat of an office

office-card = 🏢 <b>{ $code }</b> · { $office }
    .revoked = <b>{ $code }</b>: the person withdrew the permission, or it can no longer be shown. Do nothing more with that referral.
    .reject = Where should the person go?
office-news = { $news ->
    [sent] Somebody is coming with this code. They need not give a name.
    [revoked] Please note: this referral no longer counts.
    [second] Another office said first that the person arrived.
    [over] This person need not be expected any more.
    [data_refused] The person prefers not to give what was asked for.
   *[data_coming] The person brings it or says it there.
    }
office-welcome = Hello. This chat answers for <b>{ $office }</b>.
    .how = When somebody is on their way, a card comes here with the code and the matter. Press a button to answer.
    .pass = If somebody shows a code, write /pass and the code.
    .rules = Do not share what you read. If there is danger, call <b>{ $emergency }</b>.
office-code-mistyped = That code has a wrong number or misses one. It has seven numbers: check them.
office-pass-usage = Write /pass and the code that the person shows, such as: /pass { $code }
office-pass-unknown = There is no referral for your office with that code. Check the numbers with the person.
button-office-nowhere = I do not know where
toast-office-noted = Noted. Thank you.
toast-office-repeated = It was noted already.
toast-office-second = Another office said so first. Your answer was noted.
toast-office-over = This referral has ended.
toast-office-order = That cannot be changed any more: the office said something else.
toast-office-nobody = This person cannot be written to here.
toast-office-revoked = The person withdrew the permission. Do nothing more.
office-mail = Referral { $code }
    .code = Code: { $code }
    .link = To see the matter and answer (Arrived, Attended, Not ours, Ask for something): { $url }
    .until = Do not forward it: after the first answer it opens only where that was given. Opening it changes nothing. It works until: { $until }
    .sign = This message comes from a programme of { $strategy }, and nobody reads replies. If it was not for you, delete it.
