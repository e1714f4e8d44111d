// The form of a post: what is typed is kept on the laptop and on this device, the price is shown as it will
// look, and buttons put bold letters and lists into the text. Without this script everything can be saved too.
import { tools } from './tools.js';

const form = /** @type {HTMLFormElement} */ (document.getElementById('post'));
const words = form.dataset;
form.autocomplete = 'off'; // without this script, the browser's own memory is all that a text has when a save fails
const status = document.getElementById('kept');
const key = `kimsite:${words.id}`;
const tab = Math.random().toString(36).slice(2, 12).replace(/[^a-z0-9]/g, '');
// browsers write their own copy to the disk late, so the laptop must not wait for a pause
const PAUSE = 3000, LONGEST = 5000, PROBE = 10000, FAILURES = 3, LIMIT = 60000;

/** What is typed, whatever the order of the controls: questions move down once a form has been kept. */
const written = (of = form) => new URLSearchParams(/** @type {string[][]} */ (
  [...new FormData(of)].filter(([name, value]) => typeof value === 'string' && !['rev', 'tab', 'seq'].includes(name))
    .sort(([one], [other]) => (one < other ? -1 : +(one > other))))).toString();
let homeless = false; // a full or private browser keeps no copy
const store = (value) => {
  try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, JSON.stringify(value)); homeless = false; }
  catch { homeless = true; }
};
const stored = () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
/** The control of the form with a name.
 * @returns {any} */
const control = (name) => form.elements.namedItem(name);
const rev = () => control('rev').value;

// What the server sent, whatever was typed before this script arrived.
const sent = /** @type {HTMLFormElement} */ (form.cloneNode(true));
sent.reset();
let kept = written(sent), ours = [kept], sequence = 0, sending = false, failures = 0, timer = 0, since = 0, bar = null, older = null;

// `ours`: what the laptop may hold of this form if nobody else wrote: the text it answered for, and what was sent since.
const keepHere = () => store({ text: written(), rev: rev(), ours, older });

function changed() {
  if (written() === kept) return;
  keepHere();
  if (!bar) status.textContent = words.notKept;
  since ||= performance.now();
  clearTimeout(timer);
  timer = setTimeout(send, Math.max(0, Math.min(PAUSE, since + LONGEST - performance.now())));
}

async function send(last = false) {
  const now = written();
  if (now === kept || (sending && !last)) return;
  sending = true;
  since = 0;
  clearTimeout(timer);
  ours = [...ours.slice(-2), now];
  keepHere();
  if (!bar) status.textContent = words.keeping;
  const body = `${now}&rev=${rev()}&tab=${tab}&seq=${++sequence}`;
  try {
    const answer = await fetch(words.draft, {
      method: 'POST', body, keepalive: last && body.length < LIMIT,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      signal: AbortSignal.timeout?.(15000),
    });
    if (!answer.ok) throw Object.assign(new Error(), { status: answer.status });
    const { time, numbers } = await answer.json();
    warn(numbers);
    kept = now;
    ours = ours.slice(ours.indexOf(now));
    failures = 0;
    bar?.remove();
    bar = null;
    status.textContent = words.kept.replace('{time}', time);
    if (written() === now) store(older);
    else keepHere();
  } catch ({ status: code }) {
    failures += 1;
    const why = { 404: words.gone, 507: words.full }[code];
    if (why || failures >= FAILURES) unreachable(why);
    else status.textContent = words.notKept;
  }
  sending = false;
  if (written() !== kept) timer = setTimeout(bar ? probe : send, bar ? PROBE : PAUSE);
}

/** Says at each field that shows a number of a person that it must go. */
function warn(numbers) {
  for (const old of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('.typed'))) {
    if (!(old.dataset.at in numbers)) old.remove();
  }
  // what the laptop said of the saved text is over once its number is gone
  for (const old of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-code=P01]'))) {
    const field = old.closest('.field');
    if (field?.id in numbers || Object.keys(numbers).some((place) => field?.contains(document.getElementById(place)))) continue;
    old.remove();
    if (field?.querySelector('.holds')) continue;
    field?.classList.remove('wrong');
    field?.querySelector('[aria-invalid]')?.removeAttribute('aria-invalid');
  }
  for (const [place, text] of Object.entries(numbers)) {
    const field = document.getElementById(place)?.closest('.field');
    if (!field || field.querySelector('.holds')) continue;
    const note = document.createElement('p');
    note.className = 'finding holds typed';
    note.dataset.at = place;
    note.setAttribute('role', 'alert');
    note.textContent = text;
    field.append(note);
  }
}

/** Marks the fields that were changed since something was found in them; what was found is about the saved text. */
function markAltered() {
  for (const field of new Set([...form.querySelectorAll('.finding.holds:not(.typed)')].map((one) => one.closest('.field')))) {
    const inputs = /** @type {HTMLInputElement[]} */ ([...field.querySelectorAll('input, textarea, option')]);
    const is = inputs.some((one) => (one instanceof HTMLOptionElement ? one.index && one.selected !== one.defaultSelected
      : one.value !== one.defaultValue || one.checked !== one.defaultChecked));
    field.classList.toggle('altered', is);
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.alert li a'))) {
      if (field.contains(document.getElementById(link.hash.slice(1)))) link.parentElement.classList.toggle('altered', is);
    }
  }
}

