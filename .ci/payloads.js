// Opens every page of a built payload project in Chromium with alert, prompt, confirm, print and CSP violations hooked:
// nothing may run, nothing may be asked from anywhere. Usage: node payloads.js FOLDER
const fs = require("fs");
const http = require("http");
const path = require("path");
const { chromium } = require("playwright-core");
const root = path.resolve(process.argv[2]);
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".jpg": "image/jpeg", ".png": "image/png", ".webmanifest": "application/manifest+json", ".xml": "application/xml" };

function pages(dir) {
  return fs.readdirSync(path.join(root, dir), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry) => {
    const below = path.posix.join(dir, entry.name);
    return entry.isDirectory() ? pages(below) : entry.name.endsWith(".html") ? [below] : [];
  });
}

const CANARY = "<!doctype html><meta charset=utf-8><main><img src=x onerror=alert(1)><script>prompt(2)</script></main>";

const server = http.createServer((request, answer) => {
  if (request.url === "/kenari") { answer.writeHead(200, { "Content-Type": "text/html" }); answer.end(CANARY); return; }
  const file = path.join(root, decodeURIComponent(new URL(request.url, "http://x").pathname));
  if (!file.startsWith(root) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) { answer.writeHead(404); answer.end(); return; }
  answer.writeHead(200, { "Content-Type": TYPES[path.extname(file)] || "application/octet-stream" });
  fs.createReadStream(file).pipe(answer);
});

(async () => {
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const home = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium-headless-shell", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"] });
  const context = await browser.newContext({ serviceWorkers: "block" });
  const bad = [];
  let current = "";
  await context.exposeBinding("kimsiteRang", (_, what) => { bad.push(`${current}: ${what}`); });
  await context.addInitScript(() => {
    for (const name of ["alert", "prompt", "confirm", "print"]) window[name] = (...words) => window.kimsiteRang(`${name}(${words.join(", ")})`);
    document.addEventListener("securitypolicyviolation", (event) => window.kimsiteRang(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(home) || url.startsWith("data:image/svg+xml")) return route.continue();
    bad.push(`${current}: asks ${url}`);
    return route.abort();
  });
  // A page for wrong addresses names its files by the site's own address, which is not this server's.
  const all = pages("").filter((file) => path.basename(file) !== "404.html");
  const page = await context.newPage();
  page.on("dialog", (dialog) => { bad.push(`${current}: dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on("framenavigated", (frame) => { if (frame === page.mainFrame() && !frame.url().startsWith(home) && frame.url() !== "about:blank") bad.push(`${current}: led to ${frame.url()}`); });
  current = "kenari";
  await page.goto(`${home}/kenari`, { waitUntil: "load" });
  if (bad.length < 2) { console.log("the hooks hear nothing: a page that is alive was taken for dead"); process.exit(1); }
  bad.length = 0;
  for (const file of all) {
    current = file;
    await page.goto(`${home}/${file.split("/").map(encodeURIComponent).join("/")}`, { waitUntil: "load" });
    // What waits for a hand: every element that could answer is touched, none may.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll("main *")) {
        for (const kind of ["mouseover", "focus", "error", "load", "toggle", "pointerenter", "animationstart"]) element.dispatchEvent(new Event(kind));
      }
    });
  }
  await browser.close();
  server.close();
  bad.slice(0, 20).forEach((line) => console.log(line));
  console.log(`${all.length} pages, ${bad.length} alive`);
  process.exit(bad.length || all.length === 0 ? 1 : 0);
})();
