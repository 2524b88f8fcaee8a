// The diary: kept in the browser where it allows that, written into the table for print, copied out as text.

function bindDiary(section) {
  const key = section.dataset.key;
  const weeks = all("fieldset", section);
  const rows = all(".pen tbody tr", section);
  const days = all(".pen thead th", section).slice(0, 7).map((heading) => heading.textContent);
  const [pain, note] = all(".pen thead th", section).slice(7).map((heading) => heading.textContent);
  const kept = section.querySelector(".kept");
  const copied = section.querySelector(".copied");

  const fieldsOf = (week) => ({
    days: all("input[type=checkbox]", week),
    pain: week.querySelector("select"),
    note: week.querySelector("input[type=text]"),
  });
  const entered = () => weeks.map(fieldsOf).map((fields) => ({
    days: fields.days.map((day) => (day.checked ? 1 : 0)),
    pain: fields.pain.value,
    note: fields.note.value,
  }));

  /** What was kept may be of an older page or broken: only what fits is taken. */
  function restore() {
    let stored = null;
    try {
      stored = JSON.parse(memory.read(key));
    } catch {
      return;
    }
    if (!Array.isArray(stored)) return;
    weeks.map(fieldsOf).forEach((fields, index) => {
      const week = stored[index] || {};
      fields.days.forEach((day, number) => { day.checked = week.days?.[number] === 1; });
      if (typeof week.pain === "string") fields.pain.value = week.pain;
      if (fields.pain.selectedIndex < 0) fields.pain.value = "";
      if (typeof week.note === "string") fields.note.value = week.note.slice(0, fields.note.maxLength);
    });
  }

  function writeTable() {
    entered().forEach((week, index) => {
      const cells = all("td", rows[index]);
      const texts = [...week.days.map((done) => (done ? "✓" : "")), week.pain, week.note];
      texts.forEach((text, number) => { cells[number].textContent = text; });
    });
  }

  function keep() {
    writeTable();
    kept.textContent = memory.write(key, JSON.stringify(entered())) ? words.kept : words.lost;
  }

  function asText() {
    const lines = entered().map((week, index) => {
      const done = days.filter((_, number) => week.days[number]).join(", ") || "–";
      const parts = [`${weeks[index].querySelector("legend").textContent}: ${done}`];
      if (week.pain) parts.push(`${pain}: ${week.pain}`);
      if (week.note) parts.push(`${note}: ${week.note}`);
      return parts.join("; ");
    });
    return [document.title, ...lines].join("\n");
  }

  /** Where the clipboard is refused, the text stands there to be selected by hand. */
  async function copy() {
    const text = asText();
    show(copied, false);
    try {
      await navigator.clipboard.writeText(text);
      kept.textContent = words.copied;
    } catch {
      show(copied, true);
      const area = copied.querySelector("textarea");
      area.value = text;
      area.focus();
      area.select();
    }
  }

  restore();
  keep();
  section.addEventListener("input", (event) => { if (event.target.closest("fieldset")) keep(); });
  section.querySelector("button.copy").addEventListener("click", copy);
  section.querySelector("button.print").addEventListener("click", () => window.print());
  show(section.querySelector(".fields"), true);
  section.dataset.bound = "on";
}

all(".diary").forEach(bindDiary);
