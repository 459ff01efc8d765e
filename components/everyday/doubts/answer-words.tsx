import { Name } from "@/components/ui/name";
import type { Answer } from "@/lib/everyday/doubts/types";

/** An answer as it was given: heard, said calmly, promised anew. */
export function AnswerWords({ answer, from }: { answer: Answer; from: string }) {
  return (
    <div className="space-y-1.5 rounded-md bg-accent-soft px-4 py-3">
      <p className="text-sm text-ink-soft">
        <Name>{from}</Name> answered
      </p>
      {[answer.hear, answer.calm, answer.recommit].map((part) => (
        <p key={part} className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          {part}
        </p>
      ))}
    </div>
  );
}
