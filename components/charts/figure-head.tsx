"use client";

import { PersonSample } from "@/components/charts/person-mark";
import { Name } from "@/components/ui/name";
import type { PersonSeries } from "@/lib/trust/types";

type FigureHeadProps = {
  name: string;
  asked: string;
  people: readonly {
    name: string;
    shape: PersonSeries["shape"];
    lined: boolean;
    words: string;
    /** How many weeks were answered; only where it is told. */
    answered?: string;
  }[];
};

/** What is asked, and what each line can carry in words. */
export function FigureHead({ name, asked, people }: FigureHeadProps) {
  return (
    <figcaption className="grid grid-cols-1 gap-2">
      <div>
        <p className="text-lg font-semibold">
          <Name>{name}</Name>
        </p>
        <p className="text-sm text-ink-soft">{asked}</p>
      </div>
      {people.length > 0 ? (
        <ul className="grid gap-1.5">
          {people.map(({ name, shape, lined, words, answered }) => (
            <li key={shape} className="flex items-start gap-2 text-sm">
              <span className="mt-1">
                <PersonSample shape={shape} lined={lined} />
              </span>
              <span className="min-w-0">
                <strong className="font-semibold">
                  <Name>{name}</Name>
                  {words ? "." : ""}
                </strong>
                {` ${words}`}
                {answered ? <span className="text-ink-soft">{` (${answered})`}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </figcaption>
  );
}
