/** What is typed into a form and not sent yet: in this tab at once, and encrypted on the device a moment later. */

import { type LocalCopies, localCopies } from "./local-copies";
import { sameWords } from "./rules/entries";
import type { Entries } from "./types";

export type FormCopy = {
  /** Which form it belongs to. */
  sheet: string;
  entries: Entries;
  /** What had stood in the form when it was drawn: when that has changed, the server has other words by now. */
  drawn: Entries;
  /** Older words that wait beside these, since the form had changed when they were found. */
  aside?: Entries;
};

/** What an account typed in this tab, for browsers that keep nothing; asked for by an account's own key only. */
const inThisTab = new Map<string, FormCopy>();

export type FormCopies = {
  read(): Promise<FormCopy | null>;
  /** @returns whether it is on the device too */
  keep(copy: Omit<FormCopy, "sheet">): Promise<boolean>;
  forget(): Promise<void>;
};

export function formCopies(
  deviceKey: string,
  sheet: string,
  opened: Promise<LocalCopies<FormCopy>> = localCopies<FormCopy>(deviceKey),
): FormCopies {
  const place = `${deviceKey} ${sheet}`;
  return {
    read: async () => inThisTab.get(place) ?? (await opened).read(sheet),
    keep: async (words) => {
      const copy = { sheet, ...words };
      inThisTab.set(place, copy);
      return (await opened).keep(copy);
    },
    forget: async () => {
      inThisTab.delete(place);
      const copies = await opened;
      // What an earlier visit left has to have been seen before it may go.
      await copies.read(sheet);
      await copies.forget(sheet);
    },
  };
}

/** What becomes of a copy that an earlier visit left: `back` into the boxes, `offered` when the server's words have changed since. */
export function fateOf(copy: FormCopy, drawn: Entries): "same" | "back" | "offered" {
  if (sameWords(copy.entries, drawn)) return "same";
  return sameWords(copy.drawn, drawn) ? "back" : "offered";
}
