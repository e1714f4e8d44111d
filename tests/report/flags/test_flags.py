"""Each question, earned and not earned."""

import io
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from PIL import Image, ImageDraw

from kimsite.config.contest import read_contest
from kimsite.config.sites import read_sites
from kimsite.content.plain_text import plain_text
from kimsite.diagnostics.findings import Findings
from kimsite.pipeline.district_summaries import summaries
from kimsite.pipeline.staleness.plan import BuildOptions
from kimsite.report.flags import copies
from kimsite.report.flags.gather import gather_evidence
from kimsite.report.ledger.documents import note_documents
from kimsite.report.ledger.ledger import note_first_seen, read_head, read_ledger
from kimsite.theme.load import offers

ZONE = ZoneInfo("Asia/Jakarta")
CONTEST = """
nama: Lomba Uji
masa: {mulai: 2026-07-01, sampai: 2026-09-30, terlihat_sampai: 2026-10-02, \
kelonggaran: {hari: 20, kim: [kanor/piyak]}}
penilaian_blog:
  tanda: {borongan: 3, min_kata: 10, tanggal_mundur_hari: 7}
  rilis: lomba/rilis
  templat: lomba/templat
babak:
  - {id: kabupaten, per: kabupaten, peserta: semua, juara: [1]}
seri: [aktivasi_blog]
"""
SITES = """
kabupaten: {kode: "35.22", nama: Kabupaten Bojonegoro, dinas: Dinas Kominfo, url: "https://kim.contoh.id/"}
kim:
  - {kode: "35.22.12.2006", nama: KIM Deru Maju}
  - {kode: "35.22.11.2004", nama: KIM Piyak Bersinar}
lomba: [lomba/uji.yaml]
"""
OURS, THEIRS = "content/sumberrejo/sumberrejo/berita", "content/kanor/piyak/berita"
TEXT = (
    "Pohon randu tua tumbang dua pekan lalu dan menimpa pagar makam di sisi barat. Pagi itu warga datang "
    "membawa gergaji, linggis, dan sebuah "
    "katrol pinjaman dari tukang sumur. Batangnya dipotong menjadi bangku panjang untuk pelayat. Rantingnya "
    "dibawa pulang untuk kayu bakar."
)
OTHER = (
    "Kelas merajut di rumah Bu Lastri kini diikuti ibu muda. Setiap Rabu sore mereka membawa benang sisa dan "
    "belajar membuat dompet, tatakan "
    "gelas, serta topi bayi. Hasil pertama dijual saat pasar Minggu dan laku semuanya dalam dua jam."
)


def post(day, text, *, title="Kabar", more=""):
    return f"---\njudul: {title}\ntanggal: {day}\n{more}---\n{text}\n"


class Contest:
    """A project with a contest, whose days pass one by one."""

    def __init__(self, make_project):
        self.project = make_project({"sites.yaml": SITES, "lomba/uji.yaml": CONTEST})
        self.district = read_sites(self.project.root, offers(self.project.root), Findings())
        self.ledger = b""

    def summaries(self):
        return summaries(
            self.district,
            BuildOptions(root=self.project.root, out=self.project.out, as_of=datetime(2026, 11, 1).date()),
        )

    def on(self, day, files=(), hour=19):
        """Write files, then let the collecting computer see them on that day."""
        self.project.write(dict(files))
        moment = datetime.fromisoformat(day).replace(hour=hour, tzinfo=ZONE)
        self.ledger += note_first_seen(self.summaries(), read_head(self.ledger), moment)
        return self

    def asked(self, code=None):
        self.project.write({"buku-besar.jsonl": self.ledger} if self.ledger else {})
        diagnostics = Findings()
        contest = read_contest(self.project.root, "lomba/uji.yaml", self.district, diagnostics)
        assert contest is not None, diagnostics.sorted()
        self.view, flags = gather_evidence(
            self.project.root,
            self.district,
            contest,
            self.summaries(),
            partial(plain_text, self.project.root),
            diagnostics,
        )
        self.found = diagnostics.sorted()
        return [flag for flag in flags if code is None or flag.code == code]


@pytest.fixture
def contest(make_project):
    made = Contest(make_project)
    return made.on("2026-06-01", {f"{OURS}/lama.md": post("2026-01-05", OTHER, title="Kelas merajut")})


