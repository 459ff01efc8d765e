import { couplePath, sessionPath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { Diary } from "@/lib/sessions/appointments/types";

type DiaryCardProps = {
  diary: Diary;
  /** The day of a session, "Today" among them, and its time. */
  dayOf: (at: Date) => string;
  timeOf: (at: Date) => string;
};

/** The sessions of today and the days after, and who has none booked. */
export function DiaryCard({ diary, dayOf, timeOf }: DiaryCardProps) {
  const { coming, alone, unwritten, unbooked, unbookedTotal } = diary;
  if (coming.length + alone.length + unwritten.length + unbooked.length === 0) return null;
  const days = [...new Set(coming.map(({ startsAt }) => dayOf(startsAt)))];
  return (
    <Card title="Sessions">
      <div className="space-y-4">
        {days.map((day) => (
          <section key={day}>
            <h3 className="text-sm font-semibold text-ink-soft">{day}</h3>
            <ul>
              {coming
                .filter(({ startsAt }) => dayOf(startsAt) === day)
                .map(({ appointmentId, coupleId, coupleLabel, startsAt, aloneName }) => (
                  <li key={appointmentId} className="flex items-baseline gap-x-3">
                    <Link
                      href={sessionPath(coupleId, appointmentId)}
                      className="link w-20 shrink-0 py-2 tabular-nums"
                    >
                      {timeOf(startsAt)}
                      <span className="sr-only">
                        , session with <Name>{coupleLabel}</Name>
                      </span>
                    </Link>
                    <Link href={couplePath(coupleId)} className="link min-w-0 py-2">
                      <Name>{coupleLabel}</Name>
                    </Link>
                    <Link href={couplePath(coupleId, "brief")} className="link py-2 text-sm">
                      Brief
                      <span className="sr-only">
                        {" "}
                        for <Name>{coupleLabel}</Name>
                      </span>
                    </Link>
                    {aloneName ? (
                      <span className="text-sm text-ink-soft">
                        <Name>{aloneName}</Name> alone
                      </span>
                    ) : null}
                  </li>
                ))}
            </ul>
          </section>
        ))}
        {alone.map(({ requestId, coupleId, coupleLabel, firstName }) => (
          <p key={requestId} className="rounded-md bg-clay-soft px-3 py-2">
            <Name>{firstName}</Name> would like time alone with you.{" "}
            <Link href={couplePath(coupleId, "sessions")} className="link">
              <Name>{coupleLabel}</Name>
            </Link>
          </p>
        ))}
        {coming.length === 0 ? <p className="text-ink-soft">None in the coming days.</p> : null}
        {unwritten.length > 0 ? (
          <Disclosure summary={`Notes to write (${unwritten.length})`}>
            <ul>
              {unwritten.map(({ appointmentId, coupleId, coupleLabel, startsAt }) => (
                <li key={appointmentId}>
                  <Link href={sessionPath(coupleId, appointmentId)} className="link inline-block py-2">
                    <Name>{coupleLabel}</Name>, {dayOf(startsAt)}
                  </Link>
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        {unbooked.length > 0 ? (
          <Disclosure summary={`No session booked (${unbookedTotal})`}>
            <ul>
              {unbooked.map(({ coupleId, coupleLabel }) => (
                <li key={coupleId}>
                  <Link href={couplePath(coupleId, "sessions")} className="link inline-block py-2">
                    <Name>{coupleLabel}</Name>
                  </Link>
                </li>
              ))}
            </ul>
            {unbookedTotal > unbooked.length ? (
              <Link href="/coach/couples" className="link inline-block py-2 text-sm">
                All couples
              </Link>
            ) : null}
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}
