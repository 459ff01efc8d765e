import { AnswerValue } from "@/components/library/exercises/answer-value";
import { Disclosure } from "@/components/ui/disclosure";
import type { SheetField } from "@/lib/library/exercises/types";

type EarlierVersionsProps = {
  versions: readonly {
    version: number;
    when: string;
    answers: readonly { field: SheetField; value: unknown }[];
  }[];
};

/** What was handed in before it was written again. Nobody but its author ever sees it. */
export function EarlierVersions({ versions }: EarlierVersionsProps) {
  if (versions.length === 0) return null;
  return (
    <Disclosure
      summary={versions.length > 1 ? "Earlier versions, only for you" : "The earlier version, only for you"}
    >
      <ol className="space-y-6">
        {versions.map(({ version, when, answers }) => (
          <li key={version}>
            <p className="mb-2 text-sm text-ink-soft">Until {when}</p>
            <dl className="space-y-4">
              {answers.map(({ field, value }) => (
                <div key={field.key}>
                  <dt className="font-semibold">{field.label}</dt>
                  <dd>
                    <AnswerValue field={field} value={value} />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
