// Lighthouse over pages of the built demo on slow 4G, served with gzip on this machine:
//   node .ci/lighthouse.mjs [PAGE...]        (below public/; without PAGE one page of each type in PAGES)
// Fails where a category is below 100, or a first view is later or moves more than LIMITS say. Loopback counts as
// secure, so that no audit about HTTPS is left out.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";
import lighthouse from "lighthouse";
import * as launcher from "chrome-launcher";

const ROOT = path.resolve("public");
const PAGES = ["index.html", "sumberrejo/sumberrejo/index.html", "sumberrejo/sumberrejo/berita/saluran-irigasi-ngemplak/index.html",
  "kedewan/wonocolo/umkm/index.html", "sukosewu/klepek/posyandu/index.html"];
const LIMITS = { "first-contentful-paint": 900, "largest-contentful-paint": 1500, "cumulative-layout-shift": 0 };
// Times come from a simulation that the load of this machine disturbs: one good run counts.
const RUNS = 4;
// Lighthouse's own measure of the machine; below this, its simulated times say more of the machine than of the page.
const SLOW_MACHINE = 750, TIMES = ["first-contentful-paint", "largest-contentful-paint", "performance"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TYPES = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", jpg: "image/jpeg", png: "image/png",
  webmanifest: "application/manifest+json", txt: "text/plain", xml: "application/xml" };

const server = http.createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, "http://x").pathname);
  const file = path.join(ROOT, name.endsWith("/") ? `${name}index.html` : name);
  if (!file.startsWith(ROOT + path.sep) || !fs.existsSync(file)) { response.writeHead(404).end(); return; }
  const type = TYPES[path.extname(file).slice(1)] ?? "application/octet-stream", data = fs.readFileSync(file);
  const text = /text|manifest|xml/.test(type);
  response.writeHead(200, { "content-type": type, "cache-control": "max-age=31536000", ...(text && { "content-encoding": "gzip" }) });
  response.end(text ? zlib.gzipSync(data, { level: 6 }) : data);
});

await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const chrome = await launcher.launch({ chromePath: process.env.CHROMIUM || "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"] });

// What one run found: a line to print, and the audits that failed. A score of performance is the machine's too.
async function weigh(page) {
  const address = `http://127.0.0.1:${server.address().port}/${page.replace(/index\.html$/, "")}`;
  const { lhr } = await lighthouse(address, { port: chrome.port, output: "json", logLevel: "error", onlyCategories: CATEGORIES });
  const value = (name) => lhr.audits[name].numericValue, marks = CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100));
  const over = Object.entries(LIMITS).filter(([name, limit]) => value(name) > limit).map(([name]) => name);
  const broken = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === "binary").map(({ id }) => id);
  const short = marks.flatMap((mark, at) => (mark < 100 ? [CATEGORIES[at]] : []));
  const line = `${page}: ${marks.join(" ")}; FCP ${Math.round(value("first-contentful-paint"))} ms, LCP ${
    Math.round(value("largest-contentful-paint"))} ms, CLS ${value("cumulative-layout-shift")}`;
  const found = [...over, ...short, ...(short.length ? broken : [])], index = Math.round(lhr.environment.benchmarkIndex);
  if (index >= SLOW_MACHINE) return { line: `${line}; machine ${index}`, failed: found };
  return { line: `${line}; machine ${index}, too slow or busy: times are NOT judged`, failed: found.filter((name) => !TIMES.includes(name)) };
}

let bad = 0;
try {
  for (const page of process.argv.length > 2 ? process.argv.slice(2) : PAGES) {
    let run = await weigh(page);
    for (let again = 0; run.failed.length && again < RUNS - 1; again += 1) run = await weigh(page);
    console.log(run.line);
    if (run.failed.length) { bad += 1; console.log(`  over a limit or below 100: ${run.failed.join(", ")}`); }
  }
} finally {
  await chrome.kill();
  server.close();
}
console.log(`${bad} pages over a limit`);
process.exitCode = bad ? 1 : 0;
