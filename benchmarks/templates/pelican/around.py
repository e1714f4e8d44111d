"""A small plugin: each post's neighbours and related posts, each village's months and tags, computed once."""

import json
from collections import defaultdict

from pelican import signals

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


def tanggal(day):
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def prepare(generator):
    generator.env.filters["tanggal"] = tanggal
    generator.env.filters["tojs"] = lambda value: json.dumps(str(value), ensure_ascii=False)
    generator.context["saringan"] = {}


def compute(generator):
    for category, articles in generator.categories:
        kinds, months, tags = defaultdict(list), defaultdict(int), defaultdict(int)
        for article in articles:
            kinds[article.jenis].append(article)
            article.fakta_list = json.loads(article.fakta)
            article.tag_list = json.loads(article.tag)
            months[f"{article.date:%Y %m}"] += 1
            for tag in article.tag_list:
                tags[tag] += 1
        generator.context["saringan"][category.name] = (
            sorted(months.items(), reverse=True),
            sorted(tags.items(), key=lambda pair: -pair[1])[:20],
        )
        for listed in kinds.values():
            for index, article in enumerate(listed):
                article.newer = listed[index - 1] if index else None
                article.older = listed[index + 1] if index + 1 < len(listed) else None
        for article in articles:
            own = set(article.tag_list)
            others = (other for other in articles if other is not article)
            article.related = sorted(
                others, key=lambda other: -2 * len(own & set(other.tag_list)) - (other.jenis == article.jenis)
            )[:3]


def register():
    signals.article_generator_init.connect(prepare)
    signals.page_generator_init.connect(prepare)
    signals.article_generator_finalized.connect(compute)