def test_nothing_is_asked_about_honest_posts(contest):
    contest.on("2026-07-03", {f"{OURS}/a.md": post("2026-07-02", TEXT)})
    contest.on(
        "2026-07-09",
        {
            f"{THEIRS}/b.md": post(
                "2026-07-09",
                "Kolam lele dipanen pagi tadi oleh lima belas orang warga yang bergantian menjaring ikan.",
            )
        },
    )
    assert contest.asked() == []


def test_who_was_seen_later_is_asked_whatever_the_headers_say(contest):
    contest.on("2026-07-05", {f"{OURS}/a.md": post("2026-07-05", TEXT)})
    contest.on(
        "2026-07-09", {f"{THEIRS}/b.md": post("2026-07-03", TEXT.replace("randu", "beringin"), title="Makam")}
    )
    (flag,) = contest.asked("L02")
    assert (flag.kim, flag.posts, flag.other) == ("35.22.11.2004", (f"{THEIRS}/b.md",), (f"{OURS}/a.md",))
    mine, other = flag.evidence
    assert "KIM Piyak Bersinar" in mine.label
    assert "pertama terlihat 5 Juli 2026" in other.label
    assert mine.text.count("beringin") == 1
    assert all("beringin" not in mine.text[start:end] for start, end in mine.spans)
    assert sum(end - start for start, end in mine.spans) > 0.7 * len(mine.text)
    assert flag.question.endswith("?")


def test_a_copy_within_one_kim(contest):
    contest.on("2026-07-05", {f"{OURS}/a.md": post("2026-07-05", TEXT)})
    contest.on(
        "2026-08-09", {f"{OURS}/b.md": post("2026-08-09", " ".join(reversed(TEXT.split(". "))), title="Lagi")}
    )
    assert [(flag.posts, flag.other) for flag in contest.asked("L01")] == [
        ((f"{OURS}/b.md",), (f"{OURS}/a.md",))
    ]


def test_a_post_that_only_got_another_name_is_no_new_post(contest):
    contest.on("2026-07-05", {f"{OURS}/a.md": post("2026-07-05", TEXT)})
    (contest.project.root / f"{OURS}/a.md").unlink()
    contest.on("2026-09-20", {f"{OURS}/nama-baru.md": post("2026-07-05", TEXT)})
    assert contest.asked() == []
    assert (
        next(row for row in contest.view.seen if row.path.endswith("nama-baru.md")).moment.date().isoformat()
        == "2026-07-05"
    )


def test_a_release_may_be_quoted_but_not_passed_off(contest):
    contest.project.write({"lomba/rilis/r.md": post("2026-07-01", TEXT)})
    contest.on(
        "2026-07-05",
        {
            f"{OURS}/a.md": post("2026-07-05", TEXT),
            f"{THEIRS}/b.md": post("2026-07-05", TEXT, more="sumber: Dinas Kominfo\n"),
        },
    )
    assert [(flag.kim, flag.other) for flag in contest.asked("L03")] == [
        ("35.22.12.2006", ("lomba/rilis/r.md",))
    ]


def test_a_template_of_the_district_makes_no_copy(contest):
    frame = " ".join(TEXT.split(". ")[:3]) + "."
    contest.on(
        "2026-07-05",
        {
            f"{OURS}/a.md": post(
                "2026-07-05",
                f"{frame} Sesudah itu kami makan pecel di bawah pohon waru sambil bercanda lama sekali.",
            )
        },
    )
    contest.on(
        "2026-07-06",
        {
            f"{THEIRS}/b.md": post(
                "2026-07-06",
                f"{frame} Hujan turun deras sehingga pekerjaan dilanjutkan keesokan harinya oleh pemuda.",
            )
        },
    )
    assert contest.asked("L02")
    contest.project.write({"lomba/templat/t.md": post("2026-07-01", frame)})
    assert contest.asked("L02") == []


@pytest.mark.parametrize(("seen", "asked"), [("2026-08-09", 0), ("2026-08-12", 1)])
def test_dated_back(contest, seen, asked):
    contest.on(seen, {f"{OURS}/a.md": post("2026-08-02", TEXT)})
    flags = contest.asked("L04")
    assert len(flags) == asked
    if flags:
        assert "baris 2 buku besar" in flags[0].evidence[1].label
        assert "12 Agustus 2026 pukul 19.00" in flags[0].evidence[1].text


