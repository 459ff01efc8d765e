/** A practice as a whole, for whoever owns it: numbers alone, and none that could be somebody. */
import "server-only";
import { readAs } from "@/db/reads";
import { measureCodes } from "@/lib/measures/terms";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { countAll } from "./records/as-system";
import { fewest, measureNumbers, shown, shownParts } from "./rules";
import type { Numbers } from "./types";

const statuses: readonly CoupleStatus[] = ["active", "one_partner", "paused", "separating", "closed"];

/** @throws NotFound for whoever does not own the practice */
export const practiceNumbers = (owner: Coach): Promise<Numbers> =>
  readAs(owner, async (tx) => {
    if (!owner.isOwner) throw new NotFound();
    const since = addDays(dayIn(owner.timeZone, owner.at), -365);
    const { statuses: found, checkIns, assigned, sent, results } = await countAll(tx, owner, since);
    const counts = statuses.map((status) => found.find((one) => one.status === status)?.n ?? 0);
    const parts = shownParts(counts);
    const measured = (code: string) => results.filter(({ measure }) => measure === code);
    return {
      statuses: statuses.map((status, at) => ({ status, couples: parts[at] ?? null })),
      checkIns: {
        people: shown(checkIns.people),
        weeks: checkIns.people === 0 || checkIns.people >= fewest ? checkIns.weeks : null,
      },
      exercises: { assigned: shown(assigned), sent: shown(sent) },
      measures: measureCodes.flatMap((code) =>
        measured(code).length > 0 ? [measureNumbers(code, measured(code))] : [],
      ),
    };
  });
