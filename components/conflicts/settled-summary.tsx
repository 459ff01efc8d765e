import { Name } from "@/components/ui/name";
import type { Summary } from "@/lib/conflicts/summaries/types";
import type { Person } from "@/lib/conflicts/types";

type SettledSummaryProps = { summary: Summary; partners: readonly [Person, Person]; me?: Person };

/** What is settled: agreed words, or two views that are both kept. */
export function SettledSummary({ summary, partners, me }: SettledSummaryProps) {
  const { settled, views } = summary;
  if (!settled) return null;
  if (settled.kind === "words") {
    return (
      <blockquote className="border-l-4 border-accent pl-4">
        <p className="whitespace-pre-wrap text-lg">{settled.words}</p>
        <footer className="mt-1 text-sm text-ink-soft">
          {me ? "You have both said yes to these words." : "Both have said yes to these words."}
        </footer>
      </blockquote>
    );
  }
  return (
    <div>
      <p className="font-semibold">{me ? "You see it differently." : "They see it differently."}</p>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {partners.map((person) =>
          views[person.clientId] ? (
            <div key={person.clientId} className="min-w-0 rounded-md bg-sunken px-4 py-3">
              <p className="text-sm font-semibold">
                {person.clientId === me?.clientId ? "You" : <Name>{person.name}</Name>}
              </p>
              <p className="mt-1 whitespace-pre-wrap">{views[person.clientId]}</p>
            </div>
          ) : null,
        )}
      </div>
    </div>
  );
}
