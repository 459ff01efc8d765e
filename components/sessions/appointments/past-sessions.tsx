import { sessionPath } from "@/components/practice/couples/paths";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { ShownAppointment } from "./appointment-item";

const noteWords = { none: "no note yet", draft: "note begun", signed: "note signed" } as const;

type PastSessionsProps = {
  items: readonly ShownAppointment[];
  /** How far the reader's own note on each has come. */
  written: Readonly<Record<string, keyof typeof noteWords>>;
  coupleId: string;
};

/** Those that are over, newest first, each with its note. */
export function PastSessions({ items, written, coupleId }: PastSessionsProps) {
  if (items.length === 0) return null;
  return (
    <Disclosure summary="Past sessions">
      <ul className="space-y-2">
        {items.map(({ appointmentId, when, about }) => (
          <li key={appointmentId}>
            <Link href={sessionPath(coupleId, appointmentId)} className="link">
              {when}
            </Link>{" "}
            <span className="text-sm text-ink-soft">
              {about} · {noteWords[written[appointmentId] ?? "none"]}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
