import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import { dayInWords } from "@/lib/platform/time/day";
import type { PulseLine } from "@/lib/trust/types";

type PulseLinesProps = { lines: readonly PulseLine[]; today: string; most?: number };

/** What each added to a check-in, in their own words. Only the counselor reads it. */
export function PulseLines({ lines, today, most = 6 }: PulseLinesProps) {
  if (lines.length === 0) return null;
  return (
    <Card title="What they added" eyebrow="Private notes to you">
      <ul className="space-y-3">
        {lines.slice(0, most).map(({ personId, name, weekOn, line }) => (
          <li key={personId + weekOn}>
            <p className="text-sm text-ink-soft">
              <Name>{name}</Name>, week of {dayInWords(weekOn, today)}
            </p>
            <p className="break-words">{line}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
