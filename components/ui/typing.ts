/** Whether a key that was pressed belongs to something else than the page: to a box that is written in, to a list, to the browser. */

type Pressed = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "defaultPrevented" | "isComposing"
> & {
  target: EventTarget | null;
};

const writes = "input, textarea, select, [contenteditable], [role='textbox'], dialog[open]";

export const isForTyping = (event: Pressed): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  event.defaultPrevented ||
  event.isComposing ||
  (event.target instanceof Element && event.target.closest(writes) !== null);
