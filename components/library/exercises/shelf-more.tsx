"use client";

import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ShelfRow } from "./shelf-rows";
import { Star } from "./star";

type ShelfMoreProps = {
  rows: readonly Pick<ShelfRow, "id" | "title" | "used" | "starred">[];
  /** What comes before an exercise's id where a name leads to. */
  to: string;
  /** Where all of the phase are shown in full. */
  all: string;
  /** The phase. */
  name: string;
  level: 3 | 4;
};

/** The rest of a phase on the whole shelf, by name. */
export function ShelfMore({ rows, to, all, name, level }: ShelfMoreProps) {
  if (rows.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <>
      <ul className="shelf-more">
        {rows.map(({ id, title, used, starred = false }) => (
          <li key={id}>
            <Star exerciseId={id} title={title} favorite={starred} />
            <Heading>
              <Link href={`${to}${id}` as Route}>{title}</Link>
            </Heading>
            {used ? <p>{used}</p> : null}
          </li>
        ))}
      </ul>
      <Link href={all as Route} className="link mt-2 inline-flex min-h-9 items-center text-sm">
        {`All of “${name}” with details`}
      </Link>
    </>
  );
}
