/** Precision and recall of a pack on sentences whose hints are known. */

import { en } from "@/lib/writing-hints/packs/en";
import { hintsWith } from "@/lib/writing-hints/rules/engine";
import { type HintKind, hintKinds } from "@/lib/writing-hints/types";
import type { Sentence } from "./sentences";

type Counts = { right: number; wrong: number; unseen: number };
type Figures = Counts & { kind: HintKind; precision: number; recall: number };

const find = hintsWith(en);
const kindsIn = (text: string) => new Set(find(text, hintKinds).map(({ kind }) => kind));
export const countIn = (text: string) => find(text, hintKinds).length;

const share = (part: number, rest: number) => (part + rest === 0 ? 1 : part / (part + rest));
const rates = ({ right, wrong, unseen }: Counts) => ({
  precision: share(right, wrong),
  recall: share(right, unseen),
});

/** Every kind is looked for in every sentence, as for somebody who asked for hints everywhere. */
export function figures(sentences: readonly Sentence[]): Figures[] {
  return hintKinds.map((kind) => {
    const meant = (one: Sentence) => "hint" in one && one.hint === kind;
    const said = sentences.filter(({ text }) => kindsIn(text).has(kind));
    const right = said.filter(meant).length;
    const counts = { right, wrong: said.length - right, unseen: sentences.filter(meant).length - right };
    return { kind, ...counts, ...rates(counts) };
  });
}

export function overall(all: readonly Figures[]) {
  const sum = (of: keyof Counts) => all.reduce((total, one) => total + one[of], 0);
  const counts = { right: sum("right"), wrong: sum("wrong"), unseen: sum("unseen") };
  return { ...counts, ...rates(counts) };
}

export function table(title: string, sentences: readonly Sentence[]): string {
  const all = figures(sentences);
  const line = (name: string, { right, wrong, unseen, precision, recall }: Omit<Figures, "kind">) =>
    `| ${name} | ${right} | ${wrong} | ${unseen} | ${precision.toFixed(2)} | ${recall.toFixed(2)} |`;
  return [
    `${title}: ${sentences.length} sentences, half of them innocent.`,
    "",
    "| kind | noticed rightly | noticed wrongly | not noticed | precision | recall |",
    "|---|---|---|---|---|---|",
    ...all.map((one) => line(one.kind.replace("_", "-"), one)),
    line("**all**", overall(all)),
  ].join("\n");
}
