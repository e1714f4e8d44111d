// Opens the page for writing without a network, and takes what other apps share. VERSION is put in by the build.
const version = "VERSION", here = new URL("./", location).pathname, own = `tulis ${here} `, shared = `tulis bagi ${here}`;
const files = ["index.html", "tulis.js", "tulis.css", "manifest.webmanifest", "../aset/ikon.png"];
addEventListener("install", (event) => event.waitUntil(caches.open(own + version)
  .then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: "reload" }))))
  .then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(caches.keys()
  .then((names) => Promise.all(names.filter((name) => name.startsWith(own) && name !== own + version).map((name) => caches.delete(name))))
  .then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const { request } = event, { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === "POST" && pathname.startsWith(here)) event.respondWith(take(request));
  else if (request.method === "GET") event.respondWith(answer(request, event));
});
async function answer(request, event) {
  const page = request.mode === "navigate" ? "index.html" : request;
  const kept = await (await caches.open(own + version)).match(page, { ignoreSearch: true });
  if (page === "index.html") event.waitUntil(fetch(page, { cache: "no-store" }).then(({ status }) => (status === 404 || status === 410) && leave()).catch(() => {}));
  return kept || fetch(request);
}
// The district has switched the page off: the worker removes itself when no text waits to be sent.
async function leave() {
  if (await waiting()) return;
  await registration.unregister();
  await new Promise((later) => setTimeout(later, 5000));
  await caches.delete(own + version);
}
const waiting = () => new Promise((resolve) => {
  const asked = indexedDB.open(`tulis ${here}`, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("post", { keyPath: "id" });
  asked.onerror = () => resolve(0);
  asked.onsuccess = () => {
    const all = asked.result.transaction("post").objectStore("post").getAll();
    all.onsuccess = () => resolve(all.result.filter((post) => !post.sent).length);
    all.onerror = () => resolve(0);
  };
});
async function take(request) {
  const form = await request.formData(), cache = await caches.open(shared);
  const text = ["judul", "teks", "tautan"].map((name) => form.get(name)).filter(Boolean).join("\n");
  if (text) await cache.put("teks", new Response(text));
  await Promise.all(form.getAll("foto").map((photo, at) => cache.put(`foto-${at}`, new Response(photo))));
  return Response.redirect("index.html?bagi", 303);
}
