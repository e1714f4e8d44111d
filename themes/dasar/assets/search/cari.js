// Search in the reader's browser. The index is classic scripts that call kimCari: it works from file://, too.
// One small file of rows is loaded on focus; on a portal then one file of postings a word, and blocks of rows.
(function () {
  "use strict";
  var EXCEPTIONS = /*EXCEPTIONS*/{}, STOP = "/*STOP*/";
  var box = document.querySelector(".cari-kotak");
  if (!box) { return; }
  var base = document.currentScript.src.replace(/aset\/[^\/]*$/, "");
  var input = box.querySelector("input"), note = box.querySelector("[role=status]"), list = box.querySelector("ol");
  var more = box.querySelector("button"), head = null, files = {}, stems = Object.create(null), limit = 10, asked = "";
  var LOCAL = 1e6, LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var entry = box.dataset.indeks, local = null;

  // The rules of kimsite/tools/stems.py.
  function unified(word) {
    return word.replace(/^(?:ny|n|m|ng|[kr]|)(?=[aiueo])/, function (first) {
      return { ny: "s", n: "t", m: "p" }[first] || "q";
    });
  }
  function root(word) {
    var known = EXCEPTIONS[word];
    if (known) { return unified(known); }
    if (/^ke(.{4,}|[aiueo].{2,})an$/.test(word)) { return root(word.slice(2, -2)); }
    word = unified(word);
    var noun = /an$/.test(word), size = word.length;
    var prefix = /^(di(?=[^aiueo]?[aiueo])|pem(?=[bf]|p[^aiueo]?[aiueo])|pen(?=[cdjzt])|peng(?=[ghk])|pe(?=[mnlwy][aiueo]|n[gy][aiueo])|[bpt]er|be(?=[ckt]er)|pe(?=[tkscdbjg][aiueo]))/.exec(word);
    if (prefix) {
      var end = prefix[0].length, left = unified(word.slice(end)).length;
      if (noun && left > 5) { return root(word.slice(end, -2)); }
      if (/i$/.test(word) && left > 4) { return root(word.slice(end, -1)); }
      if (prefix[0] === "pe" && !/^pe[mnlwy]/.test(word) && noun && size > 5) { return root(word.slice(0, -2)); }
      if (left > 3) { return root(word.slice(end)); }
    }
    if (noun && size > 5) { return root(word.slice(0, -2)); }
    return /[ik]$/.test(word) && size > 4 ? root(word.slice(0, -1)) : word;
  }
  function stem(word) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) { return word; }
    if (!stems[word]) {
      stems[word] = root(word.length > 5 && !EXCEPTIONS[word] ? word.replace(/nya$/, "") : word).replace(/^q/, "");
    }
    return stems[word];
  }
  function words(text) {
    return text.toLowerCase().normalize("NFKD").replace(/['’‘ʼ`´]|[^\0-\x7f]/g, "").match(/[a-z0-9]+/g) || [];
  }
  // At most one letter more, less, other or exchanged.
  function near(a, b) {
    var i = 0, x = a.length, y = b.length;
    if (x - y > 1 || y - x > 1) { return false; }
    while (i < x && a[i] === b[i]) { i++; }
    return a.slice(i + (x >= y)) === b.slice(i + (y >= x)) ||
      a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  }

  // A file of the index, once; `done` runs when it called kimCari, or could not be loaded.
  function load(name, done) {
    var file = files[name];
    if (file && (file.data || file.failed)) { done(); return; }
    if (file) { file.then.push(done); return; }
    file = files[name] = { then: [done] };
    var script = document.createElement("script");
    script.onload = script.onerror = function () {
      file.data = window.kimCari.last;
      window.kimCari.last = null;
      file.failed = !file.data;
      file.then.forEach(function (next) { next(); });
    };
    script.src = base + name;
    document.head.appendChild(script);
  }
  window.kimCari = function (data) { window.kimCari.last = data; };


  // stem -> ids * 2, plus one where only the text has it; rows are newest first
  function indexed(rows) {
    var found = Object.create(null);
    rows.forEach(function (row, at) {
      var seen = {};
      [words(row[0]), words([row[5], row[6], row[1], head.d && head.d[row[4]][1]].join(" ")), (row[7] || "").split(" ")].forEach(function (part, where) {
        part.forEach(function (word) {
          word = where < 2 ? stem(word) : word;
          if (seen[word] !== at) {
            seen[word] = at;
            (found[word] = found[word] || []).push((LOCAL - at) * 2 + (where > 0));
          }
        });
      });
    });
    return found;
  }
  // A file of postings: stem and codes by turns; a code has five bits a letter, the last below 32.
  function postings(text) {
    var found = Object.create(null), parts = (text || "").split(" "), i;
    for (i = 0; i + 1 < parts.length; i += 2) { found[parts[i]] = parts[i + 1]; }
    return found;
  }
  function decoded(codes) {
    if (typeof codes !== "string") { return codes; }
    var ids = [], id = 0, step = 0, i, code;
    for (i = 0; i < codes.length; i++) {
      code = LETTERS.indexOf(codes[i]);
      step = step * 32 + code % 32;
      if (code < 32) { ids.push(id += step); step = 0; }
    }
    return ids;
  }

  // The stems of one index that a word of the query means: itself, what it begins, or what one slip makes of it.
  function meant(index, word, partial) {
    function matching(test) { return Object.keys(index).filter(test); }
    var found = index[word] ? [word] : [];
    if (!found[0] && partial && word.length > 2) {
      found = matching(function (key) { return key.indexOf(word) === 0; });
    }
    if (!found[0] && word.length > 3) {
      found = matching(function (key) { return key.length > 3 && near(key, word); });
    }
    return found;
  }
  // Ids of what the query means, best first: all its words, in the title, newest.
  function ranked(terms, partial) {
    var counts = {}, weights = {}, most = 0, ids;
    terms.forEach(function (word, at) {
      var best = {};
      [local, postings((files[shardOf(word)] || {}).data)].forEach(function (index) {
        meant(index, word, partial && at === terms.length - 1).forEach(function (key) {
          if (index[key] === "*") { return; }
          decoded(index[key]).forEach(function (value) {
            var weight = (value % 2 ? 1 : 3) - (key !== word) / 2, id = value - value % 2;
            best[id] = Math.max(best[id] || 0, weight);
          });
        });
      });
      ids = Object.keys(best);
      ids.forEach(function (id) {
        counts[id] = (counts[id] || 0) + 1;
        weights[id] = (weights[id] || 0) + best[id];
        most = Math.max(most, counts[id]);
      });
    });
    // where few have all words, those that miss one fill the first five
    return Object.keys(counts).sort(function (a, b) {
      return counts[b] - counts[a] || weights[b] - weights[a] || b - a;
    }).filter(function (id, at) {
      return counts[id] === most || at < 5 && counts[id] === most - 1;
    }).map(function (id) { return id / 2; });
  }
  function shardOf(word) {
    var at = head.s ? (" " + head.s).search(new RegExp(" " + word[0] + "(" + word.slice(1, 2) + ")?-")) : -1;
    return at < 0 ? "" : "cari/" + head.s.slice(at).split(" ")[0] + ".js";
  }
  function blockOf(id) {
    return "cari/" + head.b.split(" ")[Math.floor(id / head.k)] + ".js";
  }
  // [row, its publisher], or nothing while its block is not there
  function rowOf(id) {
    if (id > LOCAL - head.r.length) { return [head.r[LOCAL - id], head.d]; }
    var block = (files[blockOf(id)] || {}).data;
    return block && [block.r[id % head.k], block.d];
  }

  // Places of the list A to Z on the same page that hold every word of the query.
  function places(asking) {
    return [].filter.call(document.querySelectorAll(".huruf a"), function (link) {
      var names = words(link.parentNode.textContent);
      return asking.every(function (word) {
        return names.some(function (name) {
          return name.indexOf(word) === 0 || word.length > 4 && near(name, word);
        });
      });
    }).slice(0, 3);
  }
  function add(parent, tag, text) {
    var node = document.createElement(tag);
    node.textContent = text;
    parent.appendChild(node);
    return node;
  }
  function shown(title, href, kind, day, origin, text) {
    var item = add(list, "li", ""), meta, date = String(day);
    add(item, "a", title).href = href;
    meta = add(item, "p", "");
    meta.className = "meta";
    if (kind) { add(meta, "span", kind).className = "jenis"; }
    if (day) {
      date = new Date(date.slice(0, 4), date.slice(4, 6) - 1, date.slice(6));
      add(meta, "time", date.toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" }));
    }
    if (origin) { add(meta, "span", origin); }
    if (text) { add(item, "p", text); }
  }
  function busy(state) { list.setAttribute("aria-busy", state); }
  function draw(ids, found) {
    var rows = ids.slice(0, limit).map(rowOf).filter(Boolean);
    list.textContent = "";
    found.forEach(function (link) { shown(link.parentNode.textContent, link.href, "", 0); });
    rows.forEach(function (pair) {
      var row = pair[0], from = (pair[1] || [])[row[4]] || ["", ""];
      shown(row[0], base + from[0] + row[1] + "index.html", head.j[row[2]], row[3], from[1], row[5]);
    });
    busy(rows.length < Math.min(limit, ids.length));
    more.hidden = ids.length <= limit;
    note.textContent = ids.length + found.length ? box.dataset.jumlah.replace("#", ids.length + found.length) : box.dataset.kosong;
  }
  function find(next) {
    var query = input.value, asking = words(query).filter(function (word) { return STOP.indexOf(" " + word + " ") < 0; });
    if (!next) { limit = 10; }
    asked = query;
    if (!asking[0]) { busy(false); list.textContent = note.textContent = ""; more.hidden = true; return; }
    busy(true);
    load(entry, function () {
      head = files[entry].data;
      if (!head) { busy(false); list.textContent = ""; note.textContent = box.dataset.gagal; files = {}; return; }
      local = local || indexed(head.r);
      var terms = asking.map(stem), needed = terms.map(shardOf).filter(Boolean), waiting = needed.length + 1;
      function ready() {
        if (--waiting || asked !== query) { return; }
        var ids = ranked(terms, !/\s$/.test(query)), found = places(asking);
        draw(ids, found);
        // the block of the best hit before all others
        var wanted = ids.slice(0, limit).filter(function (id) { return !rowOf(id); }).map(blockOf);
        function fetched() { if (asked === query) { draw(ids, found); } }
        if (wanted[0]) {
          load(wanted[0], function () {
            fetched();
            wanted.slice(1).forEach(function (name) { load(name, fetched); });
          });
        }
      }
      needed.forEach(function (name) { load(name, ready); });
      ready();
    });
  }

  box.hidden = false;
  input.onfocus = function () { load(entry, function () {}); };
  input.oninput = function () { find(); };
  // the address carries the query, for the way back and for sharing
  input.onchange = function () {
    try { history.replaceState(null, "", "#q=" + encodeURIComponent(input.value)); } catch (e) { return; }
  };
  input.onkeydown = function (event) { if (event.key === "Enter") { input.onchange(); find(); } };
  more.onclick = function () { limit += 10; find(true); };
  if (/^#q=/.test(location.hash)) {
    try { input.value = decodeURIComponent(location.hash.slice(3)); } catch (e) { input.value = ""; }
    find();
  }
})();
