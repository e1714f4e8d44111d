"""The functions that every program calls which publishes: no terminal, no exceptions."""

import subprocess

import pytest
from deploy_recipes import published, site, write_tree
from loopback.faulty_ftp import USER, faulty_ftp
from loopback.ftp import PASSWORD
from msgspec.structs import replace

from kimsite.config.sites import read_sites
from kimsite.deploy.inspect import Permissions
from kimsite.deploy.job import Deployed, DeployJob, DeployUser, NotDeployed
from kimsite.deploy.site import deploy_site, preview_deploy, restore_site
from kimsite.deploy.stores.folder import FolderStore
from kimsite.deploy.stores.store import StoreError
from kimsite.diagnostics.findings import Findings
from kimsite.diagnostics.wording import words_for
from kimsite.model.config import ThemeOffer
from kimsite.model.deploy import GitTarget, StoreErrorKind
from kimsite.tools.manifests import MANIFEST_FILE

SITES = """kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas, url: "https://kim.contoh.id/"}
kim:
  - {kode: "35.22.12.2006", nama: KIM Deru Maju}
kirim:
  usb: {jenis: folder, ke: ../hosting}
  utama: {jenis: ftps, host: ftp.tidak-ada.invalid, pengguna: kim, folder: /}
"""
OFFERS = tuple(ThemeOffer(name=name, palettes=(), motifs=()) for name in ("dasar", "portal"))


class Recorder(DeployUser):
    """Notes what it is informed of."""

    def __init__(self):
        self.plans = []
        self.sent = []

    def planned(self, plan, seconds):
        self.plans.append((len(plan.uploads), len(plan.deletes), seconds < 60))

    def progress(self, files, all_files, sent, size):
        self.sent.append((files, all_files, sent <= size))


def job_of(tmp_path, number=0):
    root = tmp_path / "proyek"
    root.mkdir(exist_ok=True)
    (root / "sites.yaml").write_text(SITES, "utf-8")
    write_tree(root / "public", site())
    district = read_sites(root, OFFERS, Findings())
    return DeployJob(root=root, district=district, target=district.targets[number], out=root / "public")


def test_a_program_previews_publishes_and_goes_back(tmp_path):
    job, user = job_of(tmp_path), Recorder()
    looked = preview_deploy(job, user)
    assert isinstance(looked, Deployed)
    assert (looked.result.sent, (tmp_path / "hosting").exists()) == (10, False)
    done = deploy_site(job, user)
    assert isinstance(done, Deployed)
    assert (done.result.sent, published(tmp_path / "hosting")) == (10, site())
    assert user.plans == [(10, 0, True)] * 2
    assert user.sent == [(number, 10, True) for number in range(1, 11)]
    write_tree(job.out, site(4, 2))
    deploy_site(job, DeployUser())
    assert isinstance(restore_site(job, DeployUser()), Deployed)
    assert published(tmp_path / "hosting") == site()


def ftp_job(tmp_path, port):
    ftp = f"{{jenis: ftp, host: localhost, pengguna: {USER}, folder: /, port: {port}}}"
    job = job_of(tmp_path)
    (job.root / "sites.yaml").write_text(SITES + f"  biasa: {ftp}\n", "utf-8")
    return replace(job, target=read_sites(job.root, OFFERS, Findings()).targets[-1])


def test_reading_what_is_there_is_tried_again_and_logging_in_is_not(tmp_path, monkeypatch):
    monkeypatch.setenv("KIMSITE_DEPLOY_BIASA_PASSWORD", PASSWORD)
    monkeypatch.setattr("time.sleep", lambda _: None)
    with faulty_ftp(tmp_path / "hosting", answers={"RETR": ["426 Failure reading network stream."]}) as host:
        assert isinstance(preview_deploy(ftp_job(tmp_path, host.port), DeployUser()), Deployed)
        assert host.logins == 2
    with faulty_ftp(tmp_path / "hosting", always={"RETR": "426 Failure."}) as host:
        done = preview_deploy(ftp_job(tmp_path, host.port), DeployUser())
        assert (done.finding.code, dict(done.finding.values)["kali"]) == ("D07", "6")
        assert "sudah dicoba 6 kali" in words_for(done.finding, "id").why
    with faulty_ftp(tmp_path / "hosting", always={"USER": "421 Too many connections."}) as host:
        done = preview_deploy(ftp_job(tmp_path, host.port), DeployUser())
        assert done.finding.code == "D07"
        assert "dicoba sekali" in words_for(done.finding, "id").why