def test_a_kim_without_a_signal_has_its_declared_days_more(contest):
    contest.on("2026-08-25", {f"{THEIRS}/a.md": post("2026-08-02", TEXT)})
    assert contest.asked("L04") == []
    contest.on("2026-09-15", {f"{THEIRS}/b.md": post("2026-08-02", OTHER.replace("merajut", "menjahit"))})
    assert [flag.posts for flag in contest.asked("L04")] == [(f"{THEIRS}/b.md",)]


def test_what_was_there_when_the_ledger_began_is_not_called_late(make_project):
    contest = Contest(make_project).on(
        "2026-08-30",
        {
            f"{OURS}/{number}.md": post(f"2026-07-{number:02}", f"{TEXT} {number}")
            for number in (1, 9, 17, 25)
        },
    )
    assert {flag.code for flag in contest.asked()} <= {"L01"}


def test_a_ledger_that_began_after_the_deadline_proves_nothing(make_project):
    contest = Contest(make_project).on("2026-10-20", {f"{OURS}/a.md": post("2026-08-02", TEXT)})
    assert contest.asked() == []
    assert [one.code for one in contest.found] == ["J25"]
    assert contest.view.rows == 1
    assert contest.view.seen == ()


def test_a_ledger_that_began_late_still_proves_an_order_that_was_drawn_then(make_project):
    contest = Contest(make_project)
    contest.project.write({"lomba/uji.yaml": f"{CONTEST}urutan: lomba/urutan.csv\n"})
    contest.on("2026-10-20", {f"{OURS}/a.md": post("2026-08-02", TEXT)})
    drawn = ("lomba/urutan.csv#wilker/Wilker 1", "0" * 64, date(2026, 10, 21))
    contest.ledger += note_documents(
        [drawn], read_ledger(contest.ledger), datetime(2026, 10, 21, tzinfo=ZONE)
    )
    contest.asked()
    assert [one.code for one in contest.found] == ["J25"]
    assert [(row.path, row.digest) for row in contest.view.seen] == [drawn[:2]]


def test_a_bunch_dated_over_weeks(contest):
    days = {number: f"2026-{8 - number % 2:02}-{3 + 5 * number:02}" for number in range(4)}
    words = ("sumur", "pagar", "jalan", "kolam")
    several = {
        f"{OURS}/{number}.md": post(
            day,
            f"Warga memperbaiki {words[number]} sampai {words[number]} itu kokoh kembali, lalu makan siang.",
        )
        for number, day in days.items()
    }
    contest.on("2026-08-20", several)
    (flag,) = contest.asked("L05")
    assert set(flag.posts) == set(several)
    assert flag.evidence[0].text.index("8 Juli") < flag.evidence[0].text.index("13 Agustus")


def test_a_busy_day_is_no_bunch(contest):
    contest.on(
        "2026-08-20",
        {
            f"{OURS}/{number}.md": post(f"2026-08-{18 + number // 2}", f"{TEXT[number * 9 :]}")
            for number in range(4)
        },
    )
    assert contest.asked("L05") == []


def test_thin_and_padded(contest):
    contest.on(
        "2026-07-05",
        {
            f"{OURS}/a.md": post("2026-07-05", "Kerja bakti lancar."),
            f"{OURS}/c.md": post("2026-07-05", OTHER.replace("Lastri", "Sri")),
        },
    )
    contest.on(
        "2026-07-06",
        {
            f"{THEIRS}/b.md": post(
                "2026-07-06", "Acara berjalan dengan tertib dan lancar sampai selesai. " * 12
            )
        },
    )
    asked = {flag.posts[0].rsplit("/", 1)[-1]: flag.question for flag in contest.asked("L06")}
    assert set(asked) == {"a.md", "b.md"}
    assert "3 kata" in asked["a.md"]
    assert "mengulang" in asked["b.md"]


