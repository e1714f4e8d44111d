// The QR code carries the code in the address's fragment: into its field, and out of the address at once.
const form = document.getElementById('sign-in');
const code = location.hash.slice(1);
if (/^\d{6}$/.test(code)) {
  form.elements.kode.value = code;
  history.replaceState(null, '', location.pathname + location.search);
}
const name = form.elements.nama;
try {
  name.value ||= localStorage.getItem('nama') ?? '';
  form.addEventListener('submit', () => localStorage.setItem('nama', name.value));
} catch { /* a private window keeps nothing */ }
(name.value ? form.elements.kode.value ? form.querySelector('button') : form.elements.kode : name).focus();
