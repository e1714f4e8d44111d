// Photos: shrunk on the phone, sent one at a time with progress and retries, put in order by buttons.
const EDGE = 1600, QUALITY = 0.8, MOST_BYTES = 24e6, WAITS = [1000, 3000, 9000];
const box = /** @type {HTMLFieldSetElement} */ (document.getElementById('photos'));
const form = box.form, list = document.getElementById('photo-list');
const template = /** @type {HTMLTemplateElement} */ (document.getElementById('photo-template'));
const picker = /** @type {HTMLInputElement} */ (document.getElementById('photo-files'));
const words = box.dataset;
const pause = (time) => new Promise((done) => setTimeout(done, time));
const changed = () => form.dispatchEvent(new Event('input', { bubbles: true }));

function renumber() {
  [...list.children].forEach((row, n) => {
    for (const one of row.querySelectorAll('[name^="photo."],[for^="photo."]')) {
      for (const key of ['name', 'id', 'for']) {
        const value = one.getAttribute(key);
        if (value) one.setAttribute(key, value.replace(/^photo\.\w+\./, `photo.${n}.`));
      }
    }
    for (const one of /** @type {NodeListOf<HTMLButtonElement>} */ (row.querySelectorAll('[name=photo-move]'))) one.value = one.value.replace(/^\w+/, String(n));
  });
}

// upright, as the phone shows it; Safari opens some kinds in an <img> only
/** @returns {Promise<any>} */
async function opened(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    const image = new Image();
    image.src = URL.createObjectURL(file);
    await image.decode();
    return image;
  }
}

async function shrunk(file) {
  try {
    const image = await opened(file);
    const wide = image.naturalWidth ?? image.width, high = image.naturalHeight ?? image.height;
    const scale = Math.min(1, EDGE / Math.max(wide, high));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(wide * scale));
    canvas.height = Math.max(1, Math.round(high * scale));
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close?.();
    return await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY)) ?? file;
  } catch {
    return file; // the laptop knows more kinds, and says what is wrong with the others
  }
}

function send(blob, progress) {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('foto', blob, 'foto.jpg');
    request.open('POST', words.send);
    request.timeout = 180000;
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress.value = event.loaded / event.total; };
    request.onload = () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* words for people, below */ }
      if (answer.names?.length) done(answer.names[0]);
      else if (request.status >= 500) fail(new Error(words.failed));
      else done(Promise.reject(Object.assign(new Error(answer.refused?.[0] ?? words.failed), { final: !!answer.refused })));
    };
    request.onerror = request.ontimeout = () => fail(new Error(words.failed));
    request.send(body);
  });
}

async function bring(row, blob) {
  const state = row.querySelector('.photo-state'), progress = row.querySelector('progress');
  progress.hidden = false;
  for (let attempt = 0; row.isConnected; attempt++) {
    try {
      state.textContent = attempt ? words.retrying : words.sending;
      row.querySelector('[name$=".name"]').value = await send(blob, progress);
      state.textContent = '';
      progress.hidden = true;
      changed();
      return;
    } catch (error) {
      progress.value = 0;
      if (!error.final && attempt < WAITS.length) { await pause(WAITS[attempt]); continue; }
      progress.hidden = true;
      state.textContent = `${error.message} `;
      if (error.final) return;
      const again = Object.assign(document.createElement('button'), { type: 'button', textContent: words.again });
      again.addEventListener('click', () => enqueue(() => bring(row, blob)));
      state.append(again);
      return;
    }
  }
}

let queue = Promise.resolve(), busy = 0;
function enqueue(work) {
  busy += 1;
  queue = queue.then(work).finally(() => { busy -= 1; });
}

// a post that is saved or published waits for the photos that are on their way, and asks about those that failed
form.addEventListener('submit', (event) => {
  const failed = /** @type {HTMLElement} */ (list.querySelector('.photo-state button'));
  if (!busy && !failed) return;
  event.preventDefault();
  event.stopImmediatePropagation(); // nothing of the text has been sent yet
  if (!busy) { event.submitter?.removeAttribute('aria-busy'); failed.focus(); return; }
  event.submitter?.setAttribute('aria-busy', 'true');
  const wait = () => queue.then(() => (busy ? wait() : form.requestSubmit(event.submitter)));
  wait();
}, true);

function take() {
  for (const file of picker.files) {
    list.append(template.content.cloneNode(true));
    renumber();
    const row = list.lastElementChild, state = row.querySelector('.photo-state');
    state.textContent = words.shrinking;
    enqueue(async () => {
      const blob = await shrunk(file);
      if (blob.size > MOST_BYTES) { state.textContent = words.large; return; }
      row.querySelector('img').src = URL.createObjectURL(blob);
      await bring(row, blob);
    });
  }
  picker.value = '';
}
picker.addEventListener('change', take);
take(); // what was chosen before this script arrived

list.addEventListener('click', (event) => {
  const button = /** @type {HTMLButtonElement} */ (/** @type {HTMLElement} */ (event.target).closest('[name=photo-move]'));
  if (!button) return;
  event.preventDefault();
  const row = button.closest('.photo-row');
  switch (button.value.split(':')[1]) {
    case 'naik': row.previousElementSibling?.before(row); break;
    case 'turun': row.nextElementSibling?.after(row); break;
    case 'utama': list.prepend(row); break;
    case 'hapus': row.remove(); break;
  }
  renumber();
  changed();
  if (row.isConnected) button.focus();
});
document.getElementById('photo-send').hidden = true;
