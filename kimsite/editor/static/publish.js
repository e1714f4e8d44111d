// Progress as it happens, the message for WhatsApp copied, the button to take back gone when it is too late.
const steps = document.getElementById('steps');
if (steps) {
  const bar = /** @type {HTMLProgressElement} */ (document.getElementById('publish-progress'));
  const events = new EventSource(steps.dataset.events);
  events.addEventListener('message', ({ data }) => {
    const { stage, done, count, finished } = JSON.parse(data);
    if (finished) { events.close(); location.replace(location.pathname); return; }
    let before = true;
    for (const step of /** @type {NodeListOf<HTMLElement>} */ (steps.querySelectorAll('[data-stage]'))) {
      const here = step.dataset.stage === stage;
      if (here) before = false;
      step.toggleAttribute('aria-current', here);
      step.classList.toggle('done', before && stage !== 'waiting');
      step.querySelector('.count').textContent = here && count ? `${done}/${count}` : '';
    }
    if (count) { bar.max = count; bar.value = done; } else bar.removeAttribute('value');
  });
}
const copy = document.getElementById('copy');
const text = /** @type {HTMLTextAreaElement} */ (document.getElementById('share-text'));
if (copy) {
  copy.hidden = false;
  copy.addEventListener('click', () => {
    text.select(); // the clipboard's own interface does not exist on http://192.168…
    if (document.execCommand('copy')) copy.textContent = copy.dataset.copied;
  });
}
const undo = document.getElementById('undo');
if (undo) setTimeout(() => undo.remove(), Number(undo.dataset.seconds) * 1000);
