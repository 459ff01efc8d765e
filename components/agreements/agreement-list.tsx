import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { isProposed } from "@/lib/agreements/rules/states";
import type { Agreement } from "@/lib/agreements/types";
import { isolate } from "@/lib/platform/names/isolate";
import { longDayInWords } from "@/lib/platform/time/day";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { clientStatus, kindWords } from "./words";

type AgreementListProps = { agreements: readonly Agreement[]; today: string };

const first = ({ active, proposal, versions }: Agreement) => active ?? proposal ?? versions[0];

/** One card each: the name, where it stands, the first line. */
export function AgreementList({ agreements, today }: AgreementListProps) {
  return (
    <ul className="space-y-3">
      {agreements.map((agreement) => {
        const version = first(agreement);
        if (!version) return null;
        const { status, words, reviewOn } = version;
        const [line] = words.items;
        const others = words.items.length - 1;
        return (
          <Card key={agreement.agreementId} as="li" className="relative hover:border-accent">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
              {kindWords[agreement.kind]}
              {status === "active" || status === "ended" ? null : (
                <Badge tone={status === "due_review" ? "notice" : "neutral"}>{clientStatus[status]}</Badge>
              )}
              {agreement.active && agreement.proposal ? <Badge tone="clay">Changes proposed</Badge> : null}
            </p>
            <h3 className="mt-1 text-lg">
              <Link
                href={`/client/agreements/${agreement.agreementId}` as Route}
                className="after:absolute after:inset-0 hover:text-accent"
              >
                {words.title}
              </Link>
            </h3>
            {line ? <p className="mt-1 line-clamp-2 break-words text-ink-soft">{line.words}</p> : null}
            <p className="mt-1 text-sm text-ink-soft">
              {others > 0 ? `and ${others} more ${others === 1 ? "line" : "lines"}` : ""}
              {status === "active"
                ? `${others > 0 ? " · " : ""}review on ${longDayInWords(reviewOn, today)}`
                : ""}
              {isProposed(status)
                ? `${others > 0 ? " · " : ""}from ${version.mine ? "you" : isolate(version.proposedBy)}`
                : ""}
            </p>
          </Card>
        );
      })}
    </ul>
  );
}
