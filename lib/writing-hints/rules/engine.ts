/** Looks through a text for what a pack knows. Pure: nothing is kept, nothing leaves. */

import type { Hint, HintKind, Pack, Rule } from "../types";
import { justBefore, phrases } from "./phrase";
import { type Sentence, sentencesOf, withoutQuotations } from "./sentences";

type Span = { start: number; end: number };

/** While somebody is in the middle of a sentence, this many words must follow before anything is said about it. */
const wordsToCome = /^\s*\S+\s+\S+\s/;
const sentenceOver = /[.!?\n]/;

const spans = (search: RegExp | null, text: string): Span[] =>
  search === null
    ? []
    : Array.from(text.matchAll(search), ({ 0: words, index }) => ({
        start: index,
        end: index + words.length,
      }));

const within = (a: Span, b: Span) => b.start <= a.start && a.end <= b.end;

function prepared({ kind, find, unless, settledBy, why, frame }: Rule) {
  return {
    kind,
    find: phrases(find),
    unless: phrases(unless),
    settledBy: phrases(settledBy),
    say: { why, frame },
  };
}

export type FindHints = (
  text: string,
  about: readonly HintKind[],
  /** Somebody is still writing: wait for the rest of the sentence. */
  writing?: boolean,
) => Hint[];

/** Prepares a pack once; what comes back is quick. */
export function hintsWith(pack: Pack): FindHints {
  const rules = pack.rules.map(prepared);
  const reported = justBefore(pack.reportedAfter);

  const inSentence = (rule: (typeof rules)[number], sentence: Sentence): Span[] => {
    const found = spans(rule.find, sentence.text);
    if (found.length === 0 || spans(rule.settledBy, sentence.text).length > 0) return [];
    const innocent = spans(rule.unless, sentence.text);
    return found
      .filter((span) => !innocent.some((other) => within(span, other)))
      .filter(({ start }) => !reported?.test(sentence.text.slice(Math.max(0, start - 120), start)));
  };

  return (text, about, writing = false) => {
    const plain = withoutQuotations(text, pack.quotes);
    const asked = rules.filter(({ kind }) => about.includes(kind));
    const hints: Hint[] = [];
    for (const sentence of sentencesOf(plain)) {
      const found = asked
        .flatMap((rule) => inSentence(rule, sentence).map((span) => ({ rule, ...span })))
        .sort((a, b) => a.start - b.start || b.end - a.end);
      let last = 0;
      for (const { rule, start, end } of found) {
        const rest = plain.slice(sentence.start + end, sentence.start + end + 200);
        const tooEarly = writing && !sentenceOver.test(rest) && !wordsToCome.test(rest);
        if (start < last || tooEarly) continue;
        last = end;
        const words = text.slice(sentence.start + start, sentence.start + end);
        const check = pack.check.replace("{words}", () => words);
        hints.push({
          ...rule.say,
          kind: rule.kind,
          start: sentence.start + start,
          end: sentence.start + end,
          words,
          check,
        });
      }
    }
    return hints;
  };
}
