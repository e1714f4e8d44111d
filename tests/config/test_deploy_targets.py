"""`kirim:` of sites.yaml: every kind of target, typing errors, and passwords that nobody shall see."""

import jsonschema
import pytest
import yaml

from kimsite.config.deploy_targets import DEPLOY_KINDS
from kimsite.config.schema import sites_schema
from kimsite.config.sites import read_sites
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.show import json_report
from kimsite.diagnostics.wording import words_for
from kimsite.model.config import ThemeOffer
from kimsite.model.deploy import (
    FolderTarget,
    FtpTarget,
    GitTarget,
    RsyncTarget,
    S3Target,
    SftpTarget,
    ZipTarget,
)

OFFERS = tuple(ThemeOffer(name=name, palettes=(), motifs=()) for name in ("dasar", "portal"))
HEAD = (
    'kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, url: '
    '"https://kim.contoh.id/"}\nkim:\n  - {kode: "35.22.12.2006", nama: KIM Deru Maju}\n'
)
ALL = """kirim:
  utama:  {jenis: ftps, host: ftp.contoh.id, pengguna: kim, folder: /public_html/kim, sambungan: 2}
  polos:  {jenis: ftp, host: ftp.contoh.id, pengguna: kim, folder: /}
  vps:    {jenis: sftp, host: kim.contoh.id, pengguna: kim, folder: /srv/kim, generasi: 3}
  cermin: {jenis: rsync, host: kim.contoh.id, pengguna: kim, folder: /srv/kim/}
  pages:  {jenis: git, repo: "git@github.com:contoh/kim.git", cabang: gh-pages}
  s3:     {jenis: s3, bucket: kim, url: "https://s3.contoh.id"}
  usb:    {jenis: folder, ke: "E:\\\\kim"}
  arsip:  {jenis: zip, ke: kiriman/, batas_mb: 90, alamat: "https://arsip.contoh.id"}
"""


def read(tmp_path, block):
    (tmp_path / "sites.yaml").write_text(HEAD + block, "utf-8")
    diagnostics = Findings()
    district = read_sites(tmp_path, OFFERS, diagnostics)
    return (district.targets if district else None), diagnostics.sorted()


def one(tmp_path, line):
    return read(tmp_path, f"kirim:\n  utama: {line}\n")


def test_every_kind_is_read(tmp_path):
    targets, found = read(tmp_path, ALL)
    assert not found
    by_name = {target.name: target for target in targets}
    assert {name: type(target) for name, target in by_name.items()} == {
        "utama": FtpTarget,
        "polos": FtpTarget,
        "vps": SftpTarget,
        "cermin": RsyncTarget,
        "pages": GitTarget,
        "s3": S3Target,
        "usb": FolderTarget,
        "arsip": ZipTarget,
    }
    assert {target.kind for target in targets} == set(DEPLOY_KINDS)
    assert (by_name["utama"].connections, by_name["utama"].port, by_name["vps"].port) == (2, 21, 22)
    assert (by_name["usb"].folder, by_name["cermin"].folder) == ("E:/kim", "/srv/kim")
    assert by_name["arsip"].address == "https://arsip.contoh.id/"
    assert (by_name["pages"].service, by_name["utama"].service, by_name["vps"].service) == (
        "github-pages",
        "cpanel",
        "lain",
    )
    assert by_name["vps"].place.line == 7


def test_the_schema_allows_the_same(tmp_path):
    validator = jsonschema.Draft202012Validator(sites_schema())
    assert not list(validator.iter_errors(yaml.safe_load(HEAD + ALL)))
    for line in ("{jenis: ftps, host: a}", "{jenis: pos, ke: a}", "{jenis: zip, ke: a, sandi: b}"):
        assert list(validator.iter_errors(yaml.safe_load(f"{HEAD}kirim:\n  a: {line}\n"))), line


def test_a_panel_is_called_by_the_account_and_below_its_home(tmp_path):
    login = "jenis: ftps, host: a.id, pengguna: kim@desa.id, cpanel: https://a.id:2083"
    (target,), _ = one(tmp_path, f"{{{login}, folder: /public_html/kim}}")
    assert (target.panel, target.panel_user, target.panel_folder) == (
        "https://a.id:2083",
        "kim",
        "public_html/kim",
    )
    (target,), _ = one(tmp_path, f"{{{login}, folder: /, akun: desaku, folder_cpanel: public_html}}")
    assert (target.panel_user, target.panel_folder) == ("desaku", "public_html")


