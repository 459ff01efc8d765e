import Link from "next/link";
import { couplePath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";
import type { Untold } from "@/lib/endings/types";

/** Whom the counselor still has to tell that the shared work is ending: nobody else does. */
export function UntoldList({ untold }: { untold: readonly Untold[] }) {
  if (untold.length === 0) return null;
  return (
    <Card title="To talk about alone">
      <ul className="divide-y divide-line">
        {untold.map(({ what, coupleId, coupleLabel, clientId, firstName }) => (
          <li key={what + clientId} className="py-2.5 first:pt-0 last:pb-0">
            <Link prefetch={false} href={couplePath(coupleId)} className="link font-semibold">
              <Name>{coupleLabel}</Name>
            </Link>
            <p className="text-sm text-ink-soft">
              {what === "wrote" ? (
                <>
                  <Name>{firstName}</Name> has written to you how things are now.
                </>
              ) : (
                <>
                  Their shared work is ending. You have not told <Name>{firstName}</Name> yet.
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
