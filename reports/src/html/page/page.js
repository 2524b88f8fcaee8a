// What the whole page can do with a script. The page is complete without one; what needs it is hidden until here.
// All files of this folder are one script, in the order that reports/CMakeLists.txt names.

const root = document.documentElement;
const words = document.body.dataset;

function all(selector, within = document) {
  return Array.from(within.querySelectorAll(selector));
}

/** `pattern` with each `{name}` replaced. */
function filled(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

function show(element, visible) {
  if (element) element.hidden = !visible;
}

/** The browser's own memory, which it may refuse: in private windows, on files, or when it is full. */
const memory = {
  read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(key, value);
      return localStorage.getItem(key) === value;
    } catch {
      return false;
    }
  },
};

/** A button that turns one thing on and off, and remembers it. `wanted` is how it begins where nothing is remembered. */
function bindSwitch(button, key, wanted, apply) {
  const remembered = memory.read(key);
  let on = remembered === null ? wanted : remembered === "on";
  const update = (chosen) => {
    button.setAttribute("aria-pressed", String(on));
    apply(on, chosen);
  };
  button.addEventListener("click", () => {
    on = !on;
    memory.write(key, on ? "on" : "off");
    update(true);
  });
  update(remembered !== null);
}

show(document.querySelector(".switches"), true);
bindSwitch(document.querySelector("button.large"), "regimen-large-print", false, (on) => {
  root.dataset.letters = on ? "large" : "usual";
});
bindSwitch(document.querySelector("button.dark"), "regimen-dark-screen",
  matchMedia("(prefers-color-scheme: dark)").matches, (on, chosen) => {
    if (chosen) root.dataset.screen = on ? "dark" : "light";
  });
