"""How bad each finding is.

T dates · W shop · I fields · Y the way a header or text is written · F photos and files · P privacy ·
A addresses and links · K configuration · J contest · M themes · B building · D deployment ·
V checks of a finished site · N blogs that move in.
"""

from __future__ import annotations

from kimsite.model.findings import ADVICE, ERROR, WARNING

SEVERITY = {
    "T01": ERROR, "T02": ERROR, "T03": WARNING, "T04": WARNING, "T05": WARNING,
    "T06": ERROR, "T07": ERROR, "T08": ADVICE, "T09": WARNING, "T10": WARNING, "T11": WARNING, "T12": ADVICE,
    "T13": WARNING, "T14": WARNING,
    "W02": ERROR, "W03": ERROR, "W04": WARNING, "W05": ERROR, "W06": ERROR, "W07": ERROR, "W08": ADVICE,
    "I01": ERROR, "I02": WARNING, "I03": WARNING, "I04": ERROR, "I05": WARNING, "I06": WARNING,
    "I07": WARNING, "I08": ERROR,
    "I09": ADVICE, "I10": WARNING, "I11": ADVICE, "I12": ADVICE,
    "I13": WARNING, "I14": ERROR, "I15": ADVICE, "I16": ADVICE,
    "Y01": ADVICE, "Y02": ADVICE, "Y03": ADVICE, "Y04": WARNING, "Y05": ADVICE, "Y07": WARNING,
    "Y09": ADVICE, "Y10": WARNING, "Y11": ERROR, "Y12": ERROR, "Y13": WARNING, "Y14": ERROR,
    "Y15": ERROR, "Y16": ADVICE, "Y17": ADVICE, "Y18": ADVICE, "Y19": ADVICE, "Y20": ADVICE, "Y21": ADVICE,
    "Y22": ADVICE, "Y23": ADVICE, "Y24": ADVICE, "Y25": ADVICE,
    "Y26": ERROR, "Y27": ADVICE, "Y28": ADVICE, "Y29": ERROR,
    "Y30": ADVICE, "Y31": WARNING, "Y32": ADVICE, "Y33": WARNING, "Y34": ADVICE,
    "Y35": ADVICE, "Y36": ADVICE, "Y37": ADVICE, "Y38": ADVICE, "Y39": ADVICE, "Y40": ADVICE, "Y41": ERROR,
    "Y42": WARNING,
    "F01": WARNING, "F02": WARNING, "F03": WARNING, "F04": ADVICE, "F05": WARNING, "F06": WARNING,
    "F07": ADVICE, "F08": WARNING, "F09": ADVICE, "F13": ADVICE, "F14": ADVICE,
    "F10": ADVICE, "F11": WARNING, "F12": WARNING, "F15": WARNING, "F16": WARNING,
    "F20": WARNING, "F21": WARNING, "F22": WARNING, "F23": WARNING, "F24": ADVICE, "F26": WARNING,
    "P01": ERROR, "P02": WARNING, "P03": WARNING, "P04": WARNING, "P05": ERROR, "P06": WARNING,
    "P07": WARNING, "P08": WARNING, "P09": WARNING,
    "P10": ERROR, "P11": WARNING, "P80": WARNING,
    "A01": ADVICE, "A02": WARNING, "A03": WARNING, "A04": WARNING, "A05": WARNING, "A06": WARNING,
    "A07": ADVICE, "A08": WARNING, "A09": WARNING, "A10": WARNING, "A11": WARNING, "A12": WARNING,
    "A13": WARNING, "A14": WARNING, "A15": WARNING,
    "L80": WARNING, "L81": WARNING,
    "A16": ADVICE, "A17": WARNING, "A18": WARNING, "A19": ADVICE,
    "A20": WARNING, "A21": WARNING, "A22": WARNING, "A23": WARNING, "A24": ADVICE, "A25": ADVICE,
    "A26": WARNING, "A27": WARNING,
    "K01": ERROR, "K02": ERROR, "K03": ERROR, "K04": ERROR, "K05": ERROR, "K06": ERROR, "K07": ERROR,
    "K08": ERROR, "K09": ERROR,
    "K10": ERROR, "K11": ERROR, "K12": ERROR, "K13": ERROR, "K14": ERROR, "K15": ERROR, "K16": ERROR,
    "K17": ERROR, "K18": WARNING,
    "K19": ADVICE, "K20": WARNING, "K21": ERROR, "K22": ERROR, "K25": ADVICE,
    "K26": ERROR, "K27": ERROR, "K28": ERROR, "K29": ERROR, "K40": ERROR, "K41": ERROR, "K42": ERROR,
    "K30": WARNING, "K31": ERROR, "K32": ADVICE, "K34": ERROR, "K35": WARNING, "K36": ADVICE, "K37": ADVICE,
    "K38": ERROR, "K39": WARNING,
    "K60": WARNING, "K61": WARNING, "K62": ADVICE, "K63": WARNING, "K64": WARNING, "K65": WARNING,
    "K66": WARNING, "K67": WARNING, "K68": ADVICE, "K69": WARNING,
    "D01": WARNING, "D02": ERROR, "D03": ERROR, "D04": ERROR, "D05": ERROR, "D06": ERROR, "D07": ERROR,
    "D08": ERROR, "D09": ERROR, "D10": ERROR, "D11": ERROR, "D12": ERROR, "D13": ERROR, "D14": ERROR,
    "D15": ERROR, "D16": WARNING, "D17": ERROR, "D18": WARNING, "D19": ERROR,
    "D20": ERROR, "D21": ERROR, "D22": ERROR, "D23": ERROR, "D24": ERROR, "D25": ERROR, "D26": ERROR,
    "D27": ERROR, "D28": ERROR, "D29": ERROR, "D30": ERROR, "D31": ERROR, "D32": ERROR, "D33": ERROR,
    "D34": ERROR, "D35": ERROR, "D36": ERROR, "D37": ERROR,
    "J01": ERROR, "J02": ERROR, "J03": ERROR, "J04": ERROR, "J05": ERROR, "J06": ERROR, "J07": WARNING,
    "J08": ERROR, "J09": WARNING,
    "J10": ERROR, "J11": ERROR, "J12": WARNING, "J13": ERROR,
    "J14": ERROR, "J15": ERROR, "J16": WARNING, "J17": ERROR, "J18": WARNING, "J19": WARNING, "J28": ERROR,
    "J20": ERROR, "J21": WARNING, "J22": WARNING, "J23": ERROR, "J24": ERROR, "J25": WARNING, "J26": ERROR,
    "J27": WARNING, "J29": WARNING, "J30": WARNING, "J31": WARNING, "J32": WARNING,
    "M01": ERROR, "M02": ERROR, "M03": ERROR, "M04": ERROR, "M05": ERROR, "M06": ERROR, "M07": ERROR,
    "M08": WARNING, "M09": WARNING,
    "M10": ERROR, "M11": ERROR, "M12": WARNING, "M13": ERROR,
    "N01": WARNING, "N02": ADVICE, "N03": ADVICE, "N04": WARNING, "N05": WARNING, "N06": ADVICE,
    "N07": WARNING, "N08": ADVICE, "N09": WARNING, "N10": WARNING, "N11": WARNING, "N12": ADVICE,
    "N13": WARNING, "N14": ADVICE, "N20": ERROR,
    "B01": ERROR, "B02": ERROR, "B03": ERROR, "B04": ERROR, "B05": ERROR, "B06": ERROR,
    "B07": ERROR, "B08": ERROR, "B09": ERROR, "B10": ERROR, "B11": ERROR, "B12": ADVICE, "B13": ADVICE,
    "B14": ERROR, "B15": ERROR,
    "V01": ERROR, "V02": ERROR, "V03": ERROR, "V04": ERROR, "V05": WARNING, "V06": ERROR, "V07": WARNING,
    "V08": ERROR, "V09": ERROR, "V10": ERROR, "V11": WARNING, "V12": ADVICE, "V20": ERROR, "V21": ERROR,
    "V22": ERROR, "V23": ERROR, "V24": ERROR, "V25": ERROR, "V26": ERROR, "V27": ADVICE, "V28": ADVICE,
    "V29": ERROR, "V30": ERROR, "V31": ERROR, "V32": ERROR, "V33": ERROR, "V34": WARNING, "V35": WARNING,
    "V36": ERROR, "V37": ERROR, "V38": ERROR, "V39": ERROR, "V40": WARNING, "V41": WARNING,
}  # fmt: skip

