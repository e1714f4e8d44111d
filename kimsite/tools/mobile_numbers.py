"""Indonesian mobile numbers inside a text."""

from __future__ import annotations

import re

MOBILE_NUMBER = re.compile(
    r"(?<![\w.,+])(?:\+?\s?62[ .\-]?|0)8[1-9](?:[ .\-\u00a0]{0,2}\d){7,10}(?![\d])|(?<=wa\.me/)\+?62\d{8,12}|"
    r"(?<=wa\.me/)08\d{8,11}"
)
"""A mobile number as people write it, or in a link that opens WhatsApp."""


def without_mobile_numbers(text: str) -> str:
    """The text with an ellipsis in the place of every mobile number.

    >>> without_mobile_numbers("Lampu mati, hubungi 0812-3456-7890")
    'Lampu mati, hubungi …'
    """
    return MOBILE_NUMBER.sub("…", text)
