"""How bad each finding is.

T dates · W shop · I fields · Y the way a header or text is written · F photos and files · P privacy ·
A addresses and links · K configuration · J contest · M themes · B building.
"""

from __future__ import annotations

from kimsite.model.findings import ADVICE, ERROR, WARNING

SEVERITY = {
    "T01": ERROR, "T02": ERROR, "T03": WARNING, "T04": WARNING, "T05": WARNING,
    "W02": ERROR, "W03": ERROR, "W04": WARNING, "W05": ERROR, "W06": ERROR,
    "I01": ERROR, "I02": WARNING, "I03": WARNING, "I04": ERROR, "I05": WARNING, "I06": WARNING, "I07": WARNING, "I08": ERROR,
    "I09": ADVICE,
    "Y01": ADVICE, "Y02": ADVICE, "Y03": ADVICE, "Y04": ADVICE, "Y05": ADVICE, "Y06": WARNING, "Y07": WARNING, "Y08": ERROR,
    "Y09": ADVICE, "Y10": WARNING, "Y11": ERROR, "Y12": ERROR, "Y13": WARNING, "Y14": ERROR, "Y15": ERROR,
    "F01": WARNING, "F02": WARNING, "F03": WARNING, "F04": ADVICE, "F05": WARNING, "F06": WARNING, "F07": ADVICE, "F08": WARNING,
    "P01": ERROR, "P02": WARNING, "P03": WARNING, "P04": WARNING, "P05": ERROR, "P06": WARNING, "P07": WARNING, "P08": WARNING, "P09": WARNING,
    "A01": ERROR, "A02": WARNING, "A03": WARNING, "A04": WARNING, "A05": WARNING, "A06": WARNING,
    "K01": ERROR, "K02": ERROR, "K03": ERROR, "K04": ERROR, "K05": ERROR, "K06": ERROR, "K07": ERROR, "K08": ERROR, "K09": ERROR,
    "K10": ERROR, "K11": ERROR, "K12": ERROR, "K13": ERROR, "K14": ERROR, "K15": ERROR, "K16": ERROR, "K17": ERROR, "K18": ERROR,
    "K19": ADVICE, "K20": WARNING, "K21": ERROR,
    "J01": ERROR, "J02": ERROR, "J03": ERROR, "J04": ERROR, "J05": ERROR, "J06": ERROR, "J07": WARNING, "J08": ERROR, "J09": WARNING,
    "J10": ERROR, "J11": ERROR, "J12": WARNING, "J13": ERROR,
    "J20": ERROR, "J21": WARNING, "J22": WARNING, "J23": ERROR, "J24": ERROR, "J25": WARNING, "J26": ERROR, "J27": WARNING,
    "M01": ERROR, "M02": ERROR,
    "B01": ERROR, "B02": ERROR, "B03": ERROR, "B04": ERROR, "B05": ERROR,
}  # fmt: skip
