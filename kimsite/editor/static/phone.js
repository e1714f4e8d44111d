// Wrong codes make a new one: the page shows it without being asked.
const shown = document.getElementById('code').textContent;
setInterval(async () => {
  try {
    const text = await (await fetch(location.pathname)).text();
    if (!text.includes(shown)) location.reload();
  } catch { /* the editor was closed */ }
}, 5000);
