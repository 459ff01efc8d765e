import type { Route } from "next";
import { couplePath } from "@/components/practice/couples/paths";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { Today, TodayList } from "@/lib/caseload/today/types";
import { isolate } from "@/lib/platform/names/isolate";
import { AllOf } from "./all-of";

type QuietCouplesProps = {
  nothingActive: Today["nothingActive"];
  nothingActiveTotal: number;
  lapsed: Today["lapsedInvitations"];
  lapsedTotal: number;
  whole: (list: TodayList) => Route;
};

/** Couples with nothing to do between sessions, and links that have run out: one step each. */
export function QuietCouples({
  nothingActive,
  nothingActiveTotal,
  lapsed,
  lapsedTotal,
  whole,
}: QuietCouplesProps) {
  return (
    <>
      {lapsed.length > 0 ? (
        <Card
          title="Links that have run out"
          id="lapsed"
          className="scroll-mt-20"
          aside={
            <AllOf
              total={lapsedTotal}
              shown={lapsed.length}
              href={whole("lapsed")}
              what="links that have run out"
            />
          }
        >
          <ul className="space-y-1">
            {lapsed.map(({ coupleId, coupleLabel, clientId, firstName }) => (
              <li key={clientId} className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span>
                  <Name>{firstName}</Name>{" "}
                  <span className="text-sm text-ink-soft">
                    of <Name>{coupleLabel}</Name>
                  </span>
                </span>
                <Link href={couplePath(coupleId)} className="link py-2 text-sm">
                  New link
                  <span className="sr-only">
                    {" "}
                    for <Name>{firstName}</Name>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {nothingActive.length > 0 ? (
        <Card
          title="No exercise assigned"
          id="quiet"
          className="scroll-mt-20"
          aside={
            <AllOf
              total={nothingActiveTotal}
              shown={nothingActive.length}
              href={whole("quiet")}
              what="couples"
            />
          }
        >
          <ul className="space-y-1">
            {nothingActive.map(({ coupleId, coupleLabel }) => (
              <li key={coupleId} className="flex items-center justify-between gap-x-3">
                <Link href={couplePath(coupleId)} className="link min-w-0 truncate py-2">
                  <Name>{coupleLabel}</Name>
                </Link>
                <ButtonLink
                  variant="plain"
                  size="small"
                  href={couplePath(coupleId, "assign")}
                  aria-label={`Assign an exercise to ${isolate(coupleLabel)}`}
                  className="-mr-3 shrink-0"
                >
                  Assign
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}