def test_a_photo_used_before_is_known_again_after_whatsapp(contest):
    with_photo = "foto: a.jpg\nketerangan: Kerja bakti\n"
    contest.on(
        "2026-07-05",
        {f"{OURS}/a.md": post("2026-07-05", TEXT, more=with_photo), f"{OURS}/a.jpg": drawn(1600, 90)},
    )
    contest.on(
        "2026-07-09",
        {
            f"{THEIRS}/b.md": post("2026-07-09", OTHER + " Lagi.", more=with_photo),
            f"{THEIRS}/a.jpg": drawn(900, 60),
        },
    )
    contest.on(
        "2026-07-12",
        {
            f"{THEIRS}/c.md": post("2026-07-12", "Panen lele.", more="foto: c.jpg\n"),
            f"{THEIRS}/c.jpg": drawn(900, 60, seed=5),
        },
    )
    (flag,) = contest.asked("L07")
    assert (flag.posts, flag.other) == ((f"{THEIRS}/b.md",), (f"{OURS}/a.md",))
    assert flag.evidence[0].image.startswith("/kanor/piyak/aset/")
    assert flag.evidence[1].image.startswith("/sumberrejo/sumberrejo/aset/")
    contest.project.build()
    assert all((contest.project.out / one.image.lstrip("/")).is_file() for one in flag.evidence), (
        "the jury sees both photos"
    )


def test_an_old_photo(contest):
    def dated(day):
        image, exif, out = Image.open(io.BytesIO(drawn(800, 80))), Image.Exif(), io.BytesIO()
        exif.get_ifd(0x8769)[0x9003] = f"{day} 10:11:12"
        image.save(out, "JPEG", exif=exif)
        return out.getvalue()

    more = "foto: {}.jpg\nketerangan: x\n"
    contest.on(
        "2026-07-05",
        {
            f"{OURS}/a.md": post("2026-07-05", TEXT, more=more.format("a")),
            f"{OURS}/a.jpg": dated("2024:03:02"),
        },
    )
    contest.on(
        "2026-07-06",
        {
            f"{THEIRS}/b.md": post("2026-07-06", OTHER.replace("merajut", "menenun"), more=more.format("b")),
            f"{THEIRS}/b.jpg": dated("2026:07:01"),
        },
    )
    (flag,) = contest.asked("L08")
    assert flag.posts == (f"{OURS}/a.md",)
    assert "2 Maret 2024" in flag.evidence[1].text


def test_changed_after_the_deadline(contest):
    contest.on(
        "2026-08-05",
        {f"{OURS}/a.md": post("2026-08-05", TEXT), f"{OURS}/b.md": post("2026-08-05", OTHER + " Selesai.")},
    )
    contest.on("2026-09-01", {f"{OURS}/b.md": post("2026-08-05", OTHER + " Selesai sudah.")})
    assert contest.asked("L09") == []
    contest.on("2026-10-04", {f"{OURS}/a.md": post("2026-08-05", TEXT + " Sesudah itu semua orang pulang.")})
    (flag,) = contest.asked("L09")
    assert flag.posts == (f"{OURS}/a.md",)
    assert "4 Oktober 2026" in flag.evidence[1].text


def test_the_same_question_has_the_same_name_in_every_run(contest):
    contest.on("2026-07-05", {f"{OURS}/a.md": post("2026-07-05", TEXT)})
    contest.on("2026-08-09", {f"{OURS}/b.md": post("2026-08-09", TEXT, title="Lagi")})
    assert contest.asked() == contest.asked()


def drawn(width, quality, *, seed=3):
    """A picture with enough in it to be known again."""
    image = Image.new("RGB", (1600, 1200), "#cde")
    pen = ImageDraw.Draw(image)
    for number in range(40):
        x, y = (number * 397 * seed) % 1500, (number * 571 * seed) % 1100
        pen.ellipse(
            (x, y, x + 60 + 9 * number, y + 50 + 7 * number),
            fill=(number * 6 * seed % 256, 255 - number * 5, number * 37 % 256),
        )
    out = io.BytesIO()
    image.resize((width, width * 3 // 4)).save(out, "JPEG", quality=quality)
    return out.getvalue()


def test_a_district_whose_posts_are_all_alike_is_told_that_not_all_were_compared(contest, monkeypatch):
    contest.on("2026-07-05", {f"{OURS}/a.md": post("2026-07-05", TEXT)})
    contest.on(
        "2026-07-08",
        {f"{THEIRS}/b.md": post("2026-07-08", TEXT), f"{THEIRS}/c.md": post("2026-07-08", OTHER)},
    )
    assert len(contest.asked("L02")) == 2
    assert contest.found == ()
    monkeypatch.setattr(copies, "READ", 1)
    assert len(contest.asked("L02")) == 1
    assert [one.code for one in contest.found] == ["J27"]
