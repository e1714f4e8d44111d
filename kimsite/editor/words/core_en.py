"""The words of home and of refusals in English."""

from __future__ import annotations

CORE_EN = {
    "app.name": "Write",
    "back": "Back",
    "skip": "Skip to the content",
    "cancel": "Cancel",
    "home.write": "What would you like to write?",
    "home.paste": "Paste from WhatsApp",
    "home.paste_hint": "Copy a message of the group, paste it, and it becomes a post.",
    "home.import": "Take from an exported WhatsApp chat",
    "home.unfinished": "Unfinished",
    "home.published": "Published",
    "home.held": "Cannot be published yet",
    "home.held_hint": "Open the post, follow the hints there, and save.",
    "home.later": "Not shown yet, or no longer",
    "home.bin": "Bin",
    "home.none": "No posts yet. Begin with one of the buttons above.",
    "home.untitled": "(no title yet)",
    "home.changed": "has changes that are not saved",
    "home.waiting": "shown from {day}",
    "home.expired": "was shown until {day}",
    "home.older": "{count} older posts",
    "home.villages": "Choose a village",
    "home.all_villages": "All villages",
    "home.district": "Posts of the district",
    "choose.title": "Whom is this post for?",
    "kind.berita": "News",
    "kind.posyandu": "Posyandu",
    "kind.umkm": "Product",
    "kind.informasi-publik": "Public information",
    "kind.agenda": "Event",
    "kind.siaran": "District broadcast",
    "kind.halaman": "Page",
    "new.berita": "Write news",
    "new.posyandu": "Posyandu results",
    "new.umkm": "Offer a product",
    "new.informasi-publik": "Public information",
    "new.agenda": "Announce an event",
    "new.siaran": "District broadcast",
    "new.halaman": "Page",
    "refusal.title": "Not done",
    "refusal.not_found": "There is no such page. The post may have been deleted, or the address is wrong.",
    "refusal.not_yours": "This post belongs to another village and cannot be changed from here.",
    "refusal.unreadable": (
        "The file of this post cannot be read as text. Ask the operator to look at it on the laptop."
    ),
    "refusal.too_large": "This post is too long to be sent at once. Make two posts of it.",
    "refusal.disk": (
        "The laptop could not keep it: {why}. The post in its file is as it was. Tell the operator, "
        "then try again."
    ),
}
