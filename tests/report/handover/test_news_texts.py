"""Bodies as text for a box that takes no markup."""

from kimsite.content.convert import convert
from kimsite.report.handover.news_texts import plain_paragraphs

BODY = """\
Warga **memanen** padi & jagung.
Sejak pagi.

## Hasil

- padi
- jagung
  - manis

| Dusun | Ton |
| --- | --- |
| Krajan | 4 |

> Kata ketua.
"""


def test_paragraphs_lists_and_tables_keep_their_lines():
    assert plain_paragraphs(convert(BODY).html) == (
        "Warga memanen padi & jagung.\nSejak pagi.\n\nHasil\n\n- padi\n- jagung\n- manis\n\n"
        "Dusun | Ton\nKrajan | 4\n\nKata ketua."
    )
