// Every type, property and named value of the JSON-LD on all built pages, against schema.org's own vocabulary
// (the npm package schema-dts, made of it). Fails with each that the vocabulary does not know.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const ROOT = path.resolve("public");
const definitions = fs.readFileSync(path.join(path.dirname(createRequire(import.meta.url).resolve("schema-dts/package.json")), "dist/schema.d.ts"), "utf8");
const parents = new Map(), own = new Map(), leaves = new Map();
for (const [, name, bases, body] of definitions.matchAll(/^interface (\w+) extends ([^{]+) \{\n([\s\S]*?)^\}/gm)) {
  parents.set(name, bases.split(",").map((base) => base.trim()));
  own.set(name, [...body.matchAll(/^ {4}"(\w[\w-]*)"\??:/gm)].map(([, property]) => property));
  const type = body.match(/"@type": "([^"]+)"/);
  if (type) leaves.set(type[1], name);
}
const properties = (name) => [...(own.get(name) ?? []), ...(parents.get(name) ?? []).flatMap(properties)];
const known = new Map([...leaves].map(([type, name]) => [type, new Set(properties(name))]));

const faults = new Map(), counts = new Map();
const fault = (words, file) => faults.has(words) || faults.set(words, file);
function look(node, file) {
  if (Array.isArray(node)) node.forEach((one) => look(one, file));
  else if (typeof node === "string") {
    if (/^https?:\/\/schema\.org\/./.test(node) && !definitions.includes(`"${node.replace(/^http:/, "https:")}"`)) fault(`no such value: ${node}`, file);
  } else if (node && typeof node === "object") {
    const type = node["@type"];
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
    if (type && !known.has(type)) fault(`no such type: ${type}`, file);
    for (const [key, value] of Object.entries(node)) {
      if (key === "@context") continue;
      if (!key.startsWith("@") && known.has(type) && !known.get(type).has(key)) fault(`${type} has no ${key}`, file);
      look(value, file);
    }
  }
}
let pages = 0;
(function walk(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) walk(file);
    else if (entry.name.endsWith(".html")) {
      for (const [, text] of fs.readFileSync(file, "utf8").matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) {
        pages += 1;
        const document = JSON.parse(text);
        look(document["@graph"] ?? document, path.relative(ROOT, file));
      }
    }
  }
})(ROOT);
for (const [words, file] of faults) console.log(`${words} (${file})`);
console.log(`${known.size} types known; ${pages} pages with ${[...counts.values()].reduce((sum, count) => sum + count, 0)} nodes of ${counts.size} types, ${faults.size} faults`);
process.exitCode = faults.size || !pages ? 1 : 0;
