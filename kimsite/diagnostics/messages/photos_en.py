"""Words of the findings about photos and attachments (F)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

PHOTOS_EN = {
    "F01": Words(
        what='The photo "{nilai}" was not found',
        fix=(
            "Did you mean  {saran}",
            "Put photos into the folder foto/ and write their names exactly, capitals included",
        ),
    ),
    "F02": Words(
        what='The photo "{nilai}" could not be opened and is not shown',
        why="{sebab}",
        fix=("Send it again as JPG or PNG",),
    ),
    "F03": Words(
        what='The file "{nilai}" was not found',
        fix=("Did you mean  {saran}", "Put files into the folder {folder}/ and write their names exactly"),
    ),
    "F16": Words(
        what='The file "{nilai}" is empty, so it is not offered',
        why="there is nothing in it; copying it may have been cut off",
        fix=("Copy the original to the same place again, by the same name",),
    ),
    "F04": Words(
        what="The photo says where it was taken (GPS)",
        why="the place was removed from the published photo",
        fix=("Nothing to do. Your own photo is unchanged",),
    ),
    "F05": Words(
        what='The photo "{nilai}" is a HEIC, which this computer cannot open yet',
        fix=(
            "Send it as JPG. On an iPhone: Settings, Camera, Formats, choose Most Compatible",
            'Or install its reader on this computer:  pip install "kimsite[heic]"',
        ),
    ),
    "F07": Words(
        what="The photo has no caption", fix=("Add  {baris}  so that it can be read out to blind readers",)
    ),
    "F08": Words(
        what='Files of the type "{nilai}" cannot be published',
        fix=("Use PDF, CSV, DOCX, XLSX, ODT, ODS, JPG or PNG",),
    ),
}