PERSONAL = frozenset({"P01", "P10"})
"""Codes of posts that are held for what they say about persons."""
MINOR = frozenset({"F04", "K32", "K62", "Y02", "Y16"})
"""Advice that no writer can act on: what was done already, and how another program would read a line.

Shown on request alone.
"""

PASTE = {
    "T01": "{isian}: {akhir} {bulan}",
    "T02": "{isian}: …",
    "T03": "{isian}: {contoh}",
    "T04": "{isian}: {hari}, {terbaca}",
    "T05": "{isian}: …",
    "T06": "{isian}: …",
    "T07": "{isian}: {hari} {bulan} …",
    "W02": "harga: …",
    "W03": "harga: {tebakan}",
    "W04": "izin_kontak: ya",
    "W05": "{isian}: …",
    "W06": "{isian}: {tebakan}",
    "W07": "harga: {tebakan}",
    "I01": "{isian}: {tebakan}",
    "I03": "{isian}: {saran}",
    "I04": "jenis: {saran}",
    "I05": "{isian}: {tebakan}",
    "I06": "{isian}: {tebakan}",
    "I07": "{isian}: {bentuk}",
    "I08": "sasaran: {{S: {s}, K: {k}, D: {d}, N: {n}}}",
    "I13": "jenis_dokumen: LAIN",
    "I14": "{kepala}",
    "I15": "jadwal_berikutnya: {tebakan}",
    "Y36": "{baris}",
    "Y37": "{baris}",
    "Y05": "---",
    "Y18": "---",
    "Y19": "---",
    "A01": "slug: {saran}",
    "F07": "keterangan: Siapa dan sedang apa",
}
"""The line to paste: it takes the place of the marked line when that has the same field, else it is one more
line of the header (a `---` goes above the marked line, or in its place when that is a fence already). It is
made of what was written; `…` stands for what only its writer knows. Findings of the header itself bring
theirs along, as `baris`.
"""
