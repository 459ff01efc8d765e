import { Disclosure } from "@/components/ui/disclosure";
import type { CouplePathway } from "@/lib/plans/types";
import { dayInWords } from "@/lib/platform/time/day";

/** What they followed before. */
export function PlansBefore({ before, today }: Pick<CouplePathway, "before" | "today">) {
  if (before.length === 0) return null;
  return (
    <Disclosure summary="Before" className="mt-6">
      <ul className="space-y-1">
        {before.map(({ planId, title, state, begunOn, endedOn }) => (
          <li key={planId}>
            {title}{" "}
            <span className="text-sm text-ink-soft">
              {begunOn ? dayInWords(begunOn, today) : ""} to {endedOn ? dayInWords(endedOn, today) : ""}
              {state === "finished" ? ", to its end" : ", ended early"}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
