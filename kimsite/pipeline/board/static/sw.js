// The screen without a network: the last page that was seen, with its pictures. It removes itself when the page is gone.
const own = `papan ${new URL("./", location).pathname}`, page = "./index.html";
addEventListener("install", (event) => event.waitUntil(fetch(page, { cache: "no-store" }).then(keep).then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  const whole = request.mode === "navigate" || request.url.split(/[?#]/)[0] === new URL("./", location).href;
  event.respondWith(whole ? newest(event) : caches.match(request).then((kept) => kept || fetch(request)));
});
async function newest(event) {
  const asked = fetch(page, { cache: "no-store" });
  const late = new Promise((_, stop) => setTimeout(stop, 6000));
  try {
    const answer = await Promise.race([asked, late]);
    if (answer.ok) event.waitUntil(keep(answer.clone()));
    else if (answer.status === 404 || answer.status === 410) {
      await registration.unregister();
      await caches.delete(own);
    }
    return answer;
  } catch {
    return (await caches.match(page)) || Response.error();
  }
}
async function keep(answer) {
  if (!answer.ok) throw new Error(answer.status);
  const cache = await caches.open(own), text = await answer.clone().text();
  const files = [...text.matchAll(/(?:src|href)="([^"]+\.(?:css|js|png|jpe?g|webp|avif|svg))"/g)].map(([, path]) => new URL(path, registration.scope).href);
  const known = await cache.keys();
  await Promise.all([...new Set(files)].map(async (file) => (file.endsWith("papan.js") || !(await cache.match(file))) && cache.add(file).catch(() => {})));
  await cache.put(page, answer);
  await Promise.all(known.filter(({ url }) => !files.includes(url) && url !== new URL(page, registration.scope).href).map((old) => cache.delete(old)));
}