def test_going_back_from_a_deployment_that_was_cut_off_undoes_it(tmp_path, monkeypatch):
    job, hosting, write = job_of(tmp_path), tmp_path / "hosting", FolderStore.write
    deploy_site(job, DeployUser())
    write_tree(job.out, site(3, 2))
    deploy_site(job, DeployUser())

    def until_the_portal(store, path, data):
        if path == "index.html":
            raise StoreError("write", path, "putus", StoreErrorKind.QUOTA)
        write(store, path, data)

    write_tree(job.out, site(4, 3))
    with monkeypatch.context() as patched:
        patched.setattr(FolderStore, "write", until_the_portal)
        assert deploy_site(job, DeployUser()).finding.code == "D06"
    assert published(hosting) not in (site(3, 2), site(4, 3))
    assert isinstance(restore_site(job, DeployUser()), Deployed)
    assert published(hosting) == site(3, 2)
    assert isinstance(restore_site(job, DeployUser()), Deployed)
    assert published(hosting) == site()


def test_going_back_reads_the_manifest_of_the_host_once(tmp_path, monkeypatch):
    monkeypatch.setenv("KIMSITE_DEPLOY_BIASA_PASSWORD", PASSWORD)
    with faulty_ftp(tmp_path / "hosting") as host:
        job = ftp_job(tmp_path, host.port)
        deploy_site(job, DeployUser())
        write_tree(job.out, site(4, 2))
        deploy_site(job, DeployUser())
        host.fetched.clear()
        assert isinstance(restore_site(job, DeployUser()), Deployed)
        assert published(tmp_path / "hosting") == site()
        assert host.fetched.count(MANIFEST_FILE) == 1


def test_a_branch_of_sources_is_refused_until_that_is_allowed(tmp_path):
    job = job_of(tmp_path)
    work = job.root / "kim"
    commit = ("-c", "user.name=Sri", "-c", "user.email=sri@contoh.id", "commit", "-q", "--allow-empty")
    for words in (("init", "-q", "-b", "main", str(work)), *[("-C", str(work), *commit, "-m", "a")] * 2):
        subprocess.run(["git", *words], check=True)
    subprocess.run(["git", "-C", str(work), "checkout", "-q", "--detach"], check=True)
    target = GitTarget(name="pages", kind="git", repository=str(work), branch="main")
    job = replace(job, target=target)
    refused = deploy_site(job, DeployUser())
    assert isinstance(refused, NotDeployed)
    assert (refused.finding.code, preview_deploy(job, DeployUser()).finding.code) == ("D36", "D36")
    allowed = replace(job, permissions=Permissions(overwrite=True))
    assert isinstance(deploy_site(allowed, DeployUser()), Deployed)
    assert isinstance(deploy_site(job, DeployUser()), Deployed), "it is a site's branch now"


@pytest.mark.parametrize("folder", ["situs", "public_html"])
def test_a_folder_that_is_a_file_or_that_hosts_make(tmp_path, monkeypatch, folder):
    monkeypatch.setenv("KIMSITE_DEPLOY_BIASA_PASSWORD", PASSWORD)
    with faulty_ftp(tmp_path / "hosting") as host:
        (host.root / "situs").write_text("berkas")
        job = ftp_job(tmp_path, host.port)
        job = replace(job, target=replace(job.target, folder=f"/{folder}"))
        done = deploy_site(job, DeployUser())
        assert done.finding.code == {"situs": "D37", "public_html": "D28"}[folder]
        assert sorted(path.name for path in host.root.iterdir()) == ["situs"]


def test_what_stands_in_the_way_is_a_finding(tmp_path, monkeypatch):
    ftp = job_of(tmp_path, 1)
    done = deploy_site(ftp, DeployUser())
    assert isinstance(done, NotDeployed)
    assert (done.finding.code, done.is_network, done.needs_password) == ("D33", False, True)
    monkeypatch.setenv("KIMSITE_DEPLOY_UTAMA_PASSWORD", "sandi")
    done = deploy_site(ftp, DeployUser())
    assert (done.finding.code, done.is_network, done.needs_password) == ("D02", True, False)
    assert "ftp.tidak-ada.invalid" in words_for(done.finding, "id").what
    (ftp.out / "index.html").unlink()
    assert deploy_site(job_of(tmp_path), DeployUser()).result.sent == 10
    (ftp.out / "index.html").write_text("lain")
    assert deploy_site(ftp, DeployUser()).finding.code == "D14"
