/* Optional comforts: reading without a network, dark mode by choice, the phone's own share sheet. Everything works without it. */
(function () {
  "use strict";
  var root = document.documentElement, key = "kimsite-gelap", store = null;
  try { store = window.localStorage; } catch (e) { store = null; }
  var saved = store && store.getItem(key);
  var here = document.currentScript;
  if (here && here.hasAttribute("data-luring") && navigator.serviceWorker && /^http/.test(location.protocol) && !(navigator.connection || {}).saveData) {
    window.addEventListener("load", function () {
      navigator.serviceWorker.register(new URL("../sw.js", here.src), { updateViaCache: "none" }).catch(function () {});
    });
  }
  if (saved === "0" || saved === "1") { root.setAttribute("data-gelap", saved); }
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector(".gelap");
    if (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        var chosen = root.getAttribute("data-gelap");
        var dark = chosen ? chosen === "1" : window.matchMedia("(prefers-color-scheme: dark)").matches;
        root.setAttribute("data-gelap", dark ? "0" : "1");
        button.setAttribute("aria-pressed", dark ? "false" : "true");
        if (store) { store.setItem(key, dark ? "0" : "1"); }
      });
    }
    var current = document.querySelector(".menu li [aria-current]");
    if (current) { var strip = current.closest("ul"); strip.scrollLeft = current.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2; }
    var share = document.querySelector("[data-bagikan]");
    if (share && navigator.share) {
      share.hidden = false;
      share.addEventListener("click", function () {
        var link = document.querySelector("link[rel=canonical]");
        navigator.share({ title: document.title, url: link ? link.href : location.href }).catch(function () {});
      });
    }
  });
})();
