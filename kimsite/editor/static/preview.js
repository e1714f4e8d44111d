// The post as readers will see it, renewed a moment after each pause in typing.
const SETTLE = 400;
const box = document.getElementById('preview'), form = box.closest('form');
const pane = document.getElementById('preview-pane'), state = document.getElementById('preview-state');
const frame = document.getElementById('preview-frame'), card = document.getElementById('wa-card');
const hint = state.textContent;
let shown = '', timer = 0, running = false, again = false;

function show({ html, card: link, problems }) {
  state.textContent = problems[0] ?? hint;
  state.classList.toggle('alert', problems.length > 0);
  if (!html) return; // the last page that could be shown stays
  if (html !== shown) {
    // the new page takes the place of the old one when it is there, so that nothing flickers
    const old = frame.querySelector('iframe'), fresh = /** @type {HTMLIFrameElement} */ (old.cloneNode());
    fresh.classList.add('coming');
    fresh.addEventListener('load', () => { old.remove(); fresh.classList.remove('coming'); }, { once: true });
    fresh.srcdoc = html;
    frame.append(fresh);
    shown = html;
  }
  card.querySelector('.wa-title').textContent = link.title;
  card.querySelector('.wa-description').textContent = link.description;
  card.querySelector('.wa-host').textContent = link.host;
  const picture = card.querySelector('img');
  if (picture.getAttribute('src') !== link.picture) picture.src = link.picture;
}

async function renew() {
  if (running) { again = true; return; }
  running = true;
  const pairs = /** @type {string[][]} */ ([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  try {
    const answer = await fetch(box.dataset.address, {
      method: 'POST', body: new URLSearchParams(pairs), headers: { accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(answer.statusText);
    show(await answer.json());
  } catch { state.textContent = box.dataset.failed; }
  running = false;
  if (again) { again = false; renew(); }
}

document.getElementById('preview-open').addEventListener('click', (event) => {
  event.preventDefault();
  pane.hidden = !pane.hidden;
  /** @type {HTMLElement} */ (event.currentTarget).setAttribute('aria-expanded', String(!pane.hidden));
  if (!pane.hidden) renew();
});
form.addEventListener('input', () => {
  if (pane.hidden) return;
  clearTimeout(timer);
  timer = setTimeout(renew, SETTLE);
});
for (const tab of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll('[data-width]'))) {
  tab.addEventListener('click', () => {
    for (const one of box.querySelectorAll('[data-width]')) one.setAttribute('aria-pressed', String(one === tab));
    const { width } = tab.dataset;
    card.hidden = width !== 'wa';
    frame.hidden = width === 'wa';
    frame.className = `frame ${width}`;
  });
}
