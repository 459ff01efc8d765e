import Link from "next/link";
import { safetyPath } from "@/components/couples/paths";
import { Card } from "@/components/ui/card";
import type { StandingConcern } from "@/lib/safety/types";

/** For whom a safety concern stands. What it is stays on the couple's own page, since screens are looked at over shoulders. */
export function StandingConcerns({
  concerns,
  say,
}: {
  concerns: readonly StandingConcern[];
  say: (at: Date) => string;
}) {
  if (concerns.length === 0) return null;
  return (
    <Card title="To think of first" eyebrow="Only you see this">
      <ul className="space-y-2">
        {concerns.map(({ coupleId, coupleLabel, raisedAt }) => (
          <li key={coupleId}>
            <Link prefetch={false} href={safetyPath(coupleId)} className="link font-semibold">
              {coupleLabel}
            </Link>
            <p className="text-sm text-ink-soft">A concern stands, noted {say(raisedAt)}.</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
