"""The methods of the Bot API that the simulator knows, by their lower-case names."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from simulator.methods import chats, edits, profile, sending, updates

if TYPE_CHECKING:
    from simulator.api import BotApi
    from simulator.bodies import Params

Method = Callable[["BotApi", "Params"], Awaitable[Any]]

METHODS: dict[str, Method] = {
    "getme": profile.get_me,
    "setmycommands": profile.set_my_commands,
    "getmycommands": profile.get_my_commands,
    "deletemycommands": profile.delete_my_commands,
    "setmydescription": profile.set_my_description,
    "getmydescription": profile.get_my_description,
    "setmyshortdescription": profile.set_my_short_description,
    "getmyshortdescription": profile.get_my_short_description,
    "setmyname": profile.set_my_name,
    "getmyname": profile.get_my_name,
    "setchatmenubutton": profile.set_chat_menu_button,
    "getchatmenubutton": profile.get_chat_menu_button,
    "logout": profile.close,
    "close": profile.close,
    "getupdates": updates.get_updates,
    "setwebhook": updates.set_webhook,
    "deletewebhook": updates.delete_webhook,
    "getwebhookinfo": updates.get_webhook_info,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "sendvoice": sending.send_voice,
    "senddocument": sending.send_document,
    "sendvideo": sending.send_video,
    "sendsticker": sending.send_sticker,
    "sendlocation": sending.send_location,
    "sendcontact": sending.send_contact,
    "copymessage": sending.copy_message,
    "forwardmessage": sending.forward_message,
    "editmessagetext": edits.edit_message_text,
    "editmessagecaption": edits.edit_message_caption,
    "editmessagereplymarkup": edits.edit_message_reply_markup,
    "deletemessage": edits.delete_message,
    "deletemessages": edits.delete_messages,
    "answercallbackquery": chats.answer_callback_query,
    "sendchataction": chats.send_chat_action,
    "getchat": chats.get_chat,
    "getfile": chats.get_file,
}
SENDING = {
    name
    for name in METHODS
    if (name.startswith(("send", "copy", "forward", "edit")) and name != "sendchataction")
}
