import type { AgreementItem, Person } from "@/lib/agreements/types";
import { fieldWords, ownerWords } from "./words";

type AgreementLinesProps = {
  items: readonly Omit<AgreementItem, "owner">[] | readonly AgreementItem[];
  partners?: readonly Person[];
  me?: string | null;
};

const more = ["why", "when", "ifCrossed"] as const;

/** The lines of one wording, to read. */
export function AgreementLines({ items, partners = [], me = null }: AgreementLinesProps) {
  return (
    <ol className="space-y-5">
      {items.map((item) => (
        <li key={item.key} className="break-inside-avoid border-l-3 border-accent pl-4">
          {"owner" in item ? (
            <p className="text-sm font-semibold text-ink-soft">{ownerWords(item.owner, partners, me)}</p>
          ) : null}
          <p className="text-lg leading-snug written">{item.words}</p>
          <dl className="mt-1.5 space-y-1 text-sm">
            {more.map((field) =>
              item[field] ? (
                <div key={field} className="sm:flex sm:gap-2">
                  <dt className="shrink-0 text-ink-soft sm:w-32">{fieldWords[field]}</dt>
                  <dd className="min-w-0 written">{item[field]}</dd>
                </div>
              ) : null,
            )}
          </dl>
        </li>
      ))}
    </ol>
  );
}
