/** What holds beside what is new, in a line each. */
import { partWords } from "@/components/root-causes/cycle-words";
import { topicWords } from "@/lib/pace/rules";
import { paceWords } from "@/lib/pace/schema";
import { isolate } from "@/lib/platform/names/isolate";
import type { Brief } from "@/lib/sessions/brief/types";
import { dayMonth } from "@/lib/trust/rules/sentences";
import { trustViewLabels, unsaidLabels } from "@/lib/trust/terms";

/** A page is one page: the whole text is where the line leads to. */
const lettersShown = 140;
function shortened(words: string): string {
  const letters = [...words];
  return letters.length <= lettersShown ? words : `${letters.slice(0, lettersShown).join("").trimEnd()}…`;
}

export const goalLines = (goals: Brief["goals"]): string[] =>
  goals.map(({ firstName, words, reached }) => {
    const where = reached.length > 0 ? ` (from 0 to 10: ${reached.join(", then ")})` : "";
    return `${isolate(firstName)}: ${shortened(words)}${where}`;
  });

export const paceLines = (paces: Brief["paces"]): string[] =>
  paces.map(({ firstName, pace, words, ...topics }) => {
    const notNow = topicWords({ ...topics, words: words ? [shortened(words)] : [] });
    return `${isolate(firstName)}: ${paceWords[pace]}${notNow.length > 0 ? `; not now: ${notNow.join(", ")}` : ""}`;
  });

/** Two lines at most: a matter of fact, no alarm. */
export function stepLines(steps: Brief["steps"], say: (day: string) => string): string[] {
  const called = ({ firstName, part }: Brief["steps"][number]) =>
    part === "trigger" ? `What sets ${isolate(firstName)} off` : partWords[part](firstName);
  const never = steps.filter(({ lastOn }) => lastOn === null).map(called);
  const quiet = steps.flatMap((step) =>
    step.lastOn ? [`${called(step)} (last on ${say(step.lastOn)})`] : [],
  );
  return [
    ...(never.length > 0 ? [`Nothing yet: ${never.join("; ")}`] : []),
    ...(quiet.length > 0 ? [`Nothing lately: ${quiet.join("; ")}`] : []),
  ];
}

export const pairLines = (pairs: Brief["pairs"]): string[] =>
  pairs.map(({ item, weekOn, firstName, otherName, own, other }) => {
    const said = other.value ?? (other.unsaid ? unsaidLabels[other.unsaid].toLowerCase() : "no answer");
    const [one, two] = [isolate(firstName), isolate(otherName)];
    return `${trustViewLabels[item]}, week of ${dayMonth(weekOn)}. ${one} about themselves: ${own}. ${two} about ${one}: ${said}`;
  });
