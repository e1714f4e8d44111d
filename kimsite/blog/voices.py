"""How readers bring wishes forward without a server: links to the KIM's own WhatsApp and e-mail."""

from __future__ import annotations

from urllib.parse import quote

from kimsite.blog.meta import absolute
from kimsite.model.blog import BlogContext
from kimsite.model.cards import VoicesView
from kimsite.model.config import VoicesPlace
from kimsite.tools.phones import whatsapp_url

_ABOUT_POST = 'Halo {kim}, saya mau menyampaikan tentang tulisan "{title}" ({url}):\n\n'
_GENERAL = "Halo {kim}, saya mau menyampaikan usul, keluhan, atau pertanyaan ({url}):\n\n"
_SUBJECT = "Aspirasi: {title}"


def home_voices(blog: BlogContext, url: str) -> VoicesView | None:
    """The links of the first page or the profile at `url`; None where nothing is offered."""
    return _links(blog, url, "") if _place(blog) is not VoicesPlace.NOWHERE else None


def post_voices(blog: BlogContext, url: str, title: str) -> VoicesView | None:
    """The links below a post; None where the village does not want them."""
    return _links(blog, url, title) if _place(blog) is VoicesPlace.POSTS else None


def _place(blog: BlogContext) -> VoicesPlace:
    village = blog.publisher.village
    return village.voices if village is not None and blog.district.voices else VoicesPlace.NOWHERE


def _links(blog: BlogContext, url: str, title: str) -> VoicesView | None:
    """A ready text to the contacts that the village publishes; the reader adds what it is about."""
    village = blog.publisher.village
    if village is None or not (village.whatsapp or village.email):
        return None
    text = (_ABOUT_POST if title else _GENERAL).format(
        kim=blog.publisher.name, title=title, url=absolute(blog, url)
    )
    subject = quote(_SUBJECT.format(title=title or blog.publisher.name), safe="")
    body = quote(text.replace("\n", "\r\n"), safe="")
    return VoicesView(
        whatsapp_url=whatsapp_url(village.whatsapp, text) if village.whatsapp else "",
        email_url=f"mailto:{village.email}?subject={subject}&body={body}" if village.email else "",
    )
