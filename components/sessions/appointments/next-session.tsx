"use client";

import { couplePath } from "@/components/practice/couples/paths";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

type NextSessionProps = { coupleId: string; next: { when: string; about: string } | null; canBook: boolean };

/** When they come next, at the top of their record. */
export function NextSession({ coupleId, next, canBook }: NextSessionProps) {
  const href = couplePath(coupleId, "sessions");
  if (next)
    return (
      <Card title="Next session">
        <p>
          <Link href={href} className="link font-semibold">
            {next.when}
          </Link>
        </p>
        <p className="text-sm text-ink-soft">{next.about}</p>
        <p className="mt-2">
          <ButtonLink href={couplePath(coupleId, "brief")} variant="quiet" size="small">
            Prepare this session
          </ButtonLink>
        </p>
      </Card>
    );
  if (!canBook) return null;
  return (
    <Card
      title="No session booked"
      aside={
        <ButtonLink href={href} variant="quiet" size="small">
          Book
        </ButtonLink>
      }
    >
      <p className="text-sm text-ink-soft">
        Once one is booked, both partners see the day on their first page.
      </p>
    </Card>
  );
}
