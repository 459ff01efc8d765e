"use client";

import { useRef } from "react";
import { couplePath, signalsPath } from "@/components/practice/couples/paths";
import { Badge } from "@/components/ui/badge";
import { KeysSwitch } from "@/components/ui/keys-switch";
import { Link } from "@/components/ui/link";
import { Name, Names } from "@/components/ui/name";
import { CaseloadLine } from "./caseload-line";
import { useRowKeys } from "./use-row-keys";

type Line = readonly [
  name: string,
  /** Their weeks as `levelsOf` says them; empty where there are none. */
  levels: string,
  /** Their latest answer, or why there is none. */
  latest: number | string,
  lastSign: string,
  thisWeek: 0 | 1,
  /** It is time to ask them alone. */
  due: 0 | 1,
];

/** In this order instead of by name: each letter is sent once for every row. */
export type CaseloadRow = readonly [
  id: string,
  name: string,
  status: string,
  signals: number,
  notes: string,
  /** Null where none is booked. */
  session: string | null,
  last: string,
  step: readonly [place: string, title: string] | null,
  lines: readonly Line[],
];

const none = <small>–</small>;

/** Rows repeat: their looks stand once, in app/looks-lists.css. */
export function CaseloadRows({ rows }: { rows: readonly CaseloadRow[] }) {
  const table = useRef<HTMLTableElement>(null);
  const keys = useRowKeys(table);
  return (
    <>
      <div className="rounded-lg border border-line bg-raised shadow-raised max-sm:px-4">
        <table ref={table} className="data-table caseload" {...(keys ? { "aria-keyshortcuts": "J K" } : {})}>
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
            {rows.map((row) => (
              <Row key={row[0]} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 min-h-6 max-md:hidden print:hidden">
        <KeysSwitch says="Keys: J next row, K back, Enter opens" />
      </p>
    </>
  );
}

function Row({ row: [id, name, status, signals, notes, session, last, step, lines] }: { row: CaseloadRow }) {
  const due = lines.flatMap(([partner, , , , , isDue]) => (isDue ? [partner] : []));
  return (
    <tr>
      <th scope="row">
        <Link href={couplePath(id)}>
          <Name>{name}</Name>
        </Link>
      </th>
      <td>
        <span>
          {signals ? (
            <Link href={signalsPath(id)}>
              <Badge tone="notice">{signals === 1 ? "1 signal" : `${signals} signals`}</Badge>
            </Link>
          ) : null}{" "}
          {notes ? <b>{notes}</b> : null}
          {notes || signals ? null : due.length > 0 ? <b>Safety check due</b> : <small>Up to date</small>}
        </span>
      </td>
      <td>
        <span>
          {session === null ? "No session booked" : session || none}
          {last ? <small className="block">last {last}</small> : null}
        </span>
      </td>
      <td>
        <div>
          {lines.map(([partner, levels, latest, sign, answered], place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the first partner and the second
            <i key={place}>
              <span>
                <Name>{partner}</Name>
              </span>
              <em role="img" title={answered ? "Answered this week" : "Not answered this week"}>
                {answered ? "✓" : "–"}
              </em>
              {typeof latest === "string" ? (
                <small>{latest}</small>
              ) : (
                <CaseloadLine levels={levels} latest={latest} />
              )}
              <small>{sign}</small>
            </i>
          ))}
        </div>
      </td>
      <td>
        {step ? (
          <span title={step[1]}>
            {step[1]}
            <small className="block">{step[0]}</small>
          </span>
        ) : (
          none
        )}
      </td>
      <td>
        {due.length > 0 ? (
          <Link href={couplePath(id, "safety")}>
            <Names>{due}</Names>
            <span className="sr-only">: safety check due</span>
          </Link>
        ) : (
          none
        )}
      </td>
      <td>
        <span>{status}</span>
      </td>
    </tr>
  );
}
