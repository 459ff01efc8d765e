"use client";

import { eventLabels } from "@/components/charts/event-labels";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { ChartEventKind } from "@/lib/trust/types";
import { type TrustChoice, trustQuery } from "./trust-paths";

type EventRow = {
  kind: ChartEventKind;
  when: string;
  until?: string;
  text?: string;
  onlyYou?: boolean;
  /** Given where it can be changed. */
  id?: string;
};

type EventRowsProps = { rows: readonly EventRow[]; chosen: TrustChoice };

export function EventRows({ rows, chosen }: EventRowsProps) {
  return (
    <ul className="event-marks">
      {rows.map(({ id, kind, when, until, text, onlyYou }) => (
        <li key={id ?? kind + when}>
          <div>
            <p>
              <strong>{eventLabels[kind]}</strong> <small>{until ? `${when} to ${until}` : when}</small>
              {onlyYou ? <Badge className="ml-2">Only you</Badge> : null}
            </p>
            {text ? <p>{text}</p> : null}
          </div>
          {id ? (
            <Link href={trustQuery(chosen, id)} className="row-link">
              Change
              <span className="sr-only">{` ${eventLabels[kind]}, ${when}`}</span>
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