@pytest.mark.parametrize("block", ["", "kirim:\n", "kirim: {}\n"])
def test_no_target_is_no_fault(tmp_path, block):
    targets, found = read(tmp_path, block)
    assert (targets, found) == ((), ())


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("{jenis: fpts, host: a, pengguna: b, folder: c}", "K13", "ftps"),
        ("{jenis: ftps, hots: a, pengguna: b, folder: c}", "K01", '"host"'),
        ("{jenis: ftps, pengguna: b, folder: c}", "K02", "host"),
        ("{jenis: zip, ke: a, batas_mb: banyak}", "K13", "1–2000"),
        ("{jenis: sftp, host: a, pengguna: b, folder: /srv/../etc}", "K13", "/public_html"),
        ('{jenis: ftps, host: "ftp://a/", pengguna: b, folder: c}', "K13", '"a"'),
        ('{jenis: ftps, host: "ftp.desa.id:21", pengguna: b, folder: c}', "K13", '"ftp.desa.id"'),
        ("{jenis: ftps, host: a, pengguna: b, folder: c, sidik: AB}", "K13", "AB:CD"),
        ('{jenis: git, repo: "--upload-pack=touch x"}', "K13", "git@"),
        ("{jenis: sftp, host: -oProxyCommand=x, pengguna: b, folder: c}", "K13", "ftp.contoh.id"),
        ("{jenis: ftps, host: a, pengguna: b, folder: c, alamat: kim}", "K14", "kim"),
        ("{jenis: ftps, host: a, pengguna: b, folder: c, cpanel: http://a:2083}", "K13", "https://"),
        ("ftps", "K13", "nama"),
    ],
)
def test_a_wrong_target_is_reported_with_a_way_out(tmp_path, line, code, words):
    targets, found = one(tmp_path, line)
    assert targets is None
    assert code in {finding.code for finding in found}
    said = " ".join(" ".join(words_for(finding, "id").fix) for finding in found)
    assert words in said
    assert all(finding.place.line >= 4 for finding in found)


def test_a_name_must_fit_an_environment_variable(tmp_path):
    targets, found = read(tmp_path, "kirim:\n  hosting kami: {jenis: folder, ke: a}\n")
    assert targets is None
    assert [finding.code for finding in found] == ["K13"]


def test_a_fingerprint_is_read_as_programs_print_it(tmp_path):
    targets, found = one(
        tmp_path, f'{{jenis: ftps, host: a, pengguna: b, folder: c, sidik: "{"aB:" * 31}0F"}}'
    )
    assert not found
    assert targets[0].fingerprint == "ab" * 31 + "0f"


@pytest.mark.parametrize(
    "key",
    [
        "sandi", "kata_sandi", "password", "token", "Sandi", "kata sandi", "sandi_ftp", "ftp-password",
        "aws_secret_access_key", "token_cpanel", "passphrase", "pwd",
    ],
)  # fmt: skip
def test_a_password_in_the_file_is_reported_and_never_shown(tmp_path, key):
    targets, found = one(
        tmp_path, f"{{jenis: ftps, host: a.id, pengguna: kim, folder: /, {key}: rahasia-sekali}}"
    )
    assert [finding.code for finding in found] == ["D01"]
    assert targets[0].host == "a.id", "the target itself can be used"
    assert "rahasia-sekali" not in repr((found, targets))
    document = json_report(
        command="check", exit_code=1, counts={}, findings=found, timing={}, language="id", files=None
    )
    assert "rahasia-sekali" not in repr(document)


@pytest.mark.parametrize(
    "fields",
    [
        "jenis: git, repo: 'https://ghp_rahasiasekali0123456789@github.com/contoh/kim.git'",
        "jenis: git, repo: 'https://rahasiasekali0123456789@git.contoh.id/kim.git'",
        "jenis: git, repo: 'https://glpat-rahasiasekali@gitlab.com/contoh/kim.git'",
        "jenis: sftp, pengguna: kim, folder: x, host: a, kunci: '-----BEGIN PRIVATE KEY-----rahasiasekali'",
        "jenis: ftps, pengguna: kim, folder: /, host: 'kim:rahasiasekali@a.id'",
        "jenis: ftps, pengguna: kim, folder: /, host: a.id, sandi: [rahasiasekali]",
    ],
)
def test_secrets_in_other_places_are_reported_and_never_shown(tmp_path, fields):
    targets, found = one(tmp_path, f"{{{fields}}}")
    assert "D01" in [finding.code for finding in found]
    assert "rahasiasekali" not in repr((targets, found))


@pytest.mark.parametrize("repo", ["https://pak.budi@git.contoh.id/kim.git", "git@github.com:contoh/kim.git"])
def test_a_users_name_in_an_address_is_no_secret(tmp_path, repo):
    targets, found = one(tmp_path, f"{{jenis: git, repo: '{repo}'}}")
    assert (targets[0].repository, found) == (repo, ())


def test_a_password_among_fields_without_a_target_is_reported_and_never_shown(tmp_path):
    targets, found = read(tmp_path, "kirim: {jenis: ftps, host: a.id, sandi: rahasia-sekali}\n")
    assert targets is None
    assert {finding.code for finding in found} == {"D01", "K13"}
    assert "rahasia-sekali" not in repr(found)


def test_other_findings_of_the_line_do_not_show_it_either(tmp_path):
    targets, found = one(
        tmp_path, "{jenis: ftps, hots: a.id, pengguna: kim, folder: /, sandi: rahasia-sekali}"
    )
    assert targets is None
    assert {finding.code for finding in found} == {"D01", "K01", "K02"}
    assert "rahasia-sekali" not in repr(found)


def test_a_password_in_an_address_is_one(tmp_path):
    targets, found = one(tmp_path, '{jenis: git, repo: "https://kim:rahasia-sekali@git.contoh.id/kim.git"}')
    assert [finding.code for finding in found] == ["D01"]
    assert "rahasia-sekali" not in repr((found, targets))
