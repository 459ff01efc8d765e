/** Precision and recall of a pack on sentences whose hints are known. */
import { hintsWith } from "@/lib/hints/engine";
import { en } from "@/lib/hints/packs/en";
import { type HintKind, hintKinds } from "@/lib/hints/types";
import type { Sentence } from "./sentences";

export type Figures = {
  kind: HintKind;
  right: number;
  wrong: number;
  unseen: number;
  precision: number;
  recall: number;
};

const find = hintsWith(en);
export const kindsIn = (text: string) => new Set(find(text, hintKinds).map(({ kind }) => kind));

const share = (part: number, rest: number) => (part + rest === 0 ? 1 : part / (part + rest));

/** Every kind is looked for in every sentence, as for somebody who asked for hints everywhere. */
export function figures(sentences: readonly Sentence[]): Figures[] {
  return hintKinds.map((kind) => {
    const meant = (one: Sentence) => "hint" in one && one.hint === kind;
    const said = sentences.filter(({ text }) => kindsIn(text).has(kind));
    const right = said.filter(meant).length;
    const wrong = said.length - right;
    const unseen = sentences.filter(meant).length - right;
    return { kind, right, wrong, unseen, precision: share(right, wrong), recall: share(right, unseen) };
  });
}

/** What is wrong, for whoever works on a pack. */
export const mistakes = (sentences: readonly Sentence[]) =>
  sentences.flatMap((one) => {
    const said = [...kindsIn(one.text)].join(", ") || "nothing";
    const meant = "hint" in one ? one.hint : "nothing";
    return said === meant ? [] : [`meant ${meant}, said ${said}: ${one.text}`];
  });
