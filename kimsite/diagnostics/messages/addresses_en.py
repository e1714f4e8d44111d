"""Words of the findings about addresses, links and file names (A02 to A06)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

ADDRESSES_EN = {
    "A02": Words(
        what='The link "{nilai}" leads nowhere',
        fix=("Did you mean  {saran}", "Links to other posts look like  [words](../berita/file-name.md)"),
    ),
    "A03": Words(
        what='The link "{nilai}" was removed for safety',
        why="only http, https, mailto, tel and links inside the site are accepted",
        fix=("Mend: write a whole address, such as  https://contoh.id/",),
    ),
    "A04": Words(
        what='The former address "{nilai}" cannot be used',
        why="{sebab}",
        fix=("Write an address inside this blog, such as  alamat_lama: /2019/03/panen-raya.html",),
    ),
    "A05": Words(
        what="This file is passed over",
        why="{sebab}",
        fix=("Copy the file itself into this folder, with a usual name and permissions",),
    ),
    "A06": Words(
        what='The name "{nilai}" does not work on every computer',
        why="{sebab}",
        fix=("Rename the file or folder, such as  {saran}",),
    ),
}

ADDRESS_REASONS_EN = {
    "address.outside": "it lies outside this blog",
    "address.moves": "its address becomes {baru}",
    "address.returns": "it takes that address, and {lain} moves to {baru}",
    "address.taken": "another page has it already",
}
