// Typing by the number keys alone: Enter and the arrows lead from cell to cell and from sheet to sheet.
import "./juror.js";

const CELLS = 'form.team input[inputmode="decimal"]';
const cells = () => [...document.querySelectorAll(CELLS)];

function enter(cell) {
  if (!cell) return;
  cell.focus();
  cell.select();
  cell.closest("form").scrollIntoView({ block: "start" });
}

document.addEventListener("keydown", (event) => {
  const cell = event.target;
  if (!cell.matches?.(CELLS) || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = cells(), next = all[all.indexOf(cell) + step];
  if (event.key === "Enter" && next?.form !== cell.form) cell.form.requestSubmit();
  if (next) enter(next);
});

const named = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
enter(named?.querySelector('input[inputmode="decimal"]') ?? cells().find((cell) => !cell.value));
