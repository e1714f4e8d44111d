// Keeps the newest pages of one village for reading without a network. The build puts in what is in capitals.
const own = "kim-CODE-", now = `${own}VERSION`, photos = `${own}foto`, scope = registration.scope;
const keyOf = (url) => url.split(/[?#]/)[0].replace(/index\.html$/, "").replace(/-\d+\.jpg$/, ".jpg");
const first = "LIST".split(" ").map((path) => scope + path);
// Whole, from here, and a page exactly where a page is asked for: what a hosting sends in its place is not kept.
const fits = (response, key) => response.ok && !response.redirected
  && /html/.test(response.headers.get("content-type")) === key.endsWith("/");
// A lost network fails the whole step: the last version stays, and the browser tries again.
addEventListener("install", (event) => event.waitUntil(caches.open(now).then((cache) => Promise.all(first.map(async (key) => {
  const response = await fetch(key, { cache: "no-cache" });
  if (fits(response, key)) await cache.put(key, response);
}))).then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(caches.keys()
  .then((names) => Promise.all(names.filter((name) => name.startsWith(own) && name !== now && name !== photos).map((name) => caches.delete(name))))
  .then(() => registration.navigationPreload?.enable())
  .then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method === "GET" && request.url.startsWith(scope)) event.respondWith(answer(event, request, keyOf(request.url)));
});
async function answer(event, request, key) {
  const store = key.endsWith(".jpg") ? photos : now, cache = await caches.open(store), kept = await cache.match(key);
  if (kept && /-\w+\.(css|js)$/.test(key)) return kept;
  const coming = (async () => {
    const response = await event.preloadResponse || await fetch(request);
    if (fits(response, key)) event.waitUntil(keep(cache, key, response.clone()));
    if ([404, 410].includes(response.status)) event.waitUntil(cache.delete(key));
    return response;
  })();
  event.waitUntil(coming.catch(() => {}));
  try {
    const response = await (kept ? Promise.race([coming, new Promise((late) => setTimeout(late, 3000, kept))]) : coming);
    return kept && response.status > 499 ? kept : response;
  } catch {
    return kept || (request.mode === "navigate" && key !== `${scope}luring/` ? Response.redirect("luring/") : Response.error());
  }
}
async function keep(cache, key, response) {
  try {
    await cache.put(key, response);
    const more = (await cache.keys()).filter(({ url }) => !first.includes(url));
    if (more.length > 40) await cache.delete(more[0]);
  } catch {
    await caches.delete(photos);
  }
}
