// Filters the index that the page brings along. Every word must occur; titles weigh more.
"use strict";
(() => {
  const MOST = 60;
  const field = document.getElementById("q");
  const found = document.getElementById("found");
  const count = document.getElementById("count");
  const plain = (text) =>
    text
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");
  // Brackets and signs are let go, so that "5 (2)" finds "5(2)".
  const folded = (text) => plain(text).replace(/[^\p{L}\p{N}/]+/gu, " ").trim();
  const entries = window.PATUH_INDEX.map(([kind, page, title, about, more]) => ({
    kind,
    page,
    title,
    about,
    head: ` ${folded(title)} `,
    whole: ` ${folded(title)} ${folded(about)} ${folded(more)} `,
  }));
  // Numbers and short words are found whole, or "5" would find "2025".
  const pattern = (word) => (/^[\d/]+$/.test(word) || word.length < 3 ? ` ${word} ` : word);

  const weight = (entry, words, asked) => {
    let sum = 0;
    for (const word of words) {
      if (!entry.whole.includes(pattern(word))) return 0;
      if (entry.whole.includes(` ${word} `)) sum += 1;
      if (entry.head.includes(word)) sum += 2;
      if (entry.head.includes(` ${word}`)) sum += 2;
    }
    if (entry.whole.includes(` ${asked} `)) sum += 5;
    return sum + 1;
  };

  const show = () => {
    const asked = folded(field.value);
    found.textContent = "";
    count.textContent = "";
    if (asked === "") return;
    const words = asked.split(" ");
    const hits = entries
      .map((entry, place) => ({ entry, place, weight: weight(entry, words, asked) }))
      .filter((hit) => hit.weight > 0)
      .sort((a, b) => b.weight - a.weight || a.place - b.place);
    for (const { entry } of hits.slice(0, MOST)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = entry.page;
      link.textContent = entry.title;
      item.append(link);
      for (const [text, look] of [
        [entry.about, ""],
        [entry.kind, "about"],
      ]) {
        if (text === "") continue;
        const line = document.createElement("p");
        line.className = look;
        line.textContent = text;
        item.append(line);
      }
      found.append(item);
    }
    const { none, some, first } = count.dataset;
    const text = hits.length === 0 ? none : hits.length > MOST ? first : some;
    count.textContent = text.replace("{count}", hits.length).replace("{shown}", MOST);
  };

  document.getElementById("without-script").hidden = true;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", show);
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  show();
  field.focus();
})();
