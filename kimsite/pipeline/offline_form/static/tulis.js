// Writing without a server: posts are kept on this phone and handed to WhatsApp. FORMS and WORDS are put in by the build.
(() => {
  "use strict";
  const forms = /*FORMS*/{}, words = /*WORDS*/{};
  const main = document.getElementById("isi"), home = location.pathname.replace(/[^/]*$/, "");
  const { nama: village, wa: operator } = main.dataset;

  // The store: IndexedDB, one for each village of this site; memory where a browser refuses.
  let open;
  const memory = new Map();
  const store = (mode, use) => (open = open || new Promise((resolve, reject) => {
    const asked = indexedDB.open(`tulis ${home}`, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("post", { keyPath: "id" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  })).then((base) => new Promise((resolve, reject) => {
    const asked = use(base.transaction("post", mode).objectStore("post"));
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  }));
  const all = () => store("readonly", (box) => box.getAll()).catch(() => [...memory.values()]);
  const load = (id) => store("readonly", (box) => box.get(id)).catch(() => memory.get(id));
  const save = (post) => (post.at = Date.now(), store("readwrite", (box) => box.put(post)).then(() => true, () => (memory.set(post.id, post), false)));
  const drop = (id) => store("readwrite", (box) => box.delete(id)).catch(() => memory.delete(id));

  const h = (tag, given, ...inner) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(given || {})) {
      if (name in made && name !== "list") made[name] = value;
      else if (value !== false && value != null) made.setAttribute(name, value);
    }
    made.append(...inner.flat().filter((one) => one != null && one !== false));
    return made;
  };
  const show = (...parts) => { main.replaceChildren(...parts.flat().filter(Boolean)); scrollTo(0, 0); const first = main.querySelector("h1"); first.tabIndex = -1; first.focus({ preventScroll: true }); };
  const button = (text, onclick, kind) => h("button", { type: "button", onclick, className: kind || "" }, text);
  const today = () => { const now = new Date(); return new Date(now.getTime() - now.getTimezoneOffset() * 6e4).toISOString().slice(0, 10); };
  const title = (post) => post.values.judul || post.body.trim().split("\n")[0].slice(0, 60) || words.untitled;

  // What was typed when the page is left at once: kept where writing takes no time.
  let current;
  const mirror = `tulis teks ${home}`;
  addEventListener("pagehide", () => {
    if (current) localStorage.setItem(mirror, JSON.stringify({ ...current, photos: 0 }));
  });
  async function restore() {
    const left = JSON.parse(localStorage.getItem(mirror) || "null");
    localStorage.removeItem(mirror);
    const known = left && await load(left.id);
    if (left) await save({ ...left, photos: known ? known.photos : [] });
  }

  async function list(notice) {
    current = null;
    const posts = (await all()).sort((a, b) => b.at - a.at);
    for (const old of posts.filter((post) => post.sent && Date.now() - post.sent > 30 * 864e5)) drop(old.id);
    const row = (post) => h("li", null, h("button", { type: "button", className: "row", onclick: () => form(post.id) }, h("b", null, title(post)), h("small", null, `${forms[post.kind].label}${post.sent ? `, ${words.sent}` : ""}`)));
    const group = (name, some) => some.length > 0 && [h("h2", null, name), h("ul", { className: "rows" }, some.map(row))];
    show(
      h("h1", null, village),
      notice && h("p", { className: "notice", role: "status" }, notice),
      h("p", null, words.lead),
      h("div", { className: "tiles" }, Object.entries(forms).map(([kind, { label }]) => button(label, () => begin(kind)))),
      group(words.waiting, posts.filter((post) => !post.sent)),
      group(words.sentPosts, posts.filter((post) => post.sent)),
    );
  }

  async function begin(kind, given) {
    const values = { tanggal: today() }, name = localStorage.getItem("tulis nama");
    if (name) values.penulis = name;
    const post = { id: `${Date.now()}${Math.random().toString(36).slice(2, 6)}`, kind, values, body: "", photos: [], ...given };
    await save(post);
    if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
    form(post.id);
  }

  async function form(id) {
    const post = await load(id);
    if (!post) return list();
    let running, again, warned = false;
    current = post;
    // Every key is saved; while one save is under way, only the newest text waits.
    const keep = async () => {
      if (running) { again = true; return; }
      running = true;
      do {
        again = false;
        const kept = await save(post);
        state.textContent = kept ? words.kept : words.notKept;
        state.classList.toggle("alert", !kept);
      } while (again);
      running = false;
    };
    const set = (name, value) => { if (value) post.values[name] = value; else delete post.values[name]; post.sent = 0; warned = false; keep(); };
    const state = h("p", { className: "state", role: "status" }, words.kept);
    const photos = h("ol", { className: "photos" });
    const draw = () => photos.replaceChildren(...post.photos.map((photo, at) => {
      const address = URL.createObjectURL(photo.blob);
      return h("li", null, h("img", { src: address, alt: "", onload: () => URL.revokeObjectURL(address) }),
        h("label", null, words.caption, h("input", { value: photo.caption, oninput: (event) => { photo.caption = event.target.value; keep(); } })),
        button(words.remove, () => { post.photos.splice(at, 1); draw(); keep(); }));
    }));
    const add = async (files) => {
      let unread = false;
      for (const file of files) {
        const blob = await shrink(file);
        if (blob) post.photos.push({ blob, caption: "" });
        else unread = true;
      }
      alert.replaceChildren(...(unread ? [h("p", { className: "alert" }, words.badPhoto)] : []));
      draw();
      keep();
    };
    const field = ([name, type, label, hint, example, required, choices, open]) => {
      const at = `f-${name}`, value = post.values[name] || "", shown = required ? `${label} (${words.required})` : label;
      const common = { id: at, required, oninput: (event) => set(name, event.target.value.trim()) };
      let control;
      if (type === "jumlah") {
        control = h("span", { className: "counts" }, choices.map((one) => h("label", null, one, h("input", { type: "text", inputMode: "numeric", value: value[one] || "", oninput: (event) => set(name, { ...post.values[name], [one]: event.target.value.replace(/\D/g, "") }) }))));
      } else if (type === "saat" && name !== "tanggal") {
        const [day, hour] = value.split(" "), parts = [day || "", (hour || "").replace(".", ":")];
        const both = (index) => (event) => { parts[index] = event.target.value; set(name, parts[0] && `${parts[0]} ${parts[1].replace(":", ".")}`.trim()); };
        control = h("span", { className: "pair" }, h("input", { ...common, type: "date", value: parts[0], oninput: both(0) }), h("input", { type: "time", value: parts[1], "aria-label": words.hour, oninput: both(1) }));
      } else if (type === "ya-tidak" || (choices && !open)) {
        const options = type === "ya-tidak" ? ["ya", "tidak"] : choices;
        control = h("select", common, ["", ...options].map((one) => h("option", { value: one, selected: one === value }, one)));
      } else {
        const types = { tanggal: "date", saat: "date", jam: "time", telepon: "tel" };
        const numeric = type === "angka" || type === "uang";
        control = h("input", { ...common, type: types[type] || "text", value: type === "jam" ? value.replace(".", ":") : value, inputMode: numeric ? "numeric" : "", placeholder: example && `${words.example} ${example}`, maxLength: 300 });
        if (type === "jam") control.oninput = (event) => set(name, event.target.value.replace(":", "."));
      }
      return h("div", { className: "field" }, h("label", { htmlFor: at, id: `l-${name}` }, shown), hint && !["tanggal", "saat", "jam"].includes(type) && h("small", null, hint), control);
    };
    const { fields, label } = forms[post.kind];
    const [usual, more] = [fields.filter((one) => !one[8]), fields.filter((one) => one[8])];
    const send = async () => {
      await save(post);
      if (post.values.penulis) localStorage.setItem("tulis nama", post.values.penulis);
      const missing = fields.filter((one) => one[5] && !post.values[one[0]]).map((one) => one[2]);
      if (missing.length && (!warned || !post.values.judul)) {
        warned = true;
        alert.replaceChildren(h("p", { className: "alert" }, words.missing.replace("{fields}", missing.join(", "))));
        return;
      }
      const text = new File([written(post)], "post.txt", { type: "text/plain" });
      const files = [text, ...post.photos.map((photo, at) => new File([photo.blob], `foto-${at + 1}.jpg`, { type: "image/jpeg" }))];
      if (navigator.canShare && navigator.canShare({ files })) {
        try {
          await navigator.share({ files, title: title(post) });
        } catch (error) {
          if (error.name !== "AbortError") other(files);
          return;
        }
        done();
      } else other(files);
    };
    const done = async () => { post.sent = Date.now(); await save(post); list(words.thanks); };
    const other = (files) => {
      const links = files.map((file) => h("li", null, h("a", { href: URL.createObjectURL(file), download: file.name }, `${words.keepFile} ${file.name}`)));
      alert.replaceChildren(h("div", { className: "notice" }, h("p", null, words.byHand),
        h("p", null, h("a", { className: "primary", target: "_blank", rel: "noopener", href: `https://wa.me/${operator}?text=${encodeURIComponent(written(post))}` }, words.openChat)),
        h("ul", null, links), button(words.isSent, done)));
    };
    const alert = h("div", { role: "alert" });
    show(
      h("p", null, button(words.back, () => list(), "back")),
      h("h1", null, label),
      usual.map(field),
      h("div", { className: "field" }, h("label", { htmlFor: "body" }, words.body), h("textarea", { id: "body", rows: 9, value: post.body, oninput: (event) => { post.body = event.target.value; post.sent = 0; keep(); } })),
      h("div", { className: "field" }, h("label", { htmlFor: "photo" }, words.photos), h("small", null, words.photosHint), h("input", { id: "photo", type: "file", accept: "image/*", multiple: true, onchange: (event) => add([...event.target.files]).then(() => { event.target.value = ""; }) }), photos),
      more.length > 0 && h("details", null, h("summary", null, words.more), more.map(field)),
      alert,
      h("div", { className: "bar" }, state, button(words.send, send, "primary")),
      h("details", { className: "quiet" }, h("summary", null, words.remove), h("p", null, button(words.removePost, async () => { current = null; await drop(post.id); list(); }))),
    );
    draw();
  }

  async function shrink(file) {
    try {
      const image = await createImageBitmap(file, { imageOrientation: "from-image" }), scale = Math.min(1, 1600 / Math.max(image.width, image.height));
      const canvas = h("canvas", { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      return await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.82));
    } catch (error) {
      return null;
    }
  }

  function written({ kind, values, body, photos }) {
    const lines = ["---", `jenis: ${kind}`];
    for (const [name] of forms[kind].fields) {
      const value = values[name];
      if (value && typeof value === "object") {
        const some = Object.entries(value).filter(([, count]) => count);
        if (some.length) lines.push(`${name}:`, ...some.map(([one, count]) => `  ${one}: ${count}`));
      } else if (value) lines.push(`${name}: ${JSON.stringify(value)}`);
    }
    if (photos.some((photo) => photo.caption)) lines.push("foto:", ...photos.map((photo, at) => `  - berkas: foto-${at + 1}.jpg${photo.caption ? `\n    keterangan: ${JSON.stringify(photo.caption)}` : ""}`));
    return [...lines, "---", body.trim(), ""].join("\n");
  }

  // What another app shared: the worker kept it until this page opened.
  async function shared() {
    const found = new URLSearchParams(location.search).has("bagi") && "caches" in window && await caches.open(`tulis bagi ${home}`);
    if (!found) return list();
    history.replaceState(null, "", "./index.html");
    const photos = [];
    let body = "";
    for (const request of await found.keys()) {
      const response = await found.match(request);
      if (request.url.endsWith("/teks")) body = await response.text();
      else { const blob = await shrink(await response.blob()); if (blob) photos.push({ blob, caption: "" }); }
      await found.delete(request);
    }
    begin("berita", { body, photos });
  }

  if ("serviceWorker" in navigator && location.protocol !== "file:" && !navigator.serviceWorker.controller) navigator.serviceWorker.register("sw.js", { updateViaCache: "none" }).catch(() => {});
  restore().then(shared);
})();
