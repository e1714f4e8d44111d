import { follow } from "./live.js";

const target = document.querySelector("#content"), offline = document.querySelector("#offline");
let timer = 0;

function countdown() {
  clearInterval(timer);
  const screen = target.querySelector(".screen"), clock = target.querySelector(".clock");
  const until = performance.now() + Number(screen.dataset.seconds) * 1000;
  if (!clock || Number(screen.dataset.seconds) === 0) return;
  timer = setInterval(() => {
    const left = Math.max(0, (until - performance.now()) / 1000);
    clock.textContent = Math.ceil(left);
    clock.classList.toggle("over", left === 0);
    if (left === 0) clearInterval(timer);
  }, 100);
}

countdown();
follow({ stream: "/papan/aliran", content: "/papan/isi", target, shown: countdown, lost: (is) => { offline.hidden = !is; } });
