"""The words of signing in, in English."""

from __future__ import annotations

ACCESS_EN = {
    "access.host": "This is not the editor's address. Scan the QR code on the laptop again.",
    "access.method": "This kind of request is not known.",
    "access.origin": "Another site caused this request, so it was refused. Nothing was changed.",
    "access.code": (
        "First enter the six-digit code from the laptop at /masuk. The text on this phone is not lost."
    ),
    "access.too_large": (
        "This is too large, so it was not accepted. Nothing was changed. Send the photos one by one, or make "
        "them smaller first."
    ),
    "access.unreadable": (
        "What was sent could not be read, so nothing was changed. Load the page again, then try once more."
    ),
    "sign_in.title": "Sign in",
    "sign_in.lead": "Give your name. It is shown as the author of your posts.",
    "sign_in.name": "Your name",
    "sign_in.name_hint": "What people call you, such as Sri",
    "sign_in.code": "Six-digit code",
    "sign_in.code_hint": "The laptop shows it.",
    "sign_in.village": "Write for",
    "sign_in.button": "Sign in",
    "sign_in.no_name": "First give your name, 2 to 60 letters.",
    "sign_in.number_in_name": "Only a name, without any number.",
    "sign_in.no_village": "First choose the village.",
    "sign_in.wrong": "The code does not match. Look at the laptop again.",
    "sign_in.replaced": (
        "The code was wrong several times, so the laptop now shows a new one. Wait a minute, then scan or "
        "type the new code."
    ),
    "sign_in.wait": "Wait {seconds} seconds more, then try the code that the laptop shows now.",
    "sign_out.of": "Sign out ({name})",
    "phone.title": "Write on a phone",
    "phone.off": (
        "With this, phones in the same Wi-Fi can open the editor. Turn it on only in a network that you "
        "trust, such as the one of the village hall."
    ),
    "phone.turn_on": "Turn on for phones",
    "phone.no_network": "This laptop is in no network yet. Connect it first, then open this page again.",
    "phone.failed": "That address cannot be used yet. Close other editors on this laptop, then try again.",
    "phone.scan": "Scan this with the phone's camera. The phone must use the same Wi-Fi as this laptop.",
    "phone.type": "Or type this address on the phone",
    "phone.code": "then enter the code",
    "phone.editor": "For an editor of all villages",
    "phone.editor_hint": (
        "Whoever signs in with this code may change the posts of every village. Give it to editors only."
    ),
    "phone.trouble": "The phone cannot open it?",
    "phone.trouble_wifi": "Make sure that phone and laptop use the same Wi-Fi, not mobile data.",
    "phone.trouble_firewall": (
        "Windows may ask about the firewall. Tick “Private networks”, then “Allow access”."
    ),
    "phone.trouble_guest": "Guest networks often keep devices apart. Use the hotspot of a phone.",
    "phone.trouble_restart": (
        "Each time the editor is opened again, the code is new and phones sign in again."
    ),
}
