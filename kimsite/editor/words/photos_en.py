"""The words of photos, in English."""

from __future__ import annotations

PHOTO_WORDS_EN = {
    "photos.title": "Photos",
    "photos.hint": "Several at once, if you like. Where and with what they were taken is removed.",
    "photos.add": "Add photos",
    "photos.send": "Send the chosen photos",
    "photos.caption": "Who is it, doing what?",
    "photos.lead": "Lead photo",
    "photos.up": "Move this photo up",
    "photos.down": "Move this photo down",
    "photos.first": "Make it the lead",
    "photos.remove": "Remove",
    "photos.more": "More",
    "photos.alt": "Description for those who cannot see it",
    "photos.credit": "Photographed by",
    "photos.shrinking": "Making it smaller …",
    "photos.sending": "Sending …",
    "photos.retrying": "The connection was cut, trying again …",
    "photos.failed": "This photo has not been sent. Try again, or remove it first, then save.",
    "photos.again": "Try again",
    "photos.large": "This photo is too large to be sent. Make it smaller, or choose another.",
    "photos.refused": "Some photos cannot be used",
    "photos.rest_kept": "Your text and the other photos are kept.",
    "photos.too_many": "A post holds at most {most} photos. Remove one first.",
    "photos.heic": (
        "This photo is HEIC, from an iPhone, which this laptop cannot open yet. On the iPhone: Settings, "
        "Camera, Formats, choose Most Compatible. Then take it again, or send the photo by WhatsApp first."
    ),
    "photos.disk": "This photo could not be kept. The laptop's disk may be full.",
    "photo.size": "The size of this photo is implausible. Choose another.",
    "photo.kind": "This file is no photo. Choose a JPG or PNG.",
    "photo.broken": "This photo is broken or cut off. Send it again, or choose another.",
    "photo.large": "This photo is too large to be opened safely. Make it smaller, or choose another.",
}
