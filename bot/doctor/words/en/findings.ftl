# What ./pazos doctor says, in plain English. Same keys as es.ftl.
# A message says what was found; .means what follows from it; .do what to do.

error-unexpected = The examination of the { $part } broke ({ $kind }).
    .means = Nothing is known of this part; the others were examined.
    .do = Report it, with the kind of error in brackets.

heading-stops = The assistant does not start like this
heading-warns = Somebody should look at this
heading-good = In order
summary = { $stops ->
    [0] { $warns ->
        [0] All is well.
        [one] Nothing keeps the assistant from starting; { $warns } thing to look at.
       *[other] Nothing keeps the assistant from starting; { $warns } things to look at.
    }
    [one] { $stops } thing keeps the assistant from starting; { $warns } more to look at.
   *[other] { $stops } things keep the assistant from starting; { $warns } more to look at.
    }

## Settings

settings-good = Settings: { $count ->
    [0] none given, the defaults hold
    [one] { $count } given, usable
   *[other] { $count } given, all usable
    }
setting-wrong = { $name } cannot be used.
    .means = The assistant refuses to start rather than guess what was meant.
    .do = { $name ->
        [TELEGRAM_BOT_TOKEN] Copy the token again from @BotFather: digits, a colon, letters; no blanks.
        [TELEGRAM_API_URL] Write a plain web address such as https://api.telegram.org, or leave it out.
        [PAZOS_DATABASE_URL] Write sqlite:///file.db or postgresql://user:password@host/name.
        [PAZOS_CITY] Write the name of a folder in city/, such as palmira.
        [PAZOS_WEBHOOK_URL] Write your public address; it must begin with https://.
        [PAZOS_WEBHOOK_SECRET] Use 16 to 256 letters, digits, dashes or underscores, or leave it out.
        [PAZOS_WEBHOOK_LISTEN] Write an address and a port, such as 127.0.0.1:8443.
        [PAZOS_LOG_LEVEL] Write debug, info, warning or error.
       *[other] See the table of settings in README.md.
    }
setting-unknown = { $name } is no setting.
    .means = It has no effect, so something may not be as you meant it.
    .do = { $near ->
        [none] Remove it; README.md has the table of settings.
       *[other] Perhaps { $near } was meant; README.md has the table of settings.
    }

## Data folder and key

data-good = Data folder { $path }: yours, closed to others
data-will-be-made = Data folder { $path }: made at the first start
data-no-folder = { $path } is no folder.
    .means = The database and the key have no place to be kept.
    .do = Move that file away, or set PAZOS_DATA_DIR to a folder.
data-not-makeable = The data folder { $path } is not there and cannot be made.
    .means = The database and the key have no place to be kept.
    .do = Make it and give it to the user who runs the assistant, or set PAZOS_DATA_DIR to another folder.
data-not-writable = The data folder { $path } cannot be written by this user.
    .means = Nothing that people tell could be stored.
    .do = Run as the user who owns it, or give it to this one: chown.
data-open = Other users of this machine can look into { $path } (mode { $mode }).
    .means = What identifies people is encrypted, but times and states are not.
    .do = chmod 700 { $path }
data-disk-full = Only { $megabytes } MB are free where { $path } is.
    .means = When the disk is full, reports can no longer be stored.
    .do = Make room.
key-good = Secret key: { $path }, readable by you alone
key-given = Secret key: given by PAZOS_SECRET_KEY
key-will-be-made = Secret key: made at the first start, in { $path }
key-wrong = PAZOS_SECRET_KEY is no usable key.
    .means = What people tell cannot be encrypted, nor what is stored be read.
    .do = Set the key that belongs to this database: 32 bytes as URL-safe base64. For a new database, leave it out and a key is made.
key-unreadable = The key file { $path } cannot be read by this user.
    .means = What is stored cannot be read.
    .do = Run as the user who owns it, or give it to this one: chown.
key-open = Other users of this machine can read the key file { $path } (mode { $mode }).
    .means = Whoever has the key and the database can read everything.
    .do = chmod 600 { $path }, and change the key if somebody may have seen it (docs/operations.md).
key-damaged = The key file { $path } is damaged.
    .means = What is stored cannot be read with it.
    .do = Put back the copy that belongs to this database.
key-lost = The database is there, its secret key is not.
    .means = Who reported what cannot be read without the key, by nobody.
    .do = Put the key file back from your copy (secret.key in the data folder) or set PAZOS_SECRET_KEY. Do not delete the database.
key-foreign = The secret key is not the one of this database.
    .means = Nothing that is stored can be read with it, and nothing new must be mixed in.
    .do = Put back the key that belongs to this database, or point PAZOS_DATA_DIR to the right folder.
running = The assistant is running on this data folder
not-running = The assistant is not running on this data folder

## Database

