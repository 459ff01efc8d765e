import { scales } from "@/lib/conflicts/terms";
import type { ConflictHead, Person } from "@/lib/conflicts/types";
import { isolate } from "@/lib/platform/names/isolate";
import { kindInWords, rolesInWords, timingInWords } from "./words";

type ConflictFactsProps = { head: ConflictHead; today: string; me?: Person };

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What is written down about one conflict. What a partner wrote is their view, and is called so. */
export function ConflictFacts({ head, today, me }: ConflictFactsProps) {
  const { author } = head;
  const view =
    author.kind === "client" && !author.mine ? `As ${isolate(author.name)} sees it` : "Whom it hurt";
  const rows: [string, string][] = [
    ["What it was", kindInWords(head)],
    ["How large", scales[head.scale]],
    ["When", capital(timingInWords(head, today) ?? "Not said")],
    [view, rolesInWords(head, me)],
    ["Added by", author.mine ? "You" : isolate(author.name)],
  ];
  return (
    <div className="space-y-4">
      {head.facts ? <p className="max-w-[42rem] whitespace-pre-wrap">{head.facts}</p> : null}
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[9rem_1fr]">
        {rows.map(([term, words]) => (
          <div key={term} className="sm:contents">
            <dt className="text-ink-soft">{term}</dt>
            <dd className="min-w-0">{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
