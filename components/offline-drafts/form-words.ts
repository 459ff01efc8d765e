import type { Entries } from "@/lib/offline-drafts/types";
import { submissionField } from "@/lib/platform/actions/submission";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;
const unseen = new Set(["hidden", "password", "file", "submit", "button"]);
const lineTypes = new Set(["text", "email", "search", "tel", "url"]);
const controlsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(isControl).filter(({ name }) => name !== "" && !name.startsWith("$"));

/** Everything in a form but passwords and files, with what its page put there unseen. */
export function allWords(form: HTMLFormElement): Entries {
  const secret = new Set(
    controlsOf(form)
      .filter(({ type }) => type === "password" || type === "file")
      .map(({ name }) => name),
  );
  return [...new FormData(form)].flatMap(
    ([name, value]): Entries =>
      typeof value !== "string" || secret.has(name) || name.startsWith("$") ? [] : [[name, value]],
  );
}

/** What its person can have changed: without what the page put there unseen. */
export function seenWords(form: HTMLFormElement, entries: Entries): Entries {
  const hidden = new Set(
    controlsOf(form)
      .filter(({ type }) => type === "hidden")
      .map(({ name }) => name),
  );
  return entries.filter(([name]) => name !== submissionField && !hidden.has(name));
}

const isChoice = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type);

function drawnValues(control: Control): string[] {
  if (isChoice(control)) return control.defaultChecked ? [control.value] : [];
  if (!(control instanceof HTMLSelectElement)) return [control.defaultValue];
  const chosen = [...control.options].find(({ defaultSelected }) => defaultSelected) ?? control.options[0];
  return chosen ? [chosen.value] : [];
}

/** What the page drew, whatever has been typed since: before its script was there, or put back by the browser. */
export function drawnWords(form: HTMLFormElement): Entries {
  return controlsOf(form)
    .filter((control) => !unseen.has(control.type) && !control.matches(":disabled"))
    .flatMap((control): Entries => drawnValues(control).map((value) => [control.name, value]));
}

/** Whether somebody can write in it; a form with a password is left alone whole. */
export function takesWords(form: HTMLFormElement): boolean {
  const controls = controlsOf(form);
  if (controls.some(({ type }) => type === "password")) return false;
  return controls.some((control) => control instanceof HTMLTextAreaElement || lineTypes.has(control.type));
}

const named = /Id$/;
/** Made anew whenever the page is drawn. */
const madeWithPage = /^(new|copy|draft)Id$/;

/** The same name for the same form on every visit. */
export function nameOfForm(form: HTMLFormElement, path: string): string {
  const controls = controlsOf(form);
  const about = controls
    .filter(({ type, name }) => type === "hidden" && named.test(name) && !madeWithPage.test(name))
    .map(({ name, value }) => `${name}=${value}`);
  const first = controls.find((control) => !unseen.has(control.type))?.name ?? "";
  const label = form.getAttribute("aria-label") ?? "";
  return ["form:", path, label, first, ...about.sort()].join("|");
}

function put(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) {
  if (control.value === value) return;
  // Past React's own setter, so that a component which holds the value itself hears of it too.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Puts kept words into the boxes that are there. */
export function fillWords(form: HTMLFormElement, entries: Entries) {
  const left = new Map<string, string[]>();
  for (const [name, value] of entries) left.set(name, [...(left.get(name) ?? []), value]);
  for (const control of controlsOf(form)) {
    if (unseen.has(control.type) && control.name !== "submitKey") continue;
    const values = left.get(control.name);
    if (isChoice(control)) {
      const wanted = values?.includes(control.value) ?? false;
      if (control.checked !== wanted && (wanted || control.type === "checkbox")) control.click();
    } else {
      const value = values?.shift();
      if (value !== undefined) put(control, value);
    }
  }
}