database-current = Database: reachable, of this version
database-will-be-made = Database: made at the first start, in { $path }
database-empty = Database: reachable, empty; its tables are made at the first start
database-older = Database: of an earlier version; brought up to date at the next start
database-newer = The database was written by a newer version of the assistant.
    .means = This version could damage what it does not know.
    .do = Start the newer version, or put back a copy of the database.
database-unusable = The database cannot be used.
    .means = Nothing could be stored, so the assistant does not start.
    .do = Mend what the line above says, then run the doctor again.

## Telegram

token-missing = TELEGRAM_BOT_TOKEN is missing.
    .means = Without it there is no bot to talk to. `./pazos demo` needs none.
    .do = Ask @BotFather in Telegram for a bot and set the token that it gives you.
token-unknown = Telegram does not know this TELEGRAM_BOT_TOKEN.
    .means = It was mistyped, or revoked.
    .do = Copy it again from @BotFather.
token-known = Telegram knows the bot: @{ $username }
telegram-away = Telegram cannot be reached at { $url } ({ $kind }).
    .means = The token could not be checked. The assistant starts all the same and waits for the network.
    .do = Check this machine's network and whether a firewall lets it out.
polling = Delivery: the assistant asks Telegram for messages (no webhook)
webhook-good = Delivery: Telegram calls { $url }
webhook-will-be-set = Delivery: set at the next start (webhook: { $wanted })
webhook-differs = Telegram calls { $url }, this environment says { $wanted }.
    .means = The doctor was started with other settings than the assistant, or another assistant uses the same token.
    .do = Compare the settings; a token belongs to one assistant alone.
webhook-error = Telegram could not deliver to the webhook the last time.
    .means = Messages of people arrive late or not at all until it can.
    .do = Check the proxy in front of the assistant, its certificate and PAZOS_WEBHOOK_LISTEN.
updates-waiting = { $count } messages wait at Telegram to be fetched.
    .means = People are waiting for an answer. Telegram keeps messages for 24 hours, then they are lost.
    .do = Start the assistant, or see why it does not fetch them.

## Language model

model-good = Language model: trained for the present data
nlu-missing = The language model's environment is not installed.
    .means = The next start installs it first, which needs the network and a few minutes.
    .do = ./pazos train
model-stale = The language model is missing, or older than the data that it is trained on.
    .means = The next start trains it first, which takes a minute or so.
    .do = ./pazos train
model-unknown = The language model could not be examined (exit code { $exit }).
    .means = Its environment may be damaged. While Rasa does not run, what people write goes to the coordinator unsorted.
    .do = ./pazos train shows what is wrong. If it does not mend it, delete nlu/.venv and start again.

## City

city-good = City: { $city }, its files fit together
city-broken = { $count ->
    [one] { $count } thing has to be mended in the files of the city { $city }.
   *[other] { $count } things have to be mended in the files of the city { $city }.
    }
    .means = The assistant does not start with them: an alert could go to the wrong place.
    .do = Mend them; docs/city-data.md says how (in Spanish).
city-provisional = { $count ->
    [one] { $count } arrangement of the city is provisional.
   *[other] { $count } arrangements of the city are provisional.
    }
    .means = They are a proposal of the programme, not the municipality's word.
    .do = Have the coordinator settle them before people rely on it; docs/city-data.md says how.
city-old = { $count ->
    [one] { $count } fact of the directory has to be confirmed again.
   *[other] { $count } facts of the directory have to be confirmed again.
    }
    .means = Nobody has confirmed them for more than { $days } days, or their date is wrong. People may go to a closed door.
    .do = Call or go there, and write the date into last_verified.
city-unverified = { $count ->
    [one] { $count } fact of the city is unconfirmed.
   *[other] { $count } facts of the city are unconfirmed.
    } They are in { $files }.
    .means = They come from public sources; a number or an address may be wrong or old.
    .do = ./pazos doctor --all lists them. Dial the help lines first.

## People and cases

people-good = People: { $count } on the staff; nothing waits
retention-ran = What is over its term was last erased on { $day }
retention-nothing = Nothing is over its term
retention-late = What is over its term was last erased on { $day }.
    .means = The privacy notice promises people that it goes (Decreto 1377 of 2013, art. 11).
    .do = Let the assistant run at night, or call: ./pazos retention
retention-never = { $count ->
    [one] { $count } thing is over its term and was never erased.
   *[other] { $count } things are over their term and were never erased.
    }
    .means = The privacy notice promises people that it goes (Decreto 1377 of 2013, art. 11).
    .do = Let the assistant run at night, or call: ./pazos retention
staff-none = Nobody has come in by invitation yet.
    .means = Reports would be stored and acknowledged, but nobody would be told of them.
    .do = ./pazos invite --role coordinator, then ./pazos invite --role gestor --cluster 1, and so on.
