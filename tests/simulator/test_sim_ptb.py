"""python-telegram-bot, as it is, against the simulator: polling, webhook, errors, files."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from simulator import SimPhone, Simulator
from tests.simulator.sim_rig import Receiver

Context = ContextTypes.DEFAULT_TYPE


async def _echo(update: Update, context: Context) -> None:
    message = update.effective_message
    assert message is not None
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Sí", callback_data="yes")]])
    await message.reply_html(f"<b>eco</b> {message.text}", reply_markup=keyboard)


async def _pressed(update: Update, context: Context) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("anotado", show_alert=True)
    await query.edit_message_text(f"elegido: {query.data}")


@pytest.fixture
async def application(sim: Simulator) -> AsyncIterator[Application[Any, Any, Any, Any, Any, Any]]:
    application = (
        ApplicationBuilder()
        .token(sim.token)
        .base_url(sim.base_url)
        .base_file_url(sim.base_file_url)
        .build()
    )
    application.add_handler(MessageHandler(filters.TEXT, _echo))
    application.add_handler(CallbackQueryHandler(_pressed))
    async with application:
        await application.start()
        yield application
        if application.updater is not None and application.updater.running:
            await application.updater.stop()
        await application.stop()


@pytest.fixture
async def bot(sim: Simulator) -> AsyncIterator[Bot]:
    async with Bot(sim.token, base_url=sim.base_url, base_file_url=sim.base_file_url) as bot:
        yield bot


async def test_a_polling_bot_talks_and_hears_presses(
    application: Application[Any, Any, Any, Any, Any, Any], luz: SimPhone
) -> None:
    assert application.updater is not None
    await application.updater.start_polling()
    echo = await luz.wait_for("eco /start")
    press = await luz.press(echo, "Sí")
    answer = await luz.wait_answer(press)
    assert (answer.text, answer.alert) == ("anotado", True)
    edited = await luz.wait_for("elegido: yes", message_id=echo.message_id)
    assert edited.edited
    assert echo.entities[0]["type"] == "bold"


async def test_a_webhook_bot_reads_what_is_posted(
    application: Application[Any, Any, Any, Any, Any, Any], luz: SimPhone, receiver: Receiver
) -> None:
    await application.bot.set_webhook(receiver.url, secret_token="abc")
    await receiver.wait(1)
    update = Update.de_json(receiver.posts[0][1], application.bot)
    await application.process_update(update)
    await luz.wait_for("eco /start")
    info = await application.bot.get_webhook_info()
    assert info.url == receiver.url


async def test_every_kind_of_message_is_understood(bot: Bot, luz: SimPhone) -> None:
    await luz.send_photo(caption="foto")
    await luz.send_voice()
    await luz.send_location(3.5, -76.3)
    await luz.send_contact()
    await luz.send_document()
    await luz.send_sticker()
    await luz.send_video()
    sent = await luz.send_text("uno")
    await luz.edit(sent.message.message_id, "dos")
    await luz.block()
    updates = await bot.get_updates()
    kinds = [next(iter(u.to_dict().keys() - {"update_id"})) for u in updates]
    assert kinds == ["message"] * 9 + ["edited_message", "my_chat_member"]
    messages = [u.message for u in updates if u.message]
    photo, voice, pin, card, document, sticker, video = messages[1:8]
    assert photo.photo
    assert voice.voice
    assert pin.location
    assert card.contact
    assert document.document
    assert sticker.sticker
    assert video.video
    file = await voice.voice.get_file()
    assert bytes(await file.download_as_bytearray()).startswith(b"OggS")


async def test_what_the_bot_sends_comes_back_as_its_objects(bot: Bot, luz: SimPhone) -> None:
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("Mi ubicación", request_location=True)]])
    text = await bot.send_message(luz.id, "hola", reply_markup=keyboard, protect_content=True)
    assert text.has_protected_content
    photo = await bot.send_photo(luz.id, b"\x89PNG\r\n", caption="<b>x</b>", parse_mode="HTML")
    assert photo.caption_entities[0].type == "bold"
    again = await bot.send_photo(luz.id, photo.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == photo.photo[-1].file_unique_id
    pin = await bot.send_location(luz.id, 3.5, -76.3)
    copied = await bot.copy_message(luz.id, luz.id, pin.message_id, protect_content=True)
    assert (await luz.wait_for(message_id=copied.message_id)).protected
    await bot.delete_messages(luz.id, [text.message_id, pin.message_id])
    assert (await bot.get_chat(luz.id)).first_name == "Luz"
    assert await bot.get_my_commands() == ()


async def test_refusals_and_faults_become_the_librarys_errors(
    bot: Bot, sim: Simulator, luz: SimPhone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(1, "x")
    await sim.client.fault("too_many_requests", retry_after=3, method="sendMessage")
    with pytest.raises(RetryAfter, match="Flood control exceeded"):
        await bot.send_message(luz.id, "x")
    await sim.client.fault("error", status=502, method="sendMessage")
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(luz.id, "x")
    await sim.client.fault("reset", phase="after", method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(luz.id, "en duda")
    await luz.wait_for("en duda")
    await sim.client.fault("timeout", method="sendMessage")
    with pytest.raises(TimedOut):
        await bot.send_message(luz.id, "x", read_timeout=0.2)
    await luz.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(luz.id, "x")
    stranger = Bot("123456789:wrong", base_url=sim.base_url)
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()
