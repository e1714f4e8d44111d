// The QR code carries the code in the address's fragment: into its field, and out of the address at once.
const form = /** @type {HTMLFormElement} */ (document.getElementById('sign-in'));
const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
const code = location.hash.slice(1);
if (/^\d{6}$/.test(code)) {
  field('kode').value = code;
  history.replaceState(null, '', location.pathname + location.search);
}
const name = field('nama');
try {
  name.value ||= localStorage.getItem('nama') ?? '';
  form.addEventListener('submit', () => localStorage.setItem('nama', name.value));
} catch { /* a private window keeps nothing */ }
(name.value ? field('kode').value ? form.querySelector('button') : field('kode') : name).focus();