coordinator-none = There is no coordinator.
    .means = What cannot be sorted, and what no gestor answers, reaches nobody.
    .do = ./pazos invite --role coordinator
clusters-without-gestor = { $count ->
    [one] Cluster { $items } has no gestor.
   *[other] { $count } clusters have no gestor: { $items }.
    }
    .means = Alerts from there go to the backup or the coordinator at once.
    .do = ./pazos invite --role gestor --cluster NUMBER
clusters-without-backup = { $count ->
    [one] Cluster { $items } has no backup.
   *[other] { $count } clusters have no backup: { $items }.
    }
    .means = An alert that the gestor does not answer goes straight to the coordinator.
    .do = ./pazos invite --role gestor --cluster NUMBER --backup
clusters-all-away = { $count ->
    [one] In cluster { $items } everybody is away.
   *[other] In { $count } clusters everybody is away: { $items }.
    }
    .means = Alerts from there go to coordination at once, until somebody is back.
    .do = If that is not so, they press /turno and "I am back"; coordination can do it for them.
coordinators-all-away = All of coordination is away.
    .means = What nobody of a sector takes will be waiting; only danger to a life reaches them.
    .do = Somebody of coordination presses /turno and "I am back", or invites another person.
staff-blocked = { $count ->
    [one] { $count } person of the staff has blocked the bot.
   *[other] { $count } people of the staff have blocked the bot.
    } By number and duties:
    .means = No alert reaches them; theirs go to the next in line.
    .do = Ask them to open the chat and press Start.
cases-untold = { $count ->
    [one] Nobody could be told of { $count } case: { $items }.
   *[other] Nobody could be told of { $count } cases: { $items }.
    }
    .means = It is stored, and handed to the next fitting person who comes in.
    .do = Invite who is missing, or call them. ./pazos invite --help
referrals-orphaned = There are open referrals to offices that the directory has no more: { $items }.
    .means = Nobody of these offices answers; the coordination sees them in /remisiones.
    .do = Put the office back into services.yml, or pass them to another in /remisiones.
alerts-overdue = { $count ->
    [one] { $count } case has an alert whose time is over and that was not passed on: { $items }.
   *[other] { $count } cases have an alert whose time is over and that was not passed on: { $items }.
    }
    .means = The assistant is not running, or cannot work on its database.
    .do = Start it; passing on happens within seconds. Then call the gestor, since time was lost.
cases-untaken = { $count ->
    [one] Everybody was told of { $count } case and nobody took it: { $items }.
   *[other] Everybody was told of { $count } cases and nobody took them: { $items }.
    }
    .means = The last step, the coordinator, has not answered either.
    .do = Call the coordinator; /casos in the chat lists them.
messages-stuck = { $count ->
    [one] { $count } message has waited for more than ten minutes to be sent.
   *[other] { $count } messages have waited for more than ten minutes to be sent.
    }
    .means = Somebody waits for an alert or an answer.
    .do = See whether the assistant runs and Telegram can be reached.
updates-given-up = { $count ->
    [one] { $count } message of somebody could not be handled after several tries.
   *[other] { $count } messages of people could not be handled after several tries.
    }
    .means = Their words went to the coordinator as a case; the cause is a fault of the programme.
    .do = Report it with the line "update … failed" from the log; it holds no words of people.
more-details = … and { $count } more: ./pazos doctor --all

## Offices: e-mail and chats

mail-good = E-mail to offices: by { $host }, port { $port }
mail-none = Offices: they answer by link or chat; there is no e-mail (PAZOS_SMTP_HOST)
links-none = Offices: neither links nor e-mail (PAZOS_PUBLIC_URL); they can answer in a chat
mail-wrong = The settings for e-mail are not complete or not safe: { $name }.
    .means = The assistant does not start like this: an e-mail without a link is of no use to an office.
    .do = See "The offices' page" and "E-mail" in docs/operations.md.
offices-silent = { $count ->
    [one] { $count } office cannot be told: { $items }.
   *[other] { $count } offices cannot be told: { $items }.
    }
    .means = They have neither chat nor e-mail. They hear of somebody who comes with a code.
    .do = Put their e-mail into services.yml, or invite their chat: ./pazos invite --role office --service …
office-mails-stuck = { $count ->
    [one] { $count } e-mail to an office did not leave ({ $kinds }).
   *[other] { $count } e-mails to offices did not leave ({ $kinds }).
    }
    .means = Those offices do not have the link by e-mail.
    .do = Look at the mail server and the addresses; meanwhile hand on the link with /enlace.

## Calendars of sessions

feeds-broken = { $count ->
    [one] { $count } calendar of sessions could not be read: { $items }.
   *[other] { $count } calendars of sessions could not be read: { $items }.
    }
    .means = What changes there does not reach the participants.
    .do = Check the link with whoever added it, or take it off in /importar.
