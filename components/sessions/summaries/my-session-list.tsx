import { Disclosure } from "@/components/ui/disclosure";
import type { MySession } from "@/lib/sessions/summaries/types";

type MySessionListProps = { sessions: readonly MySession[]; say: (at: Date) => string };

/** Sessions in the order given, each with its summary where one is shared. */
export function MySessionList({ sessions, say }: MySessionListProps) {
  return (
    <ul className="space-y-3">
      {sessions.map(({ appointmentId, startsAt, summary }) => (
        <li key={appointmentId}>
          {summary ? (
            <Disclosure summary={say(startsAt)}>
              <p className="written whitespace-pre-line">{summary}</p>
            </Disclosure>
          ) : (
            say(startsAt)
          )}
        </li>
      ))}
    </ul>
  );
}
