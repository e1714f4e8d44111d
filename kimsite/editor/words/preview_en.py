"""The words of the preview, in English."""

from __future__ import annotations

PREVIEW_EN = {
    "preview.open": "See how it looks",
    "preview.title": "How it will look",
    "preview.phone": "Phone",
    "preview.laptop": "Laptop",
    "preview.whatsapp": "WhatsApp",
    "preview.links": "Links in this picture do nothing yet.",
    "preview.waiting": "Getting ready …",
    "preview.failed": "The picture could not be renewed. Your text is not lost.",
    "preview.not_yet": "This post cannot be shown yet. First fill in what is missing above.",
    "preview.back": "Back to writing",
    "preview.card_hint": "This is how the link looks when it is shared in WhatsApp.",
}