function unreachable(why = words.offline) {
  if (!bar) {
    bar = document.createElement('p');
    bar.className = 'offline';
    bar.setAttribute('role', 'alert');
    status.textContent = '';
    status.parentElement.prepend(bar);
  }
  const text = homeless ? words.onlyHere : why;
  if (bar.textContent !== text) bar.textContent = text;
}

const reached = () => fetch('/sehat', { cache: 'no-store', signal: AbortSignal.timeout?.(4000) })
  .then((answer) => answer.ok, () => false);

async function probe() {
  if (await reached()) send();
  else timer = setTimeout(probe, PROBE);
}

// A text of this device that never reached the laptop: a dead battery, a closed browser.
const before = stored();
if (before && (before.text === kept || new URLSearchParams(location.search).has('kabar'))) store(null);
else if (before?.ours?.includes(kept) && before.rev === rev()) {
  // nobody has written on since: it goes on where it was left, even before a last text on its way has arrived
  ({ older = null } = before);
  fill(before);
} else if (before && isContained(before.text)) store(null); // the laptop has it, and more
else if (before) {
  older = { text: before.text, rev: before.rev };
  const notice = document.createElement('div');
  notice.className = 'state warn found';
  notice.setAttribute('role', 'alert');
  const line = document.createElement('p');
  line.textContent = words.found;
  notice.append(line);
  /** @type {[string, () => void][]} */
  const choices = [[words.foundUse, () => fill(before)], [words.foundDrop, () => store(null)]];
  for (const [label, act] of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => { older = null; act(); notice.remove(); /** @type {HTMLElement} */ (form.querySelector('input:not([type=hidden])')).focus(); });
    notice.append(button);
  }
  form.before(notice);
}

/** Whether the laptop's text goes on from another one in every field. */
function isContained(text) {
  const there = new URLSearchParams(kept);
  return [...new URLSearchParams(text)].every(([name, value]) => there.get(name)?.startsWith(value));
}

function fill({ text, rev: base }) {
  const given = new URLSearchParams(text);
  control('rev').value = base;
  for (const field of /** @type {Iterable<HTMLInputElement>} */ (form.elements)) {
    if (!field.name || field.name === 'rev' || field.type === 'file') continue;
    const values = given.getAll(field.name);
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
    else if (values.length) field.value = values.at(-1);
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

form.addEventListener('input', changed);
form.addEventListener('input', markAltered);
form.addEventListener('change', changed);
changed();
document.addEventListener('visibilitychange', () => { if (document.hidden) send(true); });
addEventListener('pagehide', () => send(true));
addEventListener('beforeunload', (event) => { if (homeless && written() !== kept) event.preventDefault(); });
addEventListener('online', () => { if (bar) { clearTimeout(timer); probe(); } });

// A save that the laptop cannot take must not end on the browser's error page.
let sure = false;
form.addEventListener('submit', async (event) => {
  if (sure || !form.requestSubmit) {
    // what is still on its way comes too late now
    for (const [name, value] of [['tab', tab], ['seq', ++sequence]]) {
      const input = control(String(name)) ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name }));
      input.value = value;
    }
    kept = written();
    return;
  }
  event.preventDefault();
  const { submitter } = event;
  if (await reached()) {
    sure = true;
    keepHere();
    clearTimeout(timer);
    form.requestSubmit(submitter?.classList.contains('default') ? undefined : submitter);
    setTimeout(() => { sure = false; }, 1000);
  } else {
    changed();
    unreachable();
    clearTimeout(timer);
    timer = setTimeout(probe, PROBE);
  }
});

// Enter goes to the next field, as on a calculator; Ctrl+S saves.
form.addEventListener('keydown', (event) => {
  const here = /** @type {HTMLElement} */ (event.target);
  if ((event.ctrlKey || event.metaKey) && event.key === 's') {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === 'Enter' && here.matches('input:not([type=file], [type=checkbox], [type=radio])')) {
    event.preventDefault();
    const all = /** @type {HTMLElement[]} */ ([...form.querySelectorAll('input, textarea, select, .save')]).filter((one) => one.checkVisibility?.() ?? one.offsetParent);
    all[all.indexOf(here) + 1]?.focus();
  }
});

// Choosing a document sends it at once.
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (form.querySelectorAll('[data-upload]'))) {
  document.getElementById(button.dataset.upload).addEventListener('change', () => form.requestSubmit(button));
}

tools(control('body'), document.getElementById('tools'), words);

for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[data-price]'))) {
  const output = document.getElementById(input.dataset.price);
  const asks = control(`${input.name}.ask`);
  let wait = 0;
  const show = async () => {
    const text = asks?.checked ? asks.value : input.value;
    const answer = await fetch(`/harga?harga=${encodeURIComponent(text)}`).catch(() => null);
    if (answer?.ok) output.textContent = (await answer.json()).text || '–';
  };
  for (const one of [input, asks]) one?.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(show, 250); });
  if (input.value !== input.defaultValue) show();
}
