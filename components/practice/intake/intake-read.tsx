import { dayInWords } from "@/lib/platform/time/day-words";
import { contexts, goals, paces, wishes } from "@/lib/practice/intake/terms";
import type { IntakeVersion } from "@/lib/practice/intake/types";

type IntakeReadProps = { version: IntakeVersion; today: string };

/** One version as it was saved; what was left open is said to be. */
export function IntakeRead({ version, today }: IntakeReadProps) {
  const { goal, goOn, pace, context, cameBackOn, words } = version;
  const since = cameBackOn ? `, since about ${dayInWords(cameBackOn, today)}` : "";
  const lines = [
    ["Hope", goal && goals[goal]],
    ["Should it go on?", goOn && wishes[goOn]],
    ["Pace", pace && paces[pace]],
    ["How things are", context && `${contexts[context]}${since}`],
  ] as const;
  return (
    <>
      <dl className="space-y-1">
        {lines.map(([term, said]) => (
          <div key={term} className="flex flex-wrap gap-x-2">
            <dt className="text-ink-soft">{term}</dt>
            <dd>{said ?? "left open"}</dd>
          </div>
        ))}
      </dl>
      {words ? <p className="written mt-2">{words}</p> : null}
    </>
  );
}
