// Conveniences only: everything works without this file.
"use strict";

const root = document.documentElement;
const kept = localStorage.getItem("theme");
if (kept) root.dataset.theme = kept;

const theme = document.getElementById("theme");
if (theme) {
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
  });
}

if (new URLSearchParams(location.search).has("print")) window.print();

// The language link keeps the page that is open.
const lang = document.querySelector("a.lang");
if (lang) {
  const here = new URLSearchParams(location.search);
  here.set("lang", lang.lang);
  lang.href = "?" + here;
}

let chosen = -1;
function choose(step) {
  const items = [...document.querySelectorAll(".list > li")];
  if (!items.length) return;
  if (items[chosen]) items[chosen].classList.remove("chosen");
  chosen = Math.max(0, Math.min(items.length - 1, chosen + step));
  items[chosen].classList.add("chosen");
  items[chosen].scrollIntoView({ block: "nearest" });
  const link = items[chosen].querySelector("a");
  if (link) link.focus({ preventScroll: true });
}

document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, select, textarea")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const page = (rel) => document.querySelector(`a[rel=${rel}]`)?.click();
  switch (event.code) {
    case "Slash": {
      const box = document.querySelector("input[type=search]");
      if (box) { event.preventDefault(); box.focus(); box.select(); }
      break;
    }
    case "KeyJ": choose(1); break;
    case "KeyK": choose(-1); break;
    case "KeyN": page("next"); break;
    case "KeyP": page("prev"); break;
  }
});
