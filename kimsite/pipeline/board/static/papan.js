// Shows one part at a time, and the newest page when there is a network. Without it all parts are below each other.
(() => {
  const parts = [...document.querySelectorAll("main > section")], clock = document.querySelector(".pukul");
  let at = -1, timer = 0;
  const show = (step) => {
    at = (at + step + parts.length) % parts.length;
    parts.forEach((part, index) => part.classList.toggle("kini", index === at));
    for (const picture of parts[(at + 1) % parts.length].querySelectorAll("img")) picture.loading = "eager";
    clearTimeout(timer);
    timer = setTimeout(() => show(1), 1000 * (parts[at].dataset.detik || 12));
  };
  const hold = () => {
    const held = document.body.classList.toggle("diam");
    if (held) clearTimeout(timer); else show(0);
  };
  const tick = () => {
    const now = new Date(), two = (number) => String(number).padStart(2, "0");
    clock.textContent = `${two(now.getHours())}.${two(now.getMinutes())}`;
  };
  if (parts.length) {
    document.body.classList.add("jalan");
    show(1);
    addEventListener("click", hold);
    addEventListener("keydown", ({ key }) => {
      if (key === "ArrowRight") show(1);
      if (key === "ArrowLeft") show(-1);
      if (key === " ") hold();
    });
  }
  tick();
  setInterval(tick, 5000);
  if (!location.protocol.startsWith("http")) return;
  let seen;
  const renew = () => fetch(location.href, { cache: "no-store" })
    .then((answer) => (answer.ok ? answer.text() : seen))
    .then((text) => { if (seen && text !== seen) location.reload(); seen = text; })
    .catch(() => {});
  renew();
  setInterval(renew, 10 * 60 * 1000);
  if (navigator.serviceWorker) navigator.serviceWorker.register("sw.js").catch(() => {});
})();
