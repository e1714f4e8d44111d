// Keeps a part of a page as the server has it: asks for it again at each version that the stream names.

export function newId() {
  // crypto.randomUUID is not there on plain http in a local network
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function follow({ stream, content, target, shown = () => {}, lost = () => {} }) {
  let wanted = "", have = "", busy = false;
  async function load() {
    if (busy) return;
    busy = true;
    try {
      while (wanted !== have) {
        const version = wanted;
        const answer = await fetch(content, { cache: "no-store" });
        if (!answer.ok) throw new Error(answer.status);
        target.innerHTML = await answer.text();
        have = version;
        shown();
      }
      lost(false);
    } catch {
      lost(true);
      setTimeout(load, 500);
    } finally {
      busy = false;
    }
  }
  const source = new EventSource(stream);
  source.onmessage = (event) => { wanted = event.data; load(); };
  source.onerror = () => {
    lost(true);
    // a version counts from the start of the program: after one, everything is new
    have = "";
    if (source.readyState === EventSource.CLOSED) setTimeout(() => { source.close(); follow({ stream, content, target, shown, lost }); }, 500);
  };
}
