"""Words of the findings about prices, WhatsApp numbers and units (W)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

PRODUCTS_EN = {
    "W02": Words(
        what="The price is empty",
        why="a product needs a price",
        fix=(
            "Put the figure behind the colon:  {baris}",
            "A range such as 10000-25000 will do too, or  harga: tanya penjual",
        ),
    ),
    "W03": Words(
        what='The price "{nilai}" could not be read as a figure',
        fix=(
            "If the price is {rupiah}, write  harga: {tebakan}",
            (
                "Write the figure alone, such as 15000 or 15rb/bungkus; a range such as 10000-25000 will do "
                "too, or  harga: tanya penjual"
            ),
        ),
    ),
    "W04": Words(
        what="The seller's number is not shown",
        why="the seller has not agreed",
        fix=("If the seller agrees, add the line  {baris}",),
    ),
    "W05": Words(
        what="The WhatsApp number has too few or too many digits",
        why="{terbaca} has {jumlah} digits; Indonesian mobile numbers have 10 to 13",
        fix=(
            (
                "Mend: look at the number on the seller's phone, then write  {baris}  (of the form "
                "08xx-xxxx-xxxx)"
            ),
        ),
    ),
    "W06": Words(
        what="The WhatsApp number could not be read",
        why="{sebab}",
        fix=(
            "If the number is {tebakan}, write  {baris}",
            "Write one mobile number alone behind  {isian}:  (of the form 08xx-xxxx-xxxx)",
        ),
    ),
    "W07": Words(
        what='The unit in the price ("{satu}") differs from the field satuan ("{dua}")',
        fix=(
            "If the unit is {dua}, write  {baris}",
            "If the unit is {satu}, change the line  satuan:  to  satuan: {satu}",
        ),
    ),
    "W08": Words(
        what='The field "{isian}" says "{nilai}", which is no number, so it is not shown',
        fix=("Leave or remove the line, and fill it in when there is a number",),
    ),
}
