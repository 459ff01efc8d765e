"use client";

import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ShelfRow } from "./shelf-rows";
import { Star } from "./star";

type ShelfListProps = {
  rows: readonly ShelfRow[];
  /** What comes before an exercise's id where a card leads to: its own page, or the next step when assigning. */
  to: string;
  level: 2 | 3 | 4;
};

/** Drawn from short rows, so that a long shelf is sent once as a page and once as words, not twice as a page. */
export function ShelfList({ rows, to, level }: ShelfListProps) {
  const Heading = `h${level}` as const;
  return (
    <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {rows.map(({ id, title, aim, filed, facts, used, starred = false }) => (
        <li key={id} className="shelf-card">
          <Star exerciseId={id} title={title} favorite={starred} />
          <Heading>
            <Link href={`${to}${id}` as Route}>{title}</Link>
          </Heading>
          <p>{aim}</p>
          {used ? <p className="shelf-used">{used}</p> : null}
          <small>
            {filed ? <b>{filed}</b> : null}
            {facts}
          </small>
        </li>
      ))}
    </ul>
  );
}
