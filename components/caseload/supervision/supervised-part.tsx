import type { ReactNode } from "react";
import { dateInWords } from "@/lib/platform/time/day";

export type ReadEntry = {
  id: string;
  title: ReactNode;
  on: string | null;
  aside?: string | null;
  lines: { label: string; words: string }[];
};

type SupervisedPartProps = { title: string; entries: readonly ReadEntry[]; none: string };

/** Entries to read, each with its day; nothing in it can be pressed. */
export function SupervisedPart({ title, entries, none }: SupervisedPartProps) {
  return (
    <section>
      <h2 className="mb-3 text-xl">{title}</h2>
      {entries.length === 0 ? <p className="text-ink-soft">{none}</p> : null}
      <ul className="divide-y divide-line">
        {entries.map(({ id, title: name, on, aside, lines }) => (
          <li key={id} className="py-3">
            <h3 className="font-semibold">{name}</h3>
            {on || aside ? (
              <p className="text-sm text-ink-soft">
                {on ? <time dateTime={on}>{dateInWords(on)}</time> : null}
                {on && aside ? " · " : null}
                {aside}
              </p>
            ) : null}
            {lines.length > 0 ? (
              <dl className="mt-1 space-y-2">
                {lines.map(({ label, words }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once it is drawn
                  <div key={at}>
                    {label ? <dt className="text-sm text-ink-soft">{label}</dt> : null}
                    <dd className="written">{words}</dd>
                  </div>
                ))}
              </dl>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
