// Runs axe-core over one page of every type of the built demo, in Chromium, light and dark, 360 and 1280 px.
const fs = require("fs");
const path = require("path");
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const root = path.resolve("public");

function pages() {
  const wanted = ["index.html", "kim/index.html", "umkm/index.html", "posyandu/index.html", "informasi-publik/index.html", "cari/index.html", "tentang-situs/index.html", "404.html"];
  const seen = new Map();
  (function walk(dir) {
    for (const name of fs.readdirSync(path.join(root, dir)).sort()) {
      const below = path.join(dir, name);
      if (fs.statSync(path.join(root, below)).isDirectory()) walk(below);
      else if (name === "index.html") {
        const html = fs.readFileSync(path.join(root, below), "utf8");
        if (html.includes('http-equiv="refresh"')) continue;
        const theme = (html.match(/data-tema="([^"]+)"/) || [])[1];
        const parts = below.split(path.sep);
        const type = [theme, parts.length, parts.length > 3 ? parts[2] : "home", parts.includes("hal")].join(":");
        if (!seen.has(type)) seen.set(type, below);
      }
    }
  })("");
  return [...new Set([...wanted, ...seen.values()])].filter((file) => fs.existsSync(path.join(root, file)));
}

(async () => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium-headless-shell", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"] });
  let bad = 0, count = 0;
  for (const [width, dark] of [[360, false], [1280, true]]) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: dark ? "dark" : "light", bypassCSP: true });
    const page = await context.newPage();
    for (const file of pages()) {
      await page.goto("file://" + path.join(root, file));
      await page.evaluate(axe);
      const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      count += 1;
      if (wide > 0) { bad += 1; console.log(`${file} at ${width}px scrolls sideways by ${wide}px`); }
      for (const found of result.violations) {
        bad += 1;
        console.log(`${file} ${width}px ${dark ? "dark" : "light"}: ${found.id} (${found.impact}): ${found.nodes.slice(0, 3).map((n) => n.html.slice(0, 140)).join(" | ")}`);
      }
    }
    await context.close();
  }
  await browser.close();
  console.log(`${count} views, ${bad} violations`);
  process.exit(bad ? 1 : 0);
})();
