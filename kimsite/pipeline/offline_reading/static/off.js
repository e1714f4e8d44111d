// The district has switched reading without a network off: this worker removes itself and what it kept.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(registration.unregister().then(() => caches.keys())
  .then((names) => Promise.all(names.filter((name) => name.startsWith("kim-CODE-")).map((name) => caches.delete(name))))));
