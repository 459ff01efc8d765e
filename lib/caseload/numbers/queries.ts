/** A practice as a whole, for whoever owns it: numbers alone, and none that could be somebody. */
import "server-only";
import { readAs } from "@/db/reads";
import { itemsOf } from "@/lib/caseload/attention/rules/items";
import { allVersions, latestOf } from "@/lib/measures/own/records";
import { keyOf } from "@/lib/measures/rules";
import { definitionOf, isPublished } from "@/lib/measures/terms";
import type { Measure } from "@/lib/measures/types";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { thisWeek } from "@/lib/trust/rules/when";
import { countAll, factsOfAll } from "./records/as-system";
import { attentionNumbers, fewest, measureNumbers, ratings, shown, shownParts } from "./rules";
import type { Numbers } from "./types";

const statuses: readonly CoupleStatus[] = ["active", "one_partner", "paused", "separating", "closed"];

/** What was counted by the key of now: only that can be laid side by side. Version 0 is a published one as it came. */
function comparable(
  measures: readonly Measure[],
  versions: readonly { code: string; version: number; definition: Measure["definition"] }[],
) {
  return measures.flatMap(({ code, definition }) => [
    ...(isPublished(code) && keyOf(definitionOf(code)) === keyOf(definition) ? [{ code, version: 0 }] : []),
    ...versions.filter((one) => one.code === code && keyOf(one.definition) === keyOf(definition)),
  ]);
}

/** @throws NotFound for whoever does not own the practice */
export const practiceNumbers = (owner: Coach): Promise<Numbers> =>
  readAs(owner, async (tx) => {
    if (!owner.isOwner) throw new NotFound();
    const since = addDays(dayIn(owner.timeZone, owner.at), -365);
    const versions = await allVersions(tx, owner.practiceId);
    const measures = latestOf(versions);
    const counted = comparable(measures, versions);
    const day = dayIn(owner.timeZone, owner.at);
    const [{ statuses: found, checkIns, assigned, sent, results }, facts] = await Promise.all([
      countAll(tx, owner, since, counted),
      factsOfAll(tx, owner, { day, at: owner.at.toISOString(), timeZone: owner.timeZone }),
    ]);
    const items = itemsOf(facts, { today: day, thisWeek: thisWeek(owner.timeZone, owner.at) });
    const counts = statuses.map((status) => found.find((one) => one.status === status)?.n ?? 0);
    const parts = shownParts(counts);
    const measured = (code: string) => results.filter(({ measure }) => measure === code);
    return {
      statuses: statuses.map((status, at) => ({ status, couples: parts[at] ?? null })),
      attention: attentionNumbers(items),
      checkIns: {
        people: shown(checkIns.people),
        weeks: checkIns.people === 0 || checkIns.people >= fewest ? checkIns.weeks : null,
      },
      exercises: { assigned: shown(assigned), sent: shown(sent.n), ...ratings(sent) },
      measures: measures.flatMap((measure) =>
        measured(measure.code).length > 0 ? [measureNumbers(measure, measured(measure.code))] : [],
      ),
    };
  });
