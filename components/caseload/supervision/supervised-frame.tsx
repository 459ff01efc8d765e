import type { ReactNode } from "react";
import { Names } from "@/components/ui/name";
import { PageHeader } from "@/components/ui/page-header";
import { PillLinks } from "@/components/ui/pill-links";
import type { SupervisedCouple, SupervisedPart } from "@/lib/caseload/supervision/types";
import { isolate } from "@/lib/platform/names/isolate";
import { dateInWords } from "@/lib/platform/time/day";
import { supervisedPath } from "./paths";

const labels: Record<SupervisedPart, string> = {
  overview: "Agreements & promises",
  work: "Exercises",
  story: "Events",
  trust: "Weekly check-ins",
};

type SupervisedFrameProps = { couple: SupervisedCouple; part: SupervisedPart; children: ReactNode };

/** The head of every page of a supervised record, and the way between its parts. */
export function SupervisedFrame({ couple, part, children }: SupervisedFrameProps) {
  const { coupleId, names, coachName, startedOn } = couple;
  return (
    <>
      <PageHeader
        back={{ href: "/supervision", label: "Supervision" }}
        title={<Names>{names}</Names>}
        lead={`With ${isolate(coachName)} since ${dateInWords(startedOn)}. Both partners can see in which weeks you read.`}
      />
      <div className="mb-6">
        <PillLinks
          label="Parts of the record"
          links={(Object.keys(labels) as SupervisedPart[]).map((one) => ({
            href: supervisedPath(coupleId, one),
            label: labels[one],
            current: one === part,
          }))}
        />
      </div>
      <div className="max-w-[44rem] space-y-8">{children}</div>
    </>
  );
}
