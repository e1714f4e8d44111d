import { follow, newId } from "./live.js";

const main = document.querySelector("#main"), alert = document.querySelector("#alert");
const group = main.dataset.group;

follow({ stream: "/operator/aliran", content: `/operator/isi?k=${group}`, target: document.querySelector("#live") });

async function send(address, body) {
  // the program may be starting again: the id keeps a second try from counting twice
  for (;;) {
    try {
      const answer = await fetch(address, { method: "POST", body, headers: { accept: "application/json" } });
      if (!answer.ok && !answer.headers.get("content-type")?.includes("json")) throw answer;
      const { words } = await answer.json();
      alert.textContent = words;
      alert.hidden = !words;
      return;
    } catch (error) {
      if (error instanceof Response) { alert.textContent = await error.text(); alert.hidden = false; return; }
      await new Promise((done) => setTimeout(done, 400));
    }
  }
}

// one after another, in the order of the presses
let last = Promise.resolve();
for (const form of document.querySelectorAll("form.act")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // what was chosen at this moment: it may be sent later, when the program is there again
    const body = new URLSearchParams(new FormData(form)), { submitter } = event;
    if (submitter?.name) body.set(submitter.name, submitter.value);
    body.set("id", newId());
    if (form.id === "next") for (const team of document.querySelectorAll('[name="kim"]:checked')) team.checked = false;
    last = last.then(() => send(form.action, body));
  });
}

addEventListener("keydown", (event) => {
  if (event.target.closest("input:not([type=radio]), select, textarea") || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const key = event.key.toUpperCase();
  const press = (selector) => { const one = document.querySelector(selector); if (one) { event.preventDefault(); one.click(); } };
  if (event.key === "Backspace") press("#withdraw button");
  else if (event.key === "ArrowRight") press("#open button");
  else if (key === "N") press("#next button");
  else if (key === "T") press("#time button");
  else if (/^[0-4]$/.test(key)) press(`#judge [data-key="${key}"]`);
  else if (/^[WLR]$/.test(key)) press(`#stage [data-key="${key}"]`);
  else if (/^[A-H]$/.test(key)) press(`#judge [data-letter="${key}"]`);
});
