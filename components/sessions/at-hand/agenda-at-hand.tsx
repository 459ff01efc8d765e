import { OneButton } from "@/components/forms/one-button";
import { couplePath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { AgendaAtHand } from "@/lib/sessions/at-hand/types";

type Props = { agenda: AgendaAtHand; coupleId: string; discussed: FormAction };

/** The agenda for both beside the note, and what was taken up of it. */
export function AgendaAtHandCard({ agenda: { shared, lines, more }, coupleId, discussed }: Props) {
  const mark = (pointId: string) => (
    <OneButton action={discussed} fields={{ pointId }} variant="plain">
      Mark as discussed
    </OneButton>
  );
  return (
    <Card
      title="Agenda for both"
      eyebrow={lines.length === 0 ? undefined : shared ? "Both can read this" : "Not shared yet"}
    >
      {lines.length === 0 && more.length === 0 ? <p className="text-ink-soft">No agenda.</p> : null}
      {lines.length > 0 ? (
        <ol className="list-decimal space-y-2 pl-5">
          {lines.map(({ words, pointId, takenUp }) => (
            <li key={words} className="written">
              {words}
              {takenUp ? <span className="text-sm text-ink-soft"> · taken up</span> : null}
              {pointId ? mark(pointId) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {more.length > 0 ? (
        <section className="mt-4">
          <h3 className="text-base">Brought for both</h3>
          <ul className="mt-1 space-y-2">
            {more.map(({ pointId, words, authorName }) => (
              <li key={pointId} className="written">
                <Name>{authorName}</Name>: {words}
                {mark(pointId)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="mt-4 text-sm">
        <Link href={couplePath(coupleId, "sessions")} className="link">
          All they bring
        </Link>
      </p>
    </Card>
  );
}
