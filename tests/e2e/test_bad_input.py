"""Whatever people and strangers send gets a clear answer, and no report is lost for it."""

import pytest

from tests.e2e.town import CONFLICT, PATIENCE, Town, code_in, pressed, texts, toast, told

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
]


async def test_a_flood_of_words_is_kept_whole_and_reaches_the_gestor(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    asked = await told(luz, "/reportar", then="Cuénteme qué está pasando")
    flood = "en la cuadra discuten por la música y la basura. " * 82
    assert len(flood) > 4000
    await luz.send_text(flood)
    await luz.wait_for("barrio", after=asked, within=PATIENCE)
    await luz.send_text("además: " + "no dejan dormir a nadie. " * 160)
    await told(luz, "/cancelar", then="")
    await told(luz, "/reportar", then="Cuénteme qué está pasando")
    summary = await town.summary(luz, CONFLICT)
    more = await told(luz, "Y también esto: " + "la discusión sigue. " * 190, button="Enviar")
    await luz.press(more, "Enviar")
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    assert town.story(town.case(code)).count("la discusión sigue.") == 190
    card = await town.alert(marleny, code)
    assert len(card.text) <= 4096
    rest = await marleny.wait_for(f"{code} … sigue", after=card, within=PATIENCE)
    shown = card.text.count("la discusión sigue.") + rest.text.count("la discusión sigue.")
    assert shown >= 189  # one may be cut in two


async def test_emoji_alone_get_an_answer_and_no_case(town: Town) -> None:
    luz = await town.resident()
    for sign in ("😡😡😡", "🔥", "❤️"):
        answer = await told(luz, sign)
        assert answer.text
    assert town.cases_of(luz) == []


async def test_stickers_contacts_and_edits_are_told_to_be_of_no_use(town: Town) -> None:
    luz = await town.resident()
    sent = await luz.send_sticker()
    await luz.wait_for("Eso no lo puedo leer", after=sent, within=PATIENCE)
    sent = await luz.send_contact()
    await luz.wait_for("No guardé ese contacto", after=sent, within=PATIENCE)
    said = await luz.send_text("hola")
    await luz.wait_for("Cuénteme", after=said, within=PATIENCE)
    await luz.edit(said.message.message_id, "hola otra vez")
    await luz.wait_for("cambió un mensaje", within=PATIENCE)


async def test_updates_that_nobody_knows_hold_up_nothing(town: Town) -> None:
    luz = await town.resident()
    chat = {"id": luz.id, "type": "private", "first_name": "Luz"}
    user = {"id": luz.id, "is_bot": False, "first_name": "Luz"}
    group = {"id": -1001234, "type": "supergroup", "title": "El grupo"}
    odd = {"message_id": 900, "date": 1_700_000_000, "chat": chat, "from": user}
    for kind, payload in (
        ("message", {**odd, "something_of_next_year": {"a": [1, 2]}}),
        ("message", {**odd, "dice": {"emoji": "🎲", "value": 3}}),
        ("message", {**odd, "chat": group, "text": "hola a todos"}),
        ("message", {"message_id": 901}),
        ("callback_query", {"id": "1", "from": user, "chat_instance": "x"}),
        ("callback_query", {"id": "2", "from": user, "chat_instance": "x", "game_short_name": "g"}),
        ("edited_message", {**odd, "location": {"latitude": 3.54, "longitude": -76.3}}),
        ("poll", {"id": "5"}),
    ):
        await town.client.raw_update(kind, payload, chat_id=luz.id)
    await told(luz, "quién lee esto que escribo", then="Quién ve")
    assert town.cases_of(luz) == []


@pytest.mark.parametrize(
    "data",
    [
        "", "x" * 64, "a:", "a:1", "a:999999:ack", "a:1:fly", "a:1:ref:nowhere", "r:1:1:report_conflict",
        "r:0:0:affirm:confirm=send", "r:x:y:z", "m:", "m:nothing", "l:xx", "l:qq", "t:end", "s:cases",
        "a:99999999999999999999:ack", "g:form:save:00000000:0", "g:form:begin:moon",
        '{"json": true}', "ñandú",
    ],
)  # fmt: skip
async def test_forged_buttons_are_answered_and_do_nothing(town: Town, data: str) -> None:
    luz = await town.resident()
    menu = (await luz.messages())[-1]
    press = await luz.press(menu, data=data)
    await luz.wait_answer(press, within=PATIENCE)
    assert town.cases_of(luz) == []


async def test_the_button_of_another_persons_question_is_stale(town: Town) -> None:
    luz, rosa = await town.resident(), await town.resident("Rosa")
    summary = await town.summary(luz)
    menu = (await rosa.messages())[-1]
    answer = await toast(rosa, menu, data=summary.button("Enviar").data)
    assert "de antes" in answer
    assert town.cases_of(luz) == []
    assert town.cases_of(rosa) == []


async def test_a_pin_far_away_is_asked_about_and_one_nearby_is_kept(town: Town) -> None:
    luz = await town.resident()
    await told(luz, "ayer unos muchachos se amenazaron", then="barrio")
    for latitude, longitude in ((4.711, -74.0721), (0.0, 0.0), (-89.0, 179.0)):
        sent = await luz.send_location(latitude, longitude)
        await luz.wait_for("queda lejos", after=sent, within=PATIENCE)
    sent = await luz.send_location(3.5402, -76.3001)
    await luz.wait_for("Recibí el punto", after=sent, within=PATIENCE)


async def test_a_pin_out_of_nowhere_asks_what_it_is_about_and_is_taken_along(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    sent = await luz.send_location(3.5402, -76.3001)
    await luz.wait_for("Con qué tiene que ver", after=sent, within=PATIENCE)
    code = await town.report(luz)
    card = await town.alert(marleny, code)
    await marleny.wait_for(kind="location", after=card, within=PATIENCE)


async def test_files_too_large_are_refused_and_the_report_goes_on(town: Town) -> None:
    luz = await town.resident()
    asked = await told(luz, "ayer en Zamorano dos vecinos pelearon por un muro", button="Ninguna")
    for send in (luz.send_video, luz.send_document):
        sent = await send(claimed_size=60 * 1024 * 1024)
        await luz.wait_for("muy grande", after=sent, within=PATIENCE)
    sent = await luz.send_voice(claimed_size=30 * 1024 * 1024)
    await luz.wait_for("muy grande", after=sent, within=PATIENCE)
    await pressed(luz, asked, "Ninguna", button="Enviar")


async def test_photos_without_a_caption_and_with_an_empty_one_are_kept(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    summary = await town.summary(luz)
    for caption in ("", "   "):
        await luz.send_photo(caption=caption)
    again = await luz.wait_for("También va: 2", after=summary, button="Enviar", within=PATIENCE)
    await luz.press(again, "Enviar")
    code = code_in(await luz.wait_for("PZ-", after=again, within=PATIENCE))
    card = await town.alert(marleny, code)
    await marleny.wait_for(kind="photo", after=card, count=2, within=PATIENCE)


async def test_a_photo_after_the_report_still_goes_along(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    code = await town.report(luz)
    await town.alert(marleny, code)
    await luz.send_photo()
    await luz.wait_for("Añadí la foto", within=PATIENCE)
    await marleny.wait_for(kind="photo", within=PATIENCE)


async def test_strange_letters_are_shown_as_they_were_written(town: Town) -> None:
    marleny, luz = await town.gestor(), await town.resident()
    asked = await told(luz, "ayer en Zamorano dos vecinos pelearon por un muro", button="Ninguna")
    await pressed(luz, asked, "Ninguna", button="Enviar")
    odd = "uno <b>gritó</b> & dijo: *ya* _no_ más `mire` \u202e\u0000 ﷽ 👩‍👩‍👧‍👦 {story} %s"
    summary = await told(luz, odd, button="Enviar")
    assert "<b>gritó</b> & dijo: *ya*" in summary.text
    await luz.press(summary, "Enviar")
    code = code_in(await luz.wait_for("PZ-", after=summary, within=PATIENCE))
    card = await town.alert(marleny, code)
    assert "<b>gritó</b> & dijo: *ya* _no_ más `mire`" in card.text


async def test_commands_that_nobody_knows_show_the_menu(town: Town) -> None:
    luz = await town.resident()
    for command in ("/whatever", "/start@OtroBot x", "/start inv-forged-token-0000000000000000"):
        await told(luz, command)
    assert await texts(luz, "no sirve")
    await told(luz, "/menu", button="Avisar de un conflicto")
