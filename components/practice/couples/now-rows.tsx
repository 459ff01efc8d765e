"use client";

import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import { couplePath, givenPath, responsePath } from "./paths";

type NowRowsProps = {
  coupleId: string;
  /** Something was ever given. */
  any: boolean;
  cameIn: readonly { id: string; title: string; who: string }[];
  open: readonly { id: string; title: string; words: string }[];
};

export function NowRows({ coupleId, any, cameIn, open }: NowRowsProps) {
  return (
    <>
      <Card title="New to read">
        {cameIn.length === 0 ? (
          <p className="text-ink-soft">Nothing new.</p>
        ) : (
          <ul className="-mx-2">
            {cameIn.map(({ id, title, who }) => (
              <li key={id}>
                <Link href={responsePath(coupleId, id)} className="read-line">
                  <span className="font-semibold text-accent">{title}</span>
                  <span className="text-sm text-ink-soft">
                    <Name>{who}</Name>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card
        title="Open now"
        aside={
          any ? (
            <Link href={couplePath(coupleId, "homework")} className="link inline-block py-2 text-sm">
              All assignments
            </Link>
          ) : null
        }
      >
        {open.length === 0 ? (
          <p className="text-ink-soft">No exercise assigned.</p>
        ) : (
          <ul className="divide-y divide-line">
            {open.map(({ id, title, words }) => (
              <li key={id} className="row">
                <Link href={givenPath(coupleId, id)} className="link font-semibold">
                  {title}
                </Link>
                <p className="text-sm text-ink-soft">{words}</p>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
