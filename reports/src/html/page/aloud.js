// Reading an exercise aloud, where the browser has a voice of its own for the language: one from the network would have
// to be asked for.

const voices = "speechSynthesis" in window ? speechSynthesis : null;

function ownVoice(wanted) {
  const language = wanted.split("-")[0].toLowerCase();
  return voices.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === language);
}

let reader = null;

function stopReading() {
  if (!reader) return;
  const button = reader;
  reader = null;
  voices.cancel();
  button.textContent = button.dataset.read;
  button.classList.remove("active");
}

function readAloud(button) {
  stopReading();
  reader = button;
  button.textContent = button.dataset.quiet;
  button.classList.add("active");
  // A line to write on is no word, and each language has its own button and voice.
  const lines = all(".read", button.closest("article"))
    .filter((element) => element.closest("[lang]").lang === button.lang)
    .map((element) => element.textContent.replace(/_+/g, ""));
  // A sentence at a time: some browsers give up in the middle of a long text.
  lines.forEach((line, index) => {
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.lang = button.lang;
    utterance.voice = ownVoice(button.lang) || null;
    utterance.rate = 0.9;
    if (index === lines.length - 1) utterance.onend = () => { if (reader === button) stopReading(); };
    voices.speak(utterance);
  });
}

function offerReading() {
  for (const button of all("button.aloud")) show(button, Boolean(ownVoice(button.lang)));
}

if (voices) {
  for (const button of all("button.aloud"))
    button.addEventListener("click", () => (reader === button ? stopReading() : readAloud(button)));
  voices.onvoiceschanged = offerReading;
  window.addEventListener("pagehide", () => voices.cancel());
  offerReading();
}
