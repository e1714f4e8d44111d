"""Menghitung ulang poin keaktifan blog, lepas dari kimsite: hanya memakai rincian.csv dan berkas aturan lomba.

    python hitung-ulang.py laporan/lcck-2026/rincian.csv lomba/lcck-2026.yaml

Dari rincian hanya dipakai faktanya: tulisan mana, tanggalnya, jenisnya, fotonya, sumbernya, dan alasan bila tidak dihitung. Semua poin dihitung lagi
dari aturan. Cukup Python 3.11; tidak ada yang perlu dipasang. Keluar dengan kode 1 bila ada poin yang berbeda dari rincian.csv.
"""

import csv
import re
import sys
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction


def number(text):
    return Fraction(text.strip().replace(",", "."))


def block(text, key):
    """Isi satu bagian aturan: {a: 1, b: 2} pada satu baris, atau baris-baris yang menjorok di bawahnya."""
    found = re.search(rf"^( *){key}:[ \t]*(?:#.*)?(\{{[^}}]*\}}|[^\s#{{][^#\n]*|(?:\n(?:\1 +.*)?)+)", text, re.MULTILINE)
    return found[2] if found else ""


def read_rules(path):
    with open(path, encoding="utf-8-sig") as stream:
        rules = block(stream.read(), "aturan")
    value = lambda part, key, default: number(m[1]) if (m := re.search(rf"\b{key}:\s*['\"]?([\d.,]*\d)", part)) else Fraction(default)  # noqa: E731  # three lines fewer to read
    kinds = {"berita": 2, "posyandu": 2, "umkm": 3, "informasi-publik": 4, "agenda": 1}
    cap, quality, rhythm = block(rules, "batas"), block(rules, "mutu"), block(rules, "keteraturan")
    read = block(rules, "pembaca")
    rules = rules.replace(read, "")  # ia juga punya isian poin
    return {
        "poin": {kind: value(block(rules, "poin"), kind, default) for kind, default in kinds.items()},
        "hari": value(cap, "per_hari", 3), "jenis": value(cap, "per_jenis", 0), "minggu": value(rhythm, "minggu_aktif", 1),
        "mutu": {"kata": value(quality, "kata", 0), "foto": value(quality, "foto", "0.5"), "sumber": value(quality, "sumber", "0.5")},
        "pembaca": {key: value(read, key, 1) for key in ("poin", "tiap", "paling_banyak")},
        "ragam": number(block(rules, "ragam")) if block(rules, "ragam") else Fraction(2),
    }  # fmt: skip


def count(rows, rules):
    """Poin, minggu aktif dan ragam satu KIM dari baris-baris rinciannya."""
    posts, extras, total = {}, defaultdict(set), Fraction(0)
    for row in rows:
        if row["aturan"] == "kelengkapan":
            total += number(row["poin"])
        elif row["aturan"] == "pembaca":
            read = rules["pembaca"]
            total += min(read["paling_banyak"], int(row["alasan"].split()[0]) // read["tiap"] * read["poin"])
        elif row["aturan"] != "tidak-dihitung":
            posts[row["tanggal"], row["berkas"]] = row["jenis"]
            extras[row["berkas"]].add(row["aturan"])
    weeks, kinds, per_day, per_kind = set(), set(), defaultdict(int), defaultdict(int)
    for (day, path), kind in sorted(posts.items()):
        on = date.fromisoformat(day)
        weeks.add(on - timedelta(days=on.weekday()))
        kinds.add(kind)
        per_day[day] += 1
        if rules["hari"] and per_day[day] > rules["hari"]:
            continue
        per_kind[kind] += 1
        if not rules["jenis"] or per_kind[kind] <= rules["jenis"]:
            total += rules["poin"][kind] + sum(rules["mutu"][name] for name in extras[path] & rules["mutu"].keys())
    return total + len(weeks) * rules["minggu"] + len(kinds) * rules["ragam"], len(weeks), len(kinds)


def main(detail, rules_file):
    rules, by_kim, written = read_rules(rules_file), defaultdict(list), defaultdict(Fraction)
    with open(detail, encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream, delimiter=";"):
            by_kim[row["kode"], row["kim"]].append(row)
            written[row["kode"]] += number(row["poin"])
    results = sorted(
        ((*count(rows, rules), code, kim) for (code, kim), rows in by_kim.items()),
        key=lambda one: (not one[1], -one[0], -one[1], -one[2], one[3]),
    )
    for total, weeks, kinds, code, kim in results:
        # tanpa satu pun tulisan yang dihitung: tanpa peringkat
        place = 1 + sum(other[1] > 0 and other[:3] > (total, weeks, kinds) for other in results) if weeks else "-"
        note = "" if total == written[code] else f"   BEDA: rincian.csv berjumlah {float(written[code])}"
        print(f"{place:>3}  {float(total):>7}  {code}  {kim}{note}")
    return int(any(total != written[code] for total, _, _, code, _ in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
