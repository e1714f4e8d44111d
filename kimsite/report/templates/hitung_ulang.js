"use strict";
// Every number is a whole BigInt: of halves, of hundredths, or of millionths. No binary fraction is used anywhere.
const data = JSON.parse(document.getElementById("data").textContent);
const MILLION = 1000000n;
let equal = 0, unequal = 0;

function millionths(text) {
  const [, minus, whole, part = ""] = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(text);
  const value = BigInt(whole) * MILLION + BigInt(part.padEnd(6, "0").slice(0, 6));
  return minus ? -value : value;
}
// two decimals, half up, as hundredths
function halfUp(numerator, denominator) { return (numerator * 1000n / denominator + 5n) / 10n; }
function decimal(value, places) {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -places)},${digits.slice(-places)}`;
}
function short(value, places) { return decimal(value, places).replace(/,?0+$/, "") || "0"; }
// two decimals, as everywhere in the report; in full where two decimals hide a difference
function cents(value) { return decimal(halfUp(value, MILLION), 2); }
function unlike(one, other, brief, whole) { return brief(one) === brief(other) && one !== other ? [whole(one), whole(other)] : [brief(one), brief(other)]; }
function points(halves) { return `${Math.floor(halves / 2)}${halves % 2 ? ",5" : ""}`; }
function share(value, best) {
  if (best <= 0) return 0n;
  const capped = Math.min(Math.max(value, 0), best);
  return halfUp(BigInt(capped) * 100n, BigInt(best));
}
function mean(marks, high) {
  const sorted = marks.map(millionths).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const given = data.terpangkas && sorted.length >= 4 ? sorted.slice(1, -1) : sorted;
  if (!given.length) return 0n;
  return halfUp(given.reduce((sum, one) => sum + one, 0n) * 100n, BigInt(given.length) * millionths(high));
}

// SHA-256 (FIPS 180-4): a page opened from a file has no crypto.subtle in every browser
function root(prime, power) { // the first 32 bits behind the point of a root
  let low = 0n, high = 1n << 40n;
  const wanted = BigInt(prime) << BigInt(32 * power);
  while (high - low > 1n) { const middle = (low + high) / 2n; if (middle ** BigInt(power) <= wanted) low = middle; else high = middle; }
  return Number(low & 0xffffffffn);
}
const PRIMES = Array.from({ length: 312 }, (_, one) => one).filter((one) => one > 1 && !Array.from({ length: one - 2 }, (_, less) => less + 2).some((less) => one % less === 0));
const START = PRIMES.slice(0, 8).map((prime) => root(prime, 2)), ROUNDS = PRIMES.slice(0, 64).map((prime) => root(prime, 3));
function sha256(text) {
  const bytes = new TextEncoder().encode(text), blocks = Math.ceil((bytes.length + 9) / 64);
  const view = new DataView(new ArrayBuffer(blocks * 64)), turn = (word, by) => (word >>> by) | (word << (32 - by));
  bytes.forEach((one, index) => view.setUint8(index, one));
  view.setUint8(bytes.length, 128);
  view.setUint32(blocks * 64 - 4, bytes.length * 8);
  let state = START;
  for (let block = 0; block < blocks; block += 1) {
    const words = Array.from({ length: 16 }, (_, index) => view.getUint32(block * 64 + index * 4));
    for (let index = 16; index < 64; index += 1) {
      const a = words[index - 15], b = words[index - 2];
      words.push((words[index - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + words[index - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))) >>> 0);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let index = 0; index < 64; index += 1) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[index] + words[index]) >>> 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
    }
    state = [a, b, c, d, e, f, g, h].map((one, index) => (one + state[index]) >>> 0);
  }
  return state.map((one) => one.toString(16).padStart(8, "0")).join("");
}
// a lot: the digest of the dice and the code; the smallest comes first
function lot(seed, code) { return sha256(`${seed.trim().split(/\s+/).join(" ").toLowerCase()}|${code}`); }
function drawn(seed, codes) { return [...codes].sort((a, b) => (lot(seed, a) < lot(seed, b) ? -1 : 1)); }

// places, titles and who goes on
function compare(one, other) {
  for (let index = 0; index < one.kunci.length; index += 1) if (one.kunci[index] !== other.kunci[index]) return one.kunci[index] > other.kunci[index] ? -1 : 1;
  return 0;
}
function same(one, other) { return one.length === other.length && [...one].sort().every((code, index) => code === [...other].sort()[index]); }
function places(round, group, counted) {
  const silent = (one) => !round.komponen.length && !data.kim[one.kode].hari.length;
  const lines = counted.filter((one) => !silent(one)).sort((a, b) => compare(a, b) || (a.kode < b.kode ? -1 : 1));
  const ranking = [];
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    while (end < lines.length && compare(lines[start], lines[end]) === 0) end += 1;
    const equals = lines.slice(start, end);
    const draw = equals.length > 1 && data.seri.includes("undian") ? group.undian.find((one) => same(one.kim, equals.map((line) => line.kode))) : undefined;
    const order = draw ? drawn(draw.benih, draw.kim) : equals.map((line) => line.kode);
    order.forEach((code, index) => ranking.push({ ...equals.find((line) => line.kode === code), tempat: draw ? start + index + 1 : start + 1, diundi: Boolean(draw) }));
    start = end;
  }
  ranking.push(...counted.filter(silent).map((one) => ({ ...one, tempat: 0, diundi: false })));
  const named = group.baris.filter((line) => line.utusan).map((line) => line.kode);
  const writers = ranking.filter((one) => data.kim[one.kode].hari.length);
  const out = writers[round.lolos]?.tempat ?? Infinity;
  const onward = named.length ? named : writers.slice(0, round.lolos).filter((one) => one.tempat < out).map((one) => one.kode);
  ranking.forEach((one, index) => {
    one.gelar = one.jumlah > 0n && one.tempat ? round.gelar[one.tempat - 1] ?? "" : "";
    one.maju = onward.includes(one.kode);
    one.pemisah = reason(round, ranking[index - 1], one);
  });
  return ranking;
}
function reason(round, above, one) {
  if (!above || !one.tempat) return "";
  const index = one.kunci.findIndex((value, at) => value !== above.kunci[at]);
  if (index < 0) return one.diundi ? "undian" : "sama";
  const [name, places] = round.pemisah[index], text = (value) => (places ? short(value, places) : String(value));
  const [more, less] = unlike(above.kunci[index], one.kunci[index], index || !round.komponen.length ? text : cents, text);
  return `${index ? "seri; " : ""}${name} ${more} > ${less}`;
}

function cell(row, text, name = "td", kind = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  if (name === "th") made.scope = "row";
  row.append(made);
  return made;
}
function judge(row, ours, printed, kind = "n") {
  const right = ours === printed;
  if (right) equal += 1; else unequal += 1;
  cell(row, right ? `${printed}\u00a0✓` : `${printed} ≠ ${ours}`, "td", right ? kind : `${kind} beda`);
  if (!right) row.className = "beda";
}
function table(head, caption, words = ["KIM", "Kode KIM", "Tempat", "Pemisah", "Undian"]) {
  const made = document.createElement("table");
  made.createCaption().textContent = caption;
  const top = made.createTHead().insertRow();
  for (const one of head) { const th = cell(top, one, "th", words.includes(one) ? "" : "n"); th.scope = "col"; }
  const frame = document.createElement("div");
  frame.className = "tabel"; frame.tabIndex = 0; frame.setAttribute("role", "region"); frame.setAttribute("aria-label", caption);
  frame.append(made);
  return [frame, made.createTBody()];
}
function lots(home, draw, title, printed) {
  const [frame, body] = table(["Undian", "Kode KIM", "Sidik dadu dan kode"], `${title}: angka dadu ${draw.benih}${draw.saksi ? `, saksi ${draw.saksi}` : ""}`);
  drawn(draw.benih, draw.kim).forEach((code, index) => {
    const row = body.insertRow();
    judge(row, `${index + 1}. ${data.kim[code].nama}`, `${index + 1}. ${data.kim[printed[index]]?.nama ?? "–"}`, "");
    cell(row, code);
    cell(row, lot(draw.benih, code).slice(0, 12), "td", "n");
  });
  home.append(frame);
}
function standing(line) { return [line.tempat || "–", line.gelar, line.maju && "maju"].filter(Boolean).join(", "); }

const halves = {}, weeks = {}, kinds = {}, blog = document.getElementById("blog"), rounds = document.getElementById("babak");
{
  const rules = data.aturan, read = data.pembaca, lines = Object.values(data.kim).flatMap((kim) => kim.baris);
  const used = (index) => index === read?.aturan || lines.some(([rule, worth]) => rule === index && worth);
  const [frame, body] = table(["KIM", "Baris", ...rules.filter((_, index) => used(index)), ...(read ? ["Halaman dibaca"] : []), "Poin", "Minggu aktif", "Ragam jenis"], "Poin blog tiap KIM");
  for (const [code, kim] of Object.entries(data.kim)) {
    const sums = rules.map(() => 0);
    for (const [rule, worth] of kim.baris) sums[rule] += worth;
    halves[code] = sums.reduce((sum, one) => sum + one, 0);
    weeks[code] = new Set(kim.hari.map(([day]) => Math.floor((day + 3) / 7))).size; // 1 January 1970 was a Thursday
    kinds[code] = new Set(kim.hari.map(([, kind]) => kind)).size;
    const row = body.insertRow();
    cell(row, kim.nama, "th");
    cell(row, String(kim.baris.length), "td", "n");
    sums.forEach((one, index) => {
      if (!used(index)) return;
      if (index !== read?.aturan) cell(row, points(one), "td", "n");
      else judge(row, points(Math.min(read.paling, Math.floor(kim.dibaca / read.tiap) * read.setengah)), points(one));
    });
    if (read) cell(row, String(kim.dibaca), "td", "n");
    judge(row, points(halves[code]), points(kim.setengah));
    judge(row, String(weeks[code]), String(kim.minggu));
    judge(row, String(kinds[code]), String(kim.ragam));
  }
  blog.append(frame);
}
let entrants = Object.keys(data.kim);
for (const round of data.babak) {
  let home = rounds;
  if (!round.komponen.length) {
    home = document.createElement("details");
    home.append(Object.assign(document.createElement("summary"), { textContent: `${round.nama}: urutan menurut poin blog` }));
    rounds.append(home);
  }
  const onward = [], present = round.kelompok.flatMap((group) => group.baris.map((line) => line.kode));
  if (same(entrants, present)) equal += 1; else {
    unequal += 1;
    home.append(Object.assign(document.createElement("p"), { className: "kotak salah", textContent: `${round.nama}: pesertanya bukan yang maju dari babak sebelumnya.` }));
  }
  for (const group of round.kelompok) {
    const best = data.skala || Math.max(0, ...group.baris.map((line) => halves[line.kode]));
    const quiz = round.kuis_penuh || Math.max(0, ...group.baris.flatMap((line) => line.bagian.map((part) => part.poin ?? 0)));
    const counted = group.baris.map((line) => {
      let total = 0n;
      const given = { aktivasi_blog: BigInt(halves[line.kode]) * 5n, minggu_aktif: BigInt(weeks[line.kode]), ragam_jenis: BigInt(kinds[line.kode]) };
      const values = round.komponen.map((component, index) => {
        const part = line.bagian[index];
        const value = component.dari === "laporan" ? share(halves[line.kode], best)
          : component.dari === "tanya_jawab" ? share(part.poin ?? 0, quiz)
          : mean(part.juri, component.tinggi);
        if (component.dari !== "laporan") given[component.id] = value;
        total += value * millionths(component.bobot) / 100n; // hundredths times millionths of a percent
        return value;
      });
      // total: hundredths times millionths; printed: millionths
      const jumlah = round.komponen.length ? total / 100n : BigInt(halves[line.kode]) * MILLION / 2n;
      return { kode: line.kode, values, jumlah, kunci: [jumlah, ...data.seri.filter((name) => name in given).map((name) => given[name])] };
    });
    const labels = { aktivasi_blog: ["poin blog", 1], minggu_aktif: ["minggu aktif", 0], ragam_jenis: ["ragam jenis", 0] };
    for (const one of round.komponen) if (one.dari !== "laporan") labels[one.id] = [one.nama, 2];
    round.pemisah = [[round.komponen.length ? "nilai" : "poin", 6], ...data.seri.filter((name) => name in labels).map((name) => labels[name])];
    const ranking = places(round, group, counted);
    onward.push(...ranking.filter((one) => one.maju).map((one) => one.kode));
    const [frame, body] = table(["Tempat", "KIM", ...round.komponen.map((one) => `${one.nama} (${one.bobot} %)`), "Jumlah", "Pemisah"], `${round.nama}, ${group.nama}`);
    group.baris.forEach((line, index) => {
      const row = body.insertRow(), ours = ranking.find((one) => one.kode === line.kode);
      judge(row, standing({ ...ours, gelar: round.dinilai ? ours.gelar : "" }), standing({ ...line, gelar: round.dinilai ? line.gelar : "" }), "");
      cell(row, data.kim[line.kode].nama, "th");
      ours.values.forEach((value, at) => judge(row, decimal(value, 2), decimal(millionths(line.bagian[at].nilai) / 10000n, 2)));
      const whole = (value) => short(value, 6);
      judge(row, ...unlike(ours.jumlah, millionths(line.jumlah), round.komponen.length ? cents : whole, whole));
      cell(row, ours.pemisah);
      if (ranking[index].kode !== line.kode) { unequal += 1; row.className = "beda"; } else equal += 1;
    });
    home.append(frame);
    for (const draw of group.undian) lots(home, draw, `Undian ${round.nama}, ${group.nama}`, group.baris.map((line) => line.kode).filter((code) => draw.kim.includes(code)));
    if (group.tampil) lots(home, group.tampil, `Urutan tampil ${round.nama}, ${group.nama}`, group.tampil.urutan);
  }
  entrants = onward;
}
const verdict = document.getElementById("putusan");
verdict.textContent = unequal ? `${unequal} dari ${equal + unequal} angka dan peringkat TIDAK sama. Yang berbeda ditandai.` : `${equal} angka dan peringkat dihitung ulang di peramban ini: semuanya sama dengan yang tercetak.`;
verdict.className = unequal ? "kotak salah" : "kotak benar";

// a downloaded rincian.csv, added up again
document.getElementById("berkas").addEventListener("change", async (event) => {
  const answer = document.getElementById("jawab"), text = (await event.target.files[0].text()).replace(/^\ufeff/, "");
  const rows = [];
  let row = [""], quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (quoted) {
      if (char !== '"') row[row.length - 1] += char;
      else if (text[index + 1] === '"') { row[row.length - 1] += char; index += 1; } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ";") row.push("");
    else if (char === "\n") { rows.push(row); row = [""]; }
    else if (char !== "\r") row[row.length - 1] += char;
  }
  const [code, worth, day, kind, rule] = ["kode", "poin", "tanggal", "jenis", "aturan"].map((name) => rows[0]?.indexOf(name) ?? -1);
  rows.shift();
  if (code < 0 || worth < 0) { answer.textContent = "Ini bukan rincian.csv: tidak ada kolom kode dan poin."; return; }
  const sums = {}, mondays = {}, used = {};
  for (const one of rows.filter((cells) => cells.length > worth)) {
    sums[one[code]] = (sums[one[code]] ?? 0) + Math.round(Number(one[worth].replace(",", ".")) * 2);
    if (["kelengkapan", "tidak-dihitung"].includes(one[rule])) continue;
    (mondays[one[code]] ??= new Set()).add(Math.floor((Date.parse(`${one[day]}T00:00Z`) / 86400000 + 3) / 7));
    (used[one[code]] ??= new Set()).add(one[kind]);
  }
  const wrong = Object.keys(data.kim).filter((one) => (sums[one] ?? 0) !== data.kim[one].setengah || (mondays[one]?.size ?? 0) !== data.kim[one].minggu || (used[one]?.size ?? 0) !== data.kim[one].ragam);
  answer.textContent = wrong.length ? `Tidak sama untuk ${wrong.length} KIM: ${wrong.map((one) => data.kim[one].nama).join(", ")}.` : `${rows.length} baris dijumlahkan: sama untuk semua ${Object.keys(data.kim).length} KIM.`;
});

// on a phone each row is a card, and each cell names its column
for (const made of document.querySelectorAll("table")) {
  const heads = [...made.tHead.rows[0].cells].map((one) => one.textContent);
  for (const row of made.tBodies[0].rows) [...row.cells].forEach((one, index) => { if (one.tagName === "TD") one.dataset.kepala = heads[index]; });
}
