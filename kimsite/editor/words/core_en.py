"""The words of home, form and save in English."""

from __future__ import annotations

CORE_EN = {
    "app.name": "Write",
    "back": "Back",
    "home.title": "What would you like to write?",
    "home.unfinished": "Unfinished",
    "home.none_unfinished": "Nothing is waiting.",
    "home.paste": "Paste from WhatsApp",
    "home.untitled": "(no title yet)",
    "new.berita": "Write news",
    "new.posyandu": "Posyandu results",
    "new.umkm": "Product",
    "new.informasi-publik": "Public information",
    "new.agenda": "Event",
    "new.siaran": "District broadcast",
    "new.halaman": "Page",
    "form.body": "Text",
    "form.save": "Save",
    "form.saved": "Saved.",
    "form.more": "More fields",
    "form.required": "required",
    "form.example": "Example: {example}",
    "refusal.title": "Not done",
    "refusal.not_found": "There is no such page. It may have been deleted, or the address is wrong.",
    "refusal.not_yours": "This post belongs to another village and cannot be changed from here.",
}
