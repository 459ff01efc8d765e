/** The couples of one coach, a page at a time: four statements, however many there are; one more where one searches. */
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
import { pageSize, statusCounts } from "./records/page";
import { shownCouples } from "./records/shown";
import { meansOf } from "./rules";
import { caseloadViewSchema } from "./schema";
import type { Caseload, CaseloadView, CoupleAsk } from "./types";

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

const countOf = (asks: readonly CoupleAsk[], what: "signals" | "unread") =>
  asks.reduce((sum, ask) => sum + (ask.what === what ? ask.count : 0), 0);

/** Whoever has the most pressing first, as on the first page, then by name; those that are closed only when asked for. A page past the end shows the first one. */
export async function caseload(coach: Coach, input: Partial<CaseloadView> = {}): Promise<Caseload> {
  const view = caseloadViewSchema.parse(input);
  const last = thisWeek(coach.timeZone, coach.at);
  const weeks = Array.from({ length: weeksShown }, (_, i) => addDays(last, 7 * (i + 1 - weeksShown)));
  const { statuses, page, total, rows, triage, asks, due } = await readAs(coach, async (tx) => {
    const counts = statusCounts(tx, {});
    const searched = await foundBy(tx, view.q);
    const [statuses, shown] = await Promise.all([counts, shownCouples(tx, coach, { view, searched, weeks })]);
    return { statuses, ...shown };
  });
  const more = new Map(triage.map((row) => [row.coupleId, row]));
  const signs = new Map(triage.flatMap((row) => row.signs).map((sign) => [sign.clientId, sign]));
  const counted = (status: CoupleStatus) => statuses.find((one) => one.status === status)?.count ?? 0;
  const [paused, separating, closed] = [counted("paused"), counted("separating"), counted("closed")];
  return {
    couples: rows.map(({ total: _, partners, ...couple }) => {
      const theirs = [...(asks.get(couple.coupleId) ?? [])];
      return {
        ...couple,
        ...{ asks: theirs, needsALook: theirs.length > 0 },
        ...{ signals: countOf(theirs, "signals"), unread: countOf(theirs, "unread") },
        lastSession: more.get(couple.coupleId)?.lastSession ?? null,
        step: more.get(couple.coupleId)?.step ?? null,
        partners: partners.map((partner) => {
          const sign = signs.get(partner.clientId);
          return {
            ...partner,
            shape: shapeOf(partner.place),
            checkDue: due.has(partner.clientId),
            lastPulseWeekOn: sign?.lastPulseWeekOn ?? null,
            lastSign: dateOf(sign?.lastSign),
            thisWeek: sign?.thisWeek ?? false,
            mean: meansOf({ sums: sign?.sums ?? null, eases: sign?.eases ?? null }, weeks.length),
          };
        }),
      };
    }),
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
