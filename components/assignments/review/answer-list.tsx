import { AnswerValue } from "@/components/library/exercises/answer-value";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Name } from "@/components/ui/name";
import type { PartnerReads, ReadAnswer } from "@/lib/assignments/review/types";
import { isolate } from "@/lib/platform/names/isolate";

type AnswerListProps = { answers: readonly ReadAnswer[]; authorName: string | null; partnerName: string };

function readers(reads: PartnerReads, authorName: string | null, partnerName: string): string {
  if (authorName === null) return "Both of them and you.";
  if (reads === "no") return `${isolate(authorName)} and you. Not ${isolate(partnerName)}.`;
  if (reads === "later") return `${isolate(authorName)} and you. ${isolate(partnerName)} too, once it opens.`;
  return `${isolate(authorName)}, you and ${isolate(partnerName)}.`;
}

/** What its author lets the counselor read, with who else reads it beside each answer. */
export function AnswerList({ answers, authorName, partnerName }: AnswerListProps) {
  if (answers.length === 0) {
    return (
      <Card>
        <p>
          <Name>{authorName ?? "They"}</Name> did this and kept the words private. That it was done is worth a
          moment in the session.
        </p>
      </Card>
    );
  }
  return (
    <Card className="min-w-0">
      <ol className="divide-y divide-line">
        {answers.map(({ field, value, partnerReads }) => (
          <li key={field.key} className="py-5 first:pt-0 last:pb-0">
            <h2 className="text-base leading-snug">{field.label}</h2>
            <div className="mt-2 max-w-[44rem]">
              <AnswerValue field={field} value={value} />
            </div>
            <p className="mt-2 flex items-start gap-1.5 text-xs text-ink-soft">
              <Icon name={partnerReads === "no" ? "lock-keyhole" : "eye"} className="mt-0.5 size-3.5" />
              <span>
                <span className="sr-only">Who reads this: </span>
                {readers(partnerReads, authorName, partnerName)}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
