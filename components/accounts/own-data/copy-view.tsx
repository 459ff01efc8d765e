"use client";

import { Names } from "@/components/ui/name";
import { dateInWords } from "@/lib/platform/time/day";
import { type CopyPart, copyId } from "./copy-line";

type CopyViewProps = {
  parts: readonly CopyPart[];
  names: readonly string[];
  madeOn: string;
  /** Who has made it, where that is somebody else. */
  by?: string;
};

/** Drawn from its parts, so that a long copy is sent once as a page and once as words. A copy to read, to print, or to keep as a page. */
export function CopyView({ parts, names, madeOn, by }: CopyViewProps) {
  return (
    <article id={copyId} className="max-w-[42rem] space-y-10">
      <header className="border-b-2 border-ink pb-3">
        <h2 className="text-2xl">
          {by ? "From the record of" : "A copy for"}{" "}
          <span data-copy="name">
            <Names>{names}</Names>
          </span>
        </h2>
        <p className="text-sm text-ink-soft">
          Made on <time dateTime={madeOn}>{dateInWords(madeOn)}</time>
          {by ? ` · ${by}` : null}
        </p>
      </header>
      {parts.map(({ title, entries }) => (
        <section key={title}>
          <h3 className="mb-3 text-xl">{title}</h3>
          <ul className="divide-y divide-line">
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes once it is drawn
              <li key={index} className="print-sheet py-3">
                <h4 className="font-semibold">{entry.title}</h4>
                {entry.on ? (
                  <p className="text-sm text-ink-soft">
                    <time dateTime={entry.on}>{dateInWords(entry.on)}</time>
                  </p>
                ) : null}
                {entry.lines.length > 0 ? (
                  <dl className="mt-1 space-y-2">
                    {entry.lines.map(({ label, words }, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: as above
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
      ))}
    </article>
  );
}
