// Marks go into the phone's own storage first and leave it when the laptop has answered. A message has an id, so that
// one that arrives twice counts once.
import { newId } from "./live.js";

const main = document.querySelector("#main"), status = document.querySelector("#status");
const store = `kimsite.hari.${main.dataset.queue}`;
const read = () => { try { return JSON.parse(localStorage.getItem(store) ?? "[]"); } catch { return []; } };
const write = (queue) => localStorage.setItem(store, JSON.stringify(queue));

// what an older page left has no address of its own
function formOf(item) { return document.getElementById(item.form ?? `regu-${item.kim}`); }

function show(form, component, words, kind) {
  const state = form.querySelector(`[data-component="${component}"] .mark-state`);
  if (!state) return;
  state.textContent = words;
  state.className = `mark-state ${kind}`;
  state.closest("[data-component]").classList.toggle("wrong", kind === "refused");
}

function components(body) {
  return [...new Set([...new URLSearchParams(body).entries()].filter(([name, value]) => name.startsWith("n.") && value.trim()).map(([name]) => name.slice(2)))];
}

function report() {
  const waiting = read().length;
  status.classList.toggle("waiting", waiting > 0);
  if (waiting) status.textContent = status.dataset.offline;
  else if (status.dataset.busy) status.textContent = status.dataset.sent;
  const wrong = document.querySelectorAll("form.team .mark-state.refused").length;
  if (!waiting && wrong && status.dataset.wrong) {
    status.classList.add("waiting");
    status.textContent = status.dataset.wrong.replace("#", wrong);
  }
}

function answered(item, marks) {
  const form = formOf(item);
  if (!form) return;
  let asks = false;
  for (const mark of marks) {
    const refused = mark.outcome === "refused";
    show(form, mark.component, mark.words, refused ? "refused" : "saved");
    form.elements[`s.${mark.component}`].value = mark.line;
    asks ||= ["mark.needs-reason", "mark.changed-elsewhere", "typing.agreed"].includes(mark.why);
  }
  const reason = form.querySelector(".reason");
  // a typist is asked for a reason only where both copies agree
  reason.hidden &&= Boolean(status.dataset.wrong) || marks.every((mark) => mark.line === 0);
  if (asks) reason.hidden = false;
  // whoever types sheet after sheet is in another one by now
  if (asks && !status.dataset.wrong) reason.querySelector("input").focus();
  else if (marks.every((mark) => mark.outcome !== "refused")) form.elements.alasan.value = "";
}

let busy = false, sending = "", wait = 500;
async function flush() {
  if (busy) return;
  busy = true;
  try {
    for (let queue = read(); queue.length; queue = read()) {
      const [item] = queue;
      sending = item.id;
      const answer = await fetch(item.to ?? "/nilai", { method: "POST", body: new URLSearchParams(item.body), headers: { accept: "application/json" } });
      if (answer.status === 401) { location.href = "/masuk"; return; }
      if (!answer.ok) {
        const words = (await answer.json().catch(() => ({}))).words ?? answer.statusText;
        for (const component of components(item.body)) show(formOf(item) ?? main, component, words, "refused");
        throw new Error(words);
      }
      const { marks } = await answer.json();
      write(read().filter((one) => one.id !== item.id));
      answered(item, marks);
      wait = 500;
    }
  } catch {
    setTimeout(flush, wait);
    wait = Math.min(wait * 2, 5000);
  } finally {
    busy = false;
    sending = "";
    report();
  }
}

for (const form of document.querySelectorAll("form.team")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const id = newId(), kim = form.elements.kim.value;
    form.elements.id.value = id;
    const body = new URLSearchParams(new FormData(form)).toString();
    status.dataset.busy = "yes";
    // one that was corrected before it left this phone is no change
    // form.id is the field of that name
    const own = form.getAttribute("id"), to = form.getAttribute("action");
    try {
      write([...read().filter((one) => formOf(one) !== form || one.id === sending), { id, kim, form: own, to, body }]);
    } catch {
      // no storage, or no room in it: sent as from a page without scripts
      form.submit();
      return;
    }
    for (const component of components(body)) show(form, component, main.dataset.queued, "queued");
    flush();
  });
  form.addEventListener("input", () => {
    for (const box of form.querySelectorAll("fieldset[data-component]")) {
      const values = [...box.querySelectorAll('input[name^="n."]')].map((one) => one.value.trim());
      const numbers = values.map((one) => Number(one.replace(",", ".")));
      if (values.some(Boolean) && numbers.every(Number.isFinite)) {
        const sum = numbers.reduce((total, one) => total + one, 0);
        box.querySelector(".mark-state").textContent = `${main.dataset.sum}: ${String(Math.round(sum * 100) / 100).replace(".", ",")}`;
      }
    }
  });
}

// what was still on its way when the page was left
for (const item of read()) {
  const form = formOf(item);
  if (!form) continue;
  const sent = new URLSearchParams(item.body);
  for (const component of components(item.body)) {
    const inputs = form.querySelectorAll(`[name="n.${component}"]`);
    sent.getAll(`n.${component}`).forEach((value, index) => { if (inputs[index]) inputs[index].value = value; });
    show(form, component, main.dataset.queued, "queued");
  }
}
addEventListener("online", flush);
flush();
