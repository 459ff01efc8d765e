/** The couples of one coach, a page at a time: three statements, however many there are; one more where one searches. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { clients, couples } from "@/db/schema/couples";
import type { Coach } from "@/lib/platform/auth/actor";
import { matches } from "@/lib/platform/text/matches";
import { addDays } from "@/lib/platform/time/day";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { shapeOf } from "@/lib/trust/rules/picture";
import { thisWeek } from "@/lib/trust/rules/when";
import { couplePage, pageSize, statusCounts } from "./records/page";
import { triageRows } from "./records/triage";
import { meansOf } from "./rules";
import { caseloadViewSchema } from "./schema";
import type { Caseload, CaseloadView } from "./types";

const weeksShown = 12;
const dateOf = (at: string | null | undefined) => (at ? new Date(at) : null);

/** All couples of a counselor by the words that they are found by: accents and case aside, which the database would compare in its own way. */
const namesOf = builtOnce((tx) =>
  tx
    .select({
      coupleId: couples.id,
      said: sql<string>`${couples.label} || ' ' || string_agg(${clients.firstName}, ' ')`,
    })
    .from(couples)
    .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)))
    .groupBy(couples.practiceId, couples.id),
);
const foundBy = async (tx: Tx, q: string) =>
  q === ""
    ? null
    : (await namesOf(tx, {})).filter(({ said }) => matches(said, q)).map(({ coupleId }) => coupleId);

/** Couples that need a look first, then by name; those that are closed only when asked for. A page past the end shows the first one. */
export async function caseload(coach: Coach, input: Partial<CaseloadView> = {}): Promise<Caseload> {
  const view = caseloadViewSchema.parse(input);
  const last = thisWeek(coach.timeZone, coach.at);
  const weeks = Array.from({ length: weeksShown }, (_, i) => addDays(last, 7 * (i + 1 - weeksShown)));
  const { page, rows, statuses, triage } = await readAs(coach, async (tx) => {
    const counts = statusCounts(tx, {});
    const ids = await foundBy(tx, view.q);
    const on = (page: number) => couplePage(tx, coach, { ...view, ids, weeks, page });
    const [statuses, found] = await Promise.all([counts, on(view.page)]);
    const [page, rows] =
      found.length > 0 || view.page === 1 ? [view.page, found] : ([1, await on(1)] as const);
    const asked = {
      coupleIds: `{${rows.map(({ coupleId }) => coupleId)}}`,
      at: coach.at.toISOString(),
      week: last,
    };
    return { page, rows, statuses, triage: rows.length > 0 ? await triageRows(tx, asked) : [] };
  });
  const more = new Map(triage.map((row) => [row.coupleId, row]));
  const signs = new Map(triage.flatMap((row) => row.signs).map((sign) => [sign.clientId, sign]));
  const total = rows[0]?.total ?? 0;
  const counted = (status: CoupleStatus) => statuses.find((one) => one.status === status)?.count ?? 0;
  const [paused, separating, closed] = [counted("paused"), counted("separating"), counted("closed")];
  return {
    couples: rows.map(({ total: _, partners, ...couple }) => ({
      ...couple,
      lastSession: more.get(couple.coupleId)?.lastSession ?? null,
      step: more.get(couple.coupleId)?.step ?? null,
      partners: partners.map(({ sums, eases, ...partner }) => ({
        ...partner,
        shape: shapeOf(partner.place),
        lastSign: dateOf(signs.get(partner.clientId)?.lastSign),
        thisWeek: signs.get(partner.clientId)?.thisWeek ?? false,
        mean: meansOf({ sums, eases }, weeks.length),
      })),
    })),
    weeks,
    total,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    view: { ...view, page },
    counts: {
      current: counted("active") + counted("one_partner") + paused + separating,
      paused,
      separating,
      closed,
    },
  };
}
