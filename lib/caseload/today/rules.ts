/** Whom to ask alone, by what asks for it most. Pure. */
import type { FoundFacts } from "@/lib/caseload/attention/types";
import type { DueCheck } from "./types";

const firstComes: readonly DueCheck["why"][] = ["answered", "setback", "day", "first"];

const isDue = (why: FoundFacts["partnerRows"][number]["why"]): why is DueCheck["why"] =>
  why !== null && why !== "later";

/** Those who are alike in that stay in the order in which they were found. */
export function dueChecksOf({
  coupleRows,
  partnerRows,
}: Pick<FoundFacts, "coupleRows" | "partnerRows">): DueCheck[] {
  const labels = new Map(coupleRows.map(({ coupleId, coupleLabel }) => [coupleId, coupleLabel]));
  return partnerRows
    .flatMap(({ coupleId, clientId, firstName, why }) =>
      isDue(why) ? [{ coupleId, coupleLabel: labels.get(coupleId) ?? "", clientId, firstName, why }] : [],
    )
    .sort((a, b) => firstComes.indexOf(a.why) - firstComes.indexOf(b.why));
}
