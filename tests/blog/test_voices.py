"""Links by which readers write to the KIM, with the contact that the village publishes and no other."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from bs4 import BeautifulSoup
from conftest import POST

from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.theme.load import offers

HOME = "sumberrejo/sumberrejo"
DISTRICT = (
    '\nkabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, '
    'url: "https://kim.contoh.id/sub/"}\n'
)
TITLE = 'Panen "raya" & syukuran 100%'


def blog(make_project, kim: str, top: str = ""):
    sites = f'{DISTRICT}{top}kim:\n  - {{kode: "35.22.12.2006", nama: KIM Deru Maju{kim}}}\n'
    post = POST.replace("Panen raya di Ngemplak", f"'{TITLE}'")
    project = make_project({f"content/{HOME}/berita/panen.md": post, "sites.yaml": sites})
    project.build()
    return project


def links(project, page: str) -> list[str]:
    section = BeautifulSoup(project.page(page), "html.parser").find(id="aspirasi")
    return [str(one["href"]) for one in section.find_all("a")] if section else []


def test_the_first_page_and_the_profile_open_whatsapp_and_email_with_a_ready_text(make_project):
    project = blog(make_project, ', wa: "084000000001", email: kim@contoh.id')
    for page in (HOME, f"{HOME}/profil"):
        whatsapp, email = links(project, page)
        assert whatsapp.startswith("https://wa.me/6284000000001?")
        assert f"https://kim.contoh.id/sub/{HOME}/" in parse_qs(urlsplit(whatsapp).query)["text"][0]
        assert email.startswith("mailto:kim@contoh.id?")
    assert links(project, f"{HOME}/berita/panen") == []


def test_below_posts_the_text_names_the_title_and_the_address(make_project):
    project = blog(make_project, ', wa: "084000000001", email: kim@contoh.id, aspirasi: tulisan')
    whatsapp, email = links(project, f"{HOME}/berita/panen")
    address = f"https://kim.contoh.id/sub/{HOME}/berita/panen/"
    text = parse_qs(urlsplit(whatsapp).query)["text"][0]
    assert TITLE in text
    assert address in text
    query = dict(part.split("=") for part in urlsplit(email).query.split("&"))
    assert unquote(query["subject"]) == f"Aspirasi: {TITLE}"
    assert TITLE in unquote(query["body"])
    assert address in unquote(query["body"])


@pytest.mark.parametrize(
    ("kim", "top"),
    [
        ("", ""),
        (', hp: "084000000009"', ""),
        (', wa: "084000000001", aspirasi: tidak', ""),
        (', wa: "084000000001", aspirasi: tulisan', "aspirasi: tidak\n"),
        (", email: bukan-alamat", ""),
    ],
    ids=["no contact", "a number for the Dinas alone", "village", "district", "no address"],
)
def test_nothing_is_offered_without_a_published_contact_or_where_it_is_switched_off(make_project, kim, top):
    project = blog(make_project, kim, top)
    for page in (HOME, f"{HOME}/profil", f"{HOME}/berita/panen"):
        assert links(project, page) == []
    assert b"84000000009" not in b"".join(project.tree().values())


def test_an_address_that_is_none_is_a_finding_of_that_kim_alone(make_project):
    project, found = blog(make_project, ", email: bukan-alamat"), Findings()
    assert read_sites(project.root, offers(project.root), found) is not None
    assert [(one.severity, one.village) for one in found.sorted()] == [("warning", HOME)]
