/** What is asked of a partner, question by question, and which time it is. Pure. */
import { scoreOf, verdictOf } from "../rules";
import type { Definition, Wording } from "../types";
import type { MeasureAnswers } from "./schema";
import { type Rhythm, wordsForClients } from "./terms";
import type { Question } from "./types";

const nameOf = (number: number | string) => `a${number}`;

/** Answers without words of their own are shown by their number. */
export const questionsOf = ({ min }: Definition, { items }: Wording): Question[] =>
  items.map(({ words, labels }, at) => ({
    name: nameOf(at + 1),
    words,
    choices: labels.map((label, place) => ({
      value: String(min + place),
      label: label || String(min + place),
    })),
  }));

/** As the fields of a form have them. */
export const fieldsOf = (answers: MeasureAnswers): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([number, answer]) => [nameOf(number), String(answer)]));

/** In the order of the questions; null for one that is open. */
export const inOrder = ({ items }: Definition, answers: MeasureAnswers): (number | null)[] =>
  items.map((_, at) => answers[String(at + 1)] ?? null);

const pleaseAnswer = "Please choose one, or keep it all for later";

type Counted = { total: number } | { fields: Record<string, string[]> };

/** What they come to; or, by field, what is still open or is no answer. */
export function countAnswers(definition: Definition, answers: readonly (number | null)[]): Counted {
  const open = answers.flatMap((answer, at) => (answer === null ? [nameOf(at + 1)] : []));
  if (open.length > (definition.missing?.most ?? 0))
    return { fields: Object.fromEntries(open.map((name) => [name, [pleaseAnswer]])) };
  const scored = scoreOf(definition, answers);
  return scored.ok ? { total: scored.score.total } : { fields: { "": [scored.why] } };
}

type Times = { rhythm: Rhythm; everyWeeks: number | null; startsOn: string };

/** Whether it is a day on which these questions opened. */
export function isDayOf({ rhythm, everyWeeks, startsOn }: Times, slot: string, today: string): boolean {
  const days = (Date.parse(slot) - Date.parse(startsOn)) / 86_400_000;
  if (rhythm === "once") return days === 0;
  return rhythm === "weeks" && slot <= today && days >= 0 && days % (7 * (everyWeeks ?? 1)) === 0;
}

/** How the latest lies beside the first; null where there are no two, or no figures by which to say it. @param sent the latest first */
export function wordsFor(
  definition: Definition,
  sent: readonly (readonly (number | null)[])[],
): string | null {
  const totalOf = (answers: readonly (number | null)[] | undefined) => {
    const scored = answers && scoreOf(definition, answers);
    return scored?.ok ? scored.score.total : null;
  };
  const [first, latest] = [totalOf(sent.at(-1)), totalOf(sent[0])];
  if (sent.length < 2 || first === null || latest === null) return null;
  const verdict = verdictOf(definition, first, latest);
  return verdict && wordsForClients[verdict];
}

/** "Every 4 weeks, until June 1". */
export function rhythmInWords(
  { rhythm, everyWeeks, untilOn }: Pick<Times, "rhythm" | "everyWeeks"> & { untilOn: string | null },
  say: (day: string) => string,
): string {
  const how = {
    once: "Once",
    before_session: "Before each session",
    after_session: "After each session",
    weeks: everyWeeks === 1 ? "Every week" : `Every ${everyWeeks} weeks`,
  }[rhythm];
  return untilOn ? `${how}, until ${say(untilOn)}` : how;
}
