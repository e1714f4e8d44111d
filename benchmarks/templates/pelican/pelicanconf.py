"""One Pelican site: a category for every village.

Its kinds, tags and months are tags with the village's name.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import around

SITENAME = "KIM Kabupaten Bojonegoro"
SITEURL = "https://kim.contoh.id"
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"
PATH = "content"
OUTPUT_PATH = "public"
THEME = "tema"
PLUGINS = [around]
STATIC_PATHS = []
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
CATEGORY_URL, CATEGORY_SAVE_AS = "{slug}/", "{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "daftar/{slug}/", "daftar/{slug}/index.html"
AUTHOR_SAVE_AS = ARCHIVES_SAVE_AS = AUTHORS_SAVE_AS = CATEGORIES_SAVE_AS = TAGS_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "kim", "sitemap"]
KIM_SAVE_AS, SITEMAP_SAVE_AS = "kim/index.html", "sitemap.xml"
PAGINATED_TEMPLATES = {"tag": 12}
DEFAULT_PAGINATION = 12
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/hal/{number}/", "{base_name}/hal/{number}/index.html"),
]
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = "{slug}/feed.xml"
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 30
MARKDOWN = {
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.nl2br": {}},
    "output_format": "html5",
}
