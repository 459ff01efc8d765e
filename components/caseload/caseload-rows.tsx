"use client";

import { couplePath, signalsPath } from "@/components/practice/couples/paths";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Name, Names } from "@/components/ui/name";
import type { CaseloadPartner } from "@/lib/caseload/types";
import { CaseloadLine } from "./caseload-line";

type Line = readonly [
  name: string,
  /** Their weeks, or why there are none. */
  weeks: CaseloadPartner["mean"] | string,
  lastSign: string,
  thisWeek: boolean,
];

type CaseloadRow = {
  id: string;
  name: string;
  status: string;
  signals: string;
  notes: string;
  session: string;
  last: string;
  step: readonly [place: string, title: string] | null;
  /** Whom to ask alone. */
  due: readonly string[];
  lines: readonly Line[];
};

const none = <small>–</small>;

/** Rows repeat: their looks stand once, in app/looks-lists.css. */
export function CaseloadRows({ rows }: { rows: readonly CaseloadRow[] }) {
  return (
    <div className="rounded-lg border border-line bg-raised shadow-raised max-sm:px-4">
      <table className="data-table caseload">
        <caption className="sr-only">Your couples</caption>
        <thead>
          <tr>
            <th scope="col">Couple</th>
            <th scope="col">Needs attention</th>
            <th scope="col">Next session, last</th>
            <th scope="col">This week’s check-in, 12 weeks, last sign of life</th>
            <th scope="col">Pathway step</th>
            <th scope="col">Safety due</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, status, signals, notes, session, last, step, due, lines }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={couplePath(id)} className="link">
                  <Name>{name}</Name>
                </Link>
              </th>
              <td data-label="Needs attention">
                <span>
                  {signals ? (
                    <Link href={signalsPath(id)}>
                      <Badge tone="notice">{signals}</Badge>
                    </Link>
                  ) : null}{" "}
                  {notes ? <b>{notes}</b> : null}
                  {notes || signals ? null : due.length > 0 ? (
                    <b>Safety check due</b>
                  ) : (
                    <small>Up to date</small>
                  )}
                </span>
              </td>
              <td data-label="Session">
                <span>
                  {session || none}
                  {last ? <small className="block">last {last}</small> : null}
                </span>
              </td>
              <td data-label="Check-in">
                <div>
                  {lines.map(([partner, weeks, sign, answered], place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the first partner and the second
                    <i key={place}>
                      <span>
                        <Name>{partner}</Name>
                      </span>
                      <em title={answered ? "Answered this week" : "Not answered this week"}>
                        {answered ? "✓" : "–"}
                        <span className="sr-only">
                          {answered ? " answered this week" : " not answered this week"}
                        </span>
                      </em>
                      {typeof weeks === "string" ? <small>{weeks}</small> : <CaseloadLine values={weeks} />}
                      <small>{sign}</small>
                    </i>
                  ))}
                </div>
              </td>
              <td data-label="Pathway step">
                {step ? (
                  <span title={step[1]}>
                    {step[1]}
                    <small className="block">{step[0]}</small>
                  </span>
                ) : (
                  none
                )}
              </td>
              <td data-label="Safety due">
                {due.length > 0 ? (
                  <Link href={couplePath(id, "safety")} className="link">
                    <Names>{due}</Names>
                    <span className="sr-only">: safety check due</span>
                  </Link>
                ) : (
                  none
                )}
              </td>
              <td data-label="Status">
                <span>{status}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
