// The code of the QR code's address is in the fragment: put it into the form and send it.
const code = location.hash.slice(1);
if (/^\d{8}$/.test(code)) {
  history.replaceState(null, "", location.pathname);
  document.querySelector("#kode").value = code;
  document.querySelector("#sign-in").requestSubmit();
}
