"use client";

import { couplePath, signalsPath } from "@/components/practice/couples/paths";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { CaseloadPartner } from "@/lib/caseload/types";
import { CaseloadLine } from "./caseload-line";

type CaseloadRow = {
  id: string;
  name: string;
  /** The status of a couple that is not active. */
  badge: string;
  signals: string;
  notes: string;
  open: string;
  agenda: number;
  session: string;
  /** Each partner's name, and their weeks or why there are none. */
  lines: readonly (readonly [name: string, weeks: CaseloadPartner["mean"] | string])[];
};

/** Rows repeat: their looks stand once, in app/looks-lists.css. */
export function CaseloadRows({ rows }: { rows: readonly CaseloadRow[] }) {
  return (
    <div className="rounded-lg border border-line bg-raised shadow-raised max-sm:px-4">
      <table className="data-table caseload">
        <caption className="sr-only">Your couples, those that need attention first</caption>
        <thead>
          <tr>
            <th scope="col">Couple</th>
            <th scope="col">Needs attention</th>
            <th scope="col">Open now</th>
            <th scope="col">Next session</th>
            <th scope="col">To discuss in session</th>
            <th scope="col">Check-in, 12 weeks</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, badge, signals, notes, open, agenda, session, lines }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={couplePath(id)} className="link">
                  <Name>{name}</Name>
                </Link>{" "}
                {badge ? <Badge>{badge}</Badge> : null}
              </th>
              <td data-label="Needs attention">
                {signals ? (
                  <Link href={signalsPath(id)}>
                    <Badge tone="notice">{signals}</Badge>
                  </Link>
                ) : null}{" "}
                {notes ? <b>{notes}</b> : signals ? null : <small>Up to date</small>}
              </td>
              <td data-label="Open now">{open || <small>–</small>}</td>
              <td data-label="Next session">{session || <small>–</small>}</td>
              <td data-label="To discuss in session">{agenda === 0 ? <small>–</small> : agenda}</td>
              <td data-label="12 weeks">
                <div>
                  {lines.map(([partner, weeks], place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the first partner and the second
                    <i key={place}>
                      <span>
                        <Name>{partner}</Name>
                      </span>
                      {typeof weeks === "string" ? <small>{weeks}</small> : <CaseloadLine values={weeks} />}
                    </i>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
