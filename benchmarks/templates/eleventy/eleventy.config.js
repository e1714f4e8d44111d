// One site: a folder for every village; lists, neighbours and related posts are computed once, in the collections.
const PAGE = 12;
const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
const MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

function card(item) {
  const { title, summary, penulis, peran, jenis, label_jenis, tag, desa } = item.data;
  return { title, summary, penulis, peran, jenis, label_jenis, tag, desa, url: item.url, date: item.date, item };
}

function group(cards, keys) {
  const groups = new Map();
  for (const one of cards) for (const key of keys(one)) groups.has(key) ? groups.get(key).push(one) : groups.set(key, [one]);
  return groups;
}

function related(one, cards) {
  const common = (other) => 2 * other.tag.filter((tag) => one.tag.includes(tag)).length + (other.jenis === one.jenis ? 1 : 0);
  return cards.filter((other) => other !== one).map((other) => [common(other), other]).sort((a, b) => b[0] - a[0]).slice(0, 3).map((pair) => pair[1]);
}

export default function (config) {
  const around = new Map();
  let known = null;

  function villages(api) {
    if (known) return known;
    const cards = api.getAll().filter((item) => item.data.jenis).map(card).sort((a, b) => b.date - a.date);
    const byVillage = group(cards, (one) => [one.desa]);
    const info = api.getAll().find((item) => item.data.kim).data.kim;
    known = info.map((village) => {
      const own = byVillage.get(village.folder) ?? [];
      const kinds = group(own, (one) => [one.jenis]);
      for (const list of kinds.values())
        list.forEach((one, index) => around.set(one.url, { newer: list[index - 1], older: list[index + 1], related: related(one, own) }));
      const tags = group(own, (one) => one.tag), months = group(own, (one) => [one.date.toISOString().slice(0, 7).replace("-", "/")]);
      const links = (map, base) => [...map].map(([key, list]) => ({ label: key, url: `/${village.folder}/${base}/${base === "tag" ? slug(key) : key}/`, count: list.length }));
      const filters = { months: links(months, "arsip"), tags: links(tags, "tag").sort((a, b) => b.count - a.count) };
      return { ...village, url: `/${village.folder}/`, cards: own, kinds, tags, months, filters };
    });
    return known;
  }

  config.addCollection("desa", villages);
  config.addCollection("daftar", (api) => {
    const pages = [];
    for (const village of villages(api)) {
      const lists = [
        ...[...village.kinds].map(([key, list]) => [`/${village.folder}/${key}/`, list[0].label_jenis, key, list]),
        ...[...village.tags].map(([key, list]) => [`/${village.folder}/tag/${slug(key)}/`, `Tag: ${key}`, "", list]),
        ...[...village.months].map(([key, list]) => [`/${village.folder}/arsip/${key}/`, `Arsip ${key}`, "", list]),
      ];
      for (const [base, title, bagian, list] of lists) {
        const total = Math.ceil(list.length / PAGE), at = (n) => (n === 1 ? base : `${base}hal/${n}/`);
        for (let n = 1; n <= total; n++)
          pages.push({ url: at(n), title, bagian, village, cards: list.slice((n - 1) * PAGE, n * PAGE), count: list.length, number: n, total,
            newer: n > 1 ? at(n - 1) : "", older: n < total ? at(n + 1) : "" });
      }
    }
    return pages;
  });
  config.addCollection("kecamatan", (api) => [...group(villages(api), (one) => [one.kecamatan])].map(([name, list]) => ({
    name, url: `/${list[0].folder.split("/")[0]}/`, villages: list, cards: list.flatMap((one) => one.cards).sort((a, b) => b.date - a.date).slice(0, 12) })));
  config.addCollection("terbaru", (api) => villages(api).flatMap((one) => one.cards).sort((a, b) => b.date - a.date).slice(0, 12));
  config.addCollection("semua", (api) => villages(api).flatMap((one) => one.cards));

  config.addFilter("sekitar", (url) => around.get(url));
  config.addFilter("desanya", (folder) => known.find((one) => one.folder === folder));
  config.addFilter("iso", (day) => day.toISOString().slice(0, 10));
  config.addFilter("tanggal", (day) => `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`);
  config.addFilter("pertama", (list, count) => list.slice(0, count));
  config.addFilter("json", (value) => JSON.stringify(value));
  config.addFilter("menit", (html) => Math.max(1, Math.round(html.split(/\s+/).length / 180)));
  config.addPassthroughCopy({ aset: "aset" });
  config.amendLibrary("md", (library) => library.set({ html: false, linkify: true, breaks: true }));
  return { dir: { input: "content", includes: "../_includes", data: "../_data", output: "public" }, markdownTemplateEngine: false };
}
