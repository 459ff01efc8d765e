import type { Route } from "next";
import { signalsPath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { Signals } from "@/lib/caseload/signals/types";
import { SignalItem } from "./signal-item";

type TodaySignalsProps = Signals & { say: (at: Date) => string; whole: Route };

/** What asks for the counselor before anything else, of all their couples. Its words stay on the couple's own page: screens are looked at over shoulders. */
export function TodaySignals({ signals, total, say, whole }: TodaySignalsProps) {
  if (signals.length === 0) return null;
  return (
    <Card title="See to this first" eyebrow="Only you see this" tone="clay" id="signals">
      <ul className="divide-y divide-line">
        {signals.map((signal) => (
          <li key={signal.signalId} className="py-3 first:pt-0 last:pb-0">
            <SignalItem
              signal={signal}
              say={say}
              couple={
                <p>
                  <Link href={signalsPath(signal.coupleId)} className="link font-semibold">
                    <Name>{signal.coupleLabel}</Name>
                  </Link>
                </p>
              }
            />
          </li>
        ))}
      </ul>
      {total > signals.length ? (
        <p className="mt-3 border-t border-line pt-3">
          <Link href={whole} className="link">
            {total - signals.length} more: see all {total}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}
