// Buttons above a text: bold, slanted, a list, a small heading. The browser's own undo takes them back.
export function tools(area, place, words) {
  const acts = [[words.bold, () => around('**')], [words.italic, () => around('_')],
    [words.list, () => lines('- ')], [words.heading, () => lines('## ')]];
  const row = document.createElement('div');
  row.className = 'tools';
  row.setAttribute('role', 'toolbar');
  row.setAttribute('aria-label', words.tools);
  row.setAttribute('aria-controls', area.id);
  for (const [label, act] of acts) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.tabIndex = row.childElementCount ? -1 : 0;
    button.addEventListener('click', () => { area.focus(); act(); area.dispatchEvent(new Event('input', { bubbles: true })); });
    row.append(button);
  }
  row.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = /** @type {HTMLElement[]} */ ([...row.children]), here = /** @type {HTMLElement} */ (event.target);
    const next = all[(all.indexOf(here) + step + all.length) % all.length];
    here.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
  place.replaceWith(row);
  area.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.key === 'b') { event.preventDefault(); around('**'); }
    if (event.key === 'i') { event.preventDefault(); around('_'); }
  });

  function put(start, end, text, from, to) {
    area.setSelectionRange(start, end);
    // setRangeText would leave nothing to undo
    if (!document.execCommand('insertText', false, text)) area.setRangeText(text, start, end);
    area.setSelectionRange(from, to);
  }

  function around(mark) {
    const { selectionStart: start, selectionEnd: end, value } = area;
    const inner = value.slice(start, end), size = mark.length;
    if (value.slice(start - size, start) === mark && value.slice(end, end + size) === mark) {
      put(start - size, end + size, inner, start - size, end - size);
    } else put(start, end, mark + inner + mark, start + size, end + size);
  }

  function lines(mark) {
    const { selectionStart, selectionEnd, value } = area;
    const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
    const behind = value.indexOf('\n', selectionEnd), end = behind < 0 ? value.length : behind;
    const rows = value.slice(start, end).split('\n');
    const marked = rows.every((one) => one.startsWith(mark));
    const text = rows.map((one) => marked ? one.slice(mark.length) : mark + one).join('\n');
    put(start, end, text, start + text.length, start + text.length);
  }
}
