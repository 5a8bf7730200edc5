import { element } from "./element";
import type { Words } from "./words";

export interface ToolbarEvents {
  readonly open: (file: File) => void;
  readonly save: () => void;
  readonly blank: () => void;
  readonly sample: () => void;
  readonly language: () => void;
}

/** Says what this page is, and what can be done with the book. */
export function drawToolbar(place: HTMLElement, words: Words, events: ToolbarEvents): void {
  const chooser = element("input", { type: "file", accept: ".xlsx", hidden: true, "aria-label": words.open });
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    if (file) events.open(file);
    chooser.value = "";
  });
  place.replaceChildren(
    element("h1", {}, words.notice),
    element("span", { class: "more" }, words.noticeMore),
    button(words.open, () => {
      chooser.click();
    }),
    chooser,
    button(words.save, events.save),
    button(words.blank, events.blank),
    button(words.sample, events.sample),
    button(words.language, events.language, "plain"),
  );
}

function button(text: string, press: () => void, look = ""): HTMLButtonElement {
  const made = element("button", { type: "button", class: look }, text);
  made.addEventListener("click", press);
  return made;
}
