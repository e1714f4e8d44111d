(() => {
  const slides = [...document.querySelectorAll("section")];
  const place = document.getElementById("nomor");
  let now = 0;
  const show = (wanted, keep) => {
    now = Math.max(0, Math.min(slides.length - 1, wanted));
    slides.forEach((slide, index) => { slide.hidden = index !== now; });
    place.textContent = `${now + 1} / ${slides.length}`;
    if (!keep) history.replaceState(null, "", `#${now + 1}`);
  };
  const fromHash = () => show((parseInt(location.hash.slice(1), 10) || 1) - 1, true);
  const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, Enter: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1 };
  document.documentElement.classList.add("satu");
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLButtonElement && (event.key === " " || event.key === "Enter")) return;
    if (event.key === "Home") show(0);
    else if (event.key === "End") show(slides.length - 1);
    else if (event.key === "f") document.documentElement.requestFullscreen?.();
    else if (event.key in steps) show(now + steps[event.key] * (event.key === " " && event.shiftKey ? -1 : 1));
    else return;
    event.preventDefault();
  });
  document.getElementById("mundur").addEventListener("click", () => show(now - 1));
  document.getElementById("maju").addEventListener("click", () => show(now + 1));
  addEventListener("hashchange", fromHash);
  addEventListener("beforeprint", () => slides.forEach((slide) => { slide.hidden = false; }));
  addEventListener("afterprint", () => show(now, true));
  fromHash();
})();
