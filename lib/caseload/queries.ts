/** The couples of one coach, a page at a time: two statements, however many there are. */
import "server-only";
import { readAs } from "@/db/reads";
import type { Coach } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { shapeOf } from "@/lib/trust/rules/picture";
import { thisWeek } from "@/lib/trust/rules/when";
import { couplePage, pageSize, statusCounts } from "./records/page";
import { meansOf } from "./rules";
import type { Caseload, CaseloadShown } from "./types";

const weeksShown = 12;

/** Couples that need a look first, then by name; those that are closed only when asked for. A page past the end shows the first one. */
export async function caseload(
  coach: Coach,
  input: { page?: number; show?: CaseloadShown } = {},
): Promise<Caseload> {
  const { show = "current" } = input;
  const asked = Math.min(10_000, Math.max(1, Math.trunc(input.page ?? 1) || 1));
  const last = thisWeek(coach.timeZone, coach.at);
  const weeks = Array.from({ length: weeksShown }, (_, i) => addDays(last, 7 * (i + 1 - weeksShown)));
  const { page, rows, statuses } = await readAs(coach, async (tx) => {
    const [statuses, found] = await Promise.all([
      statusCounts(tx, {}),
      couplePage(tx, coach, { page: asked, show, weeks }),
    ]);
    if (found.length > 0 || asked === 1) return { page: asked, rows: found, statuses };
    return { page: 1, rows: await couplePage(tx, coach, { page: 1, show, weeks }), statuses };
  });
  const total = rows[0]?.total ?? 0;
  const counted = (status: CoupleStatus) => statuses.find((one) => one.status === status)?.count ?? 0;
  const [paused, separating, closed] = [counted("paused"), counted("separating"), counted("closed")];
  return {
    couples: rows.map(({ total: _, partners, ...couple }) => ({
      ...couple,
      partners: partners.map(({ sums, eases, ...partner }) => ({
        ...partner,
        shape: shapeOf(partner.place),
        mean: meansOf({ sums, eases }, weeks.length),
      })),
    })),
    weeks,
    total,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    show,
    counts: {
      current: counted("active") + counted("one_partner") + paused + separating,
      paused,
      separating,
      closed,
    },
  };
}
