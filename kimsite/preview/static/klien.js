// Reloads the page when its content changed. It listens only while the page is visible: a browser allows six connections a server.
(() => {
  "use strict";
  const address = "/__kimsite/peristiwa?alamat=" + encodeURIComponent(location.pathname) + "&cap=" + document.currentScript.dataset.cap;
  let source = null;

  const listen = () => {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source) {
      source = new EventSource(address);
      source.addEventListener("muat", () => {
        source.close();
        location.reload();
      });
    }
  };
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  listen();

  const panel = document.getElementById("kimsite-temuan");
  if (!panel) return;
  const key = "kimsite-temuan";
  const button = panel.querySelector("button");
  const close = () => {
    panel.hidden = true;
    sessionStorage.setItem(key, panel.dataset.nama);
  };
  panel.hidden = sessionStorage.getItem(key) === panel.dataset.nama;
  button.hidden = false;
  button.addEventListener("click", close);
  addEventListener("keydown", (event) => event.key === "Escape" && close());
})();
