"""The words of publishing, in English."""

from __future__ import annotations

PUBLISH_EN = {
    "publish.button": "Publish",
    "publish.to": "Send to",
    "publish.title.waiting": "Publishing",
    "publish.title.building": "Publishing",
    "publish.title.sending": "Publishing",
    "publish.title.published": "Published",
    "publish.title.built": "Ready on this laptop",
    "publish.title.packed": "Ready to be uploaded",
    "publish.title.failed": "Not published yet",
    "publish.title.taken_back": "Taken back",
    "publish.step.saved": "The post is saved",
    "publish.step.building": "Making the pages",
    "publish.step.sending": "Sending to {target}",
    "publish.may_leave": "You may close this page. Sending goes on as long as the laptop is on.",
    "publish.address": "Its address:",
    "publish.example_address": (
        "The pages were sent, but the site's address in the settings is still the example, so there is no "
        "link to share yet. Ask the operator to replace the address (url) in sites.yaml."
    ),
    "publish.share": "Message for WhatsApp",
    "publish.whatsapp": "Share by WhatsApp",
    "publish.copy": "Copy the message",
    "publish.copied": "Copied",
    "publish.no_target": (
        "The pages are ready on this laptop, but were not sent, because no target is set yet. Once is "
        "enough: the operator types  kimsite deploy  on this laptop and answers three questions."
    ),
    "publish.look": "Look at the page",
    "publish.packed": "The files are in the folder {folder}. How to upload them is told in that folder.",
    "publish.taken_back": "The post is as it was before. What you wrote is still under “Unfinished”.",
    "publish.fault": "Something is wrong in this program, not in your post.",
    "publish.kept": "Your post is saved. Nothing is lost.",
    "publish.again": "Try again",
    "publish.no_password": "To send to {target}, the password of the host must be typed once.",
    "publish.password": "Password for {target}",
    "publish.password_hint": "Remembered until the editor is closed, kept nowhere.",
    "publish.ask_owner": "The password can be typed at the laptop only. Ask whoever has it to publish this.",
    "publish.undo": "Take back",
    "publish.undo_hint": "Possible for one minute.",
    "publish.late": (
        "It cannot be taken back any more: a minute has passed, or the post was changed since. Change or "
        "delete the post instead."
    ),
    "publish.back": "Back to this post",
    "publish.home": "To the first page",
}
