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
function cell(row, text, name = "td", kind = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  if (name === "th") made.scope = "row";
  row.append(made);
  return made;
}
function judge(row, ours, printed) {
  const same = ours === printed;
  if (same) equal += 1; else unequal += 1;
  cell(row, same ? `${printed} ✓` : `${printed} ≠ ${ours}`, "td", same ? "n" : "n beda");
  if (!same) row.className = "beda";
}
function table(head, caption) {
  const made = document.createElement("table");
  made.createCaption().textContent = caption;
  const top = made.createTHead().insertRow();
  for (const one of head) { const th = cell(top, one, "th", one === "KIM" || one === "Tempat" ? "" : "n"); th.scope = "col"; }
  const frame = document.createElement("div");
  frame.className = "tabel"; frame.tabIndex = 0; frame.setAttribute("role", "region"); frame.setAttribute("aria-label", caption);
  frame.append(made);
  return [frame, made.createTBody()];
}

const halves = {}, blog = document.getElementById("blog"), rounds = document.getElementById("babak");
{
  const rules = data.aturan;
  const [frame, body] = table(["KIM", "Baris", ...rules, "Poin"], "Poin blog tiap KIM");
  for (const [code, kim] of Object.entries(data.kim)) {
    const sums = rules.map(() => 0);
    for (const [rule, worth] of kim.baris) sums[rule] += worth;
    halves[code] = sums.reduce((sum, one) => sum + one, 0);
    const row = body.insertRow();
    cell(row, kim.nama, "th");
    cell(row, String(kim.baris.length), "td", "n");
    for (const one of sums) cell(row, points(one), "td", "n");
    judge(row, points(halves[code]), points(kim.setengah));
  }
  blog.append(frame);
}
for (const round of data.babak) {
  let home = rounds;
  if (!round.komponen.length) {
    home = document.createElement("details");
    home.append(Object.assign(document.createElement("summary"), { textContent: `${round.nama}: urutan menurut poin blog` }));
    rounds.append(home);
  }
  for (const group of round.kelompok) {
    const best = data.skala || Math.max(0, ...group.baris.map((line) => halves[line.kode]));
    const quiz = round.kuis_penuh || Math.max(0, ...group.baris.flatMap((line) => line.bagian.map((part) => part.poin ?? 0)));
    const [frame, body] = table(["Tempat", "KIM", ...round.komponen.map((one) => `${one.nama} (${one.bobot} %)`), "Jumlah"], `${round.nama}, ${group.nama}`);
    let above = null;
    for (const line of group.baris) {
      const row = body.insertRow();
      let total = 0n;
      const values = round.komponen.map((component, index) => {
        const part = line.bagian[index];
        const value = component.dari === "laporan" ? share(halves[line.kode], best)
          : component.dari === "tanya_jawab" ? share(part.poin ?? 0, quiz)
          : mean(part.juri, component.tinggi);
        total += value * millionths(component.bobot) / 100n; // hundredths times millionths of a percent
        return [value, part];
      });
      // total: hundredths times millionths; printed: millionths
      const sum = round.komponen.length ? total / 100n : BigInt(halves[line.kode]) * MILLION / 2n;
      // who stands higher has at least as much
      // a KIM without a counted post has no place
      const ordered = !line.tempat || above === null || above >= sum;
      cell(row, `${line.tempat || "–"}${ordered ? "" : " ✗"}${round.dinilai && line.gelar ? ` (${line.gelar})` : ""}`, "td", ordered ? "" : "beda");
      if (ordered) equal += 1; else unequal += 1;
      above = sum;
      cell(row, data.kim[line.kode].nama, "th");
      for (const [value, part] of values) judge(row, decimal(value, 2), decimal(millionths(part.nilai) / 10000n, 2));
      judge(row, decimal(sum, 6).replace(/,?0+$/, ""), decimal(millionths(line.jumlah), 6).replace(/,?0+$/, ""));
    }
    home.append(frame);
  }
}
const verdict = document.getElementById("putusan");
verdict.textContent = unequal ? `${unequal} dari ${equal + unequal} angka TIDAK sama. Yang berbeda ditandai.` : `${equal} angka dihitung ulang di peramban ini: semuanya sama dengan yang tercetak.`;
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
  const head = rows.shift() ?? [], code = head.indexOf("kode"), worth = head.indexOf("poin");
  if (code < 0 || worth < 0) { answer.textContent = "Ini bukan rincian.csv: tidak ada kolom kode dan poin."; return; }
  const sums = {};
  for (const one of rows) if (one.length > worth) sums[one[code]] = (sums[one[code]] ?? 0) + Math.round(Number(one[worth].replace(",", ".")) * 2);
  const wrong = Object.keys(data.kim).filter((one) => (sums[one] ?? 0) !== data.kim[one].setengah);
  answer.textContent = wrong.length ? `Tidak sama untuk ${wrong.length} KIM: ${wrong.map((one) => data.kim[one].nama).join(", ")}.` : `${rows.length} baris dijumlahkan: sama untuk semua ${Object.keys(data.kim).length} KIM.`;
});
