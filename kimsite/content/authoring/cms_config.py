"""The kinds' own declaration -> the configuration of a CMS on a Git host (Sveltia CMS, Decap CMS).

Both read the same file, `admin/config.yml`. The keys are those of Sveltia's own JSON schema, of which Decap
knows every one that is used here. Source: sveltiacms.app and decapcms.org, checked in November 2026.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kimsite.content.kinds import BY_NAME
from kimsite.content.kinds.common import COMMON_FIELDS
from kimsite.content.kinds.field import Field, FieldType, KindSpec
from kimsite.model.kinds import Kind

CMS_KINDS = (Kind.BERITA, Kind.POSYANDU, Kind.UMKM, Kind.INFORMASI_PUBLIK, Kind.AGENDA, Kind.TANGGAPAN)
_DAY, _MOMENT = "YYYY-MM-DD", "YYYY-MM-DD HH:mm"
_LEFT_OUT = frozenset({"keterangan", "alt", "kredit", "jenis", "slug", "alamat_lama", "kategori"})
"""What photos bring themselves, and what the folder says."""
_LONG_EXAMPLE = 25
_PICKED = frozenset({FieldType.DAY, FieldType.MOMENT, FieldType.YES_NO, FieldType.PHOTOS, FieldType.FILES})
"""Types that are picked and not typed, so that how to write them needs no words."""
_PHOTO_TEXTS = (("keterangan", "Keterangan"), ("alt", "Untuk yang tidak melihat"), ("kredit", "Kredit"))
_PROGRAMS = 10


def cms_config(
    villages: Iterable[tuple[str, str]], *, backend: str, repository: str, site_url: str
) -> dict[str, Any]:
    """The whole configuration: each kind of each village is one collection.

    `villages`: (folder below content/, name); `backend`: github, gitlab or gitea; `repository`: owner/name.
    """
    return {
        "backend": {"name": backend, "repo": repository},
        "site_url": site_url,
        "media_folder": "content/_kabupaten/foto",
        "public_folder": "/content/_kabupaten/foto",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [
            _collection(folder, name, BY_NAME[kind]) for folder, name in villages for kind in CMS_KINDS
        ],
    }


def _collection(folder: str, name: str, spec: KindSpec) -> dict[str, Any]:
    home = f"content/{folder}"
    return {
        "name": f"{folder.replace('/', '--')}--{spec.kind}",
        "label": f"{name}: {spec.label}",
        "folder": f"{home}/{spec.kind}",
        "create": True,
        "extension": "md",
        "format": "yaml-frontmatter",
        "slug": "{{year}}-{{month}}-{{day}}-{{slug}}",
        "identifier_field": "judul",
        "summary": "{{judul}}",
        "media_folder": f"/{home}/foto",
        "public_folder": "../foto",
        "fields": [
            *(_field(spec, field, f"/{home}/berkas") for field in _fields(spec)),
            {"name": "body", "label": "Isi", "widget": "markdown", "required": False},
        ],
    }


def _fields(spec: KindSpec) -> list[Field]:
    """The usual ones first."""
    known = {field.name: field for field in (*spec.fields, *COMMON_FIELDS) if field.name not in _LEFT_OUT}
    usual = [known[name] for name in spec.usual if name in known]
    return [*usual, *(field for field in known.values() if field not in usual)]


def _field(spec: KindSpec, field: Field, documents: str) -> dict[str, Any]:
    example = spec.example_title if field.name == "judul" else field.example
    hints = (field.hint, f"Contoh: {example}" if example and example != "…" else "")
    hint = "" if field.type in _PICKED else " ".join(filter(None, hints))
    return {
        "name": field.name,
        "label": field.label,
        **_widget(field, documents),
        **({"hint": hint} if hint else {}),
        "required": field.required,
    }


def _widget(field: Field, documents: str) -> dict[str, Any]:
    match field.type:
        case FieldType.DAY:
            return _date(_DAY, has_time=False)
        case FieldType.MOMENT:
            return _date(_DAY if field.name == "tanggal" else _MOMENT, has_time=field.name != "tanggal")
        case FieldType.NUMBER:
            return {"widget": "number", "value_type": "int", "min": 0}
        case FieldType.YES_NO:
            return {"widget": "boolean"}
        case FieldType.CHOICE if field.choices and not field.open:
            return {"widget": "select", "options": list(field.choices)}
        case FieldType.CHOICES:
            return {"widget": "select", "multiple": True, "options": list(field.choices)}
        case FieldType.NUMBERS:
            return {"widget": "select", "multiple": True, "options": list(range(1, _PROGRAMS + 1))}
        case FieldType.LIST:
            return {"widget": "list"}
        case FieldType.COUNTS if field.choices:
            return _object(field.choices, {"widget": "number", "value_type": "int", "min": 0})
        case FieldType.PAIRS if field.choices:
            return _object(field.choices, {"widget": "string"})
        case FieldType.PHOTOS:
            return {"widget": "list", "fields": _photo_fields()}
        case FieldType.FILES:
            return {"widget": "file", "media_folder": documents, "public_folder": "../berkas"}
        case _:
            is_long = len(field.example) > _LONG_EXAMPLE and field.name != "judul"
            return {"widget": "text" if is_long else "string"}


def _date(form: str, *, has_time: bool) -> dict[str, Any]:
    day, _, time = form.partition(" ")
    return {
        "widget": "datetime",
        "format": form,
        "date_format": day,
        "time_format": time if has_time else False,
    }


def _object(names: Iterable[str], widget: dict[str, Any]) -> dict[str, Any]:
    fields = [{"name": name, "label": name, **widget, "required": False} for name in names]
    return {"widget": "object", "fields": fields}


def _photo_fields() -> list[dict[str, Any]]:
    texts = [
        {"name": name, "label": label, "widget": "string", "required": False} for name, label in _PHOTO_TEXTS
    ]
    return [{"name": "berkas", "label": "Foto", "widget": "image"}, *texts]
