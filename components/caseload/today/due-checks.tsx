import type { Route } from "next";
import { couplePath } from "@/components/practice/couples/paths";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { DueCheck } from "@/lib/caseload/today/types";
import { AllOf } from "./all-of";

type DueChecksProps = { due: readonly DueCheck[]; total: number; whole: Route };

const whys: Record<DueCheck["why"], string> = {
  answered: "answered, not looked into yet",
  setback: "again, after a setback",
  day: "time to ask again",
  first: "not asked yet",
};

/** Whom to ask alone whether they are safe, one line for each person. */
export function DueChecks({ due, total, whole }: DueChecksProps) {
  if (due.length === 0) return null;
  return (
    <Card
      title="Ask each of them alone"
      eyebrow="Only you see this"
      id="checks"
      className="scroll-mt-20"
      aside={<AllOf total={total} shown={due.length} href={whole} what="safety checks due" />}
    >
      <ul className="space-y-1">
        {due.map(({ coupleId, coupleLabel, clientId, firstName, why }) => (
          <li key={clientId} className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="min-w-0">
              <Link href={couplePath(coupleId, "safety")} className="link inline-block py-2">
                <Name>{firstName}</Name>
                <span className="sr-only">: safety check</span>
              </Link>{" "}
              <span className="text-sm text-ink-soft">
                of <Name>{coupleLabel}</Name>
              </span>
            </span>
            <span className="text-sm text-ink-soft">{whys[why]}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
