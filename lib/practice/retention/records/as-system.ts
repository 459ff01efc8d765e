/** Erases what is due in one practice, with the system role: nobody's own rights reach every couple, or may erase one. */
import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { endings } from "@/db/schema/endings";
import { deletions, retentionRules } from "@/db/schema/retention";
import { insertOnly } from "@/db/statements";
import { asSystem } from "@/db/system";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import { dayIn } from "@/lib/platform/time/day";
import { draftsKeptUntil, graceDays, keptUntil } from "../rules";
import type { RetentionRules } from "../types";
import { eraseCouple, eraseDrafts, noHold } from "./erase";
import type { Practice } from "./runs";

const reason = "what a practice has kept for as long as it chose is erased";

/** Null where nothing is to be erased: nobody has chosen, or not long enough ago. */
async function rulesOf(system: Tx, { practiceId }: Practice, at: Date): Promise<RetentionRules | null> {
  const [chosen] = await system
    .select({
      recordYears: retentionRules.recordYears,
      draftDays: retentionRules.draftDays,
      changedAt: retentionRules.changedAt,
    })
    .from(retentionRules)
    .where(eq(retentionRules.practiceId, practiceId));
  if (!chosen) return null;
  return chosen.changedAt.getTime() > at.getTime() - graceDays * 86_400_000 ? null : chosen;
}

/** Closed work, with the day it was closed last; the couple's row is locked, and one that somebody else has locked waits for tomorrow. */
const closedCouples = (system: Tx, { practiceId }: Practice) =>
  system
    .select({ coupleId: couples.id, closedAt: sql<Date>`${endings.closedAt}`.mapWith(endings.closedAt) })
    .from(couples)
    .innerJoin(
      endings,
      and(
        eq(endings.practiceId, couples.practiceId),
        eq(endings.coupleId, couples.id),
        eq(endings.episode, couples.episode),
      ),
    )
    .where(and(eq(couples.practiceId, practiceId), eq(couples.status, "closed"), isNotNull(endings.closedAt)))
    .orderBy(endings.closedAt);

/** One couple in a step of its own: what goes wrong for it leaves the others alone. @returns whether something was erased */
function eraseWhatIsDue(
  practice: Practice,
  coupleId: string,
  kind: "record" | "drafts",
  at: Date,
): Promise<boolean> {
  const couple = { practiceId: practice.practiceId, coupleId };
  return asSystem(reason, async (system) => {
    const locked = await system
      .select({ status: couples.status })
      .from(couples)
      .where(
        and(
          eq(couples.practiceId, couple.practiceId),
          eq(couples.id, coupleId),
          eq(couples.status, "closed"),
          noHold(system, couple),
        ),
      )
      .for("update", { skipLocked: true });
    if (locked.length === 0) return false;
    const entries = await (kind === "record" ? eraseCouple : eraseDrafts)(system, couple);
    if (entries === 0) return false;
    await insertOnly(system, deletions, { ...couple, at, kind, entries });
    await recordSystemEvent(system, {
      ...{ practiceId: couple.practiceId, at, reason, scope: "practice" as const },
      ...{ action: `retention.erase_${kind}`, subjectKind: "couple", subjectId: coupleId },
    });
    return true;
  });
}

/** Everything of one practice that is due today. @returns how many records and how many couples' drafts were erased */
export async function eraseOfPractice(
  practice: Practice,
  at: Date,
): Promise<{ records: number; drafts: number }> {
  const { rules, closed } = await asSystem(reason, async (system) => ({
    rules: await rulesOf(system, practice, at),
    closed: await closedCouples(system, practice),
  }));
  const erased = { records: 0, drafts: 0 };
  if (!rules) return erased;
  const today = dayIn(practice.timeZone, at);
  for (const { coupleId, closedAt } of closed) {
    if (keptUntil(closedAt, practice.timeZone, rules) < today)
      erased.records += Number(await eraseWhatIsDue(practice, coupleId, "record", at));
    else if (draftsKeptUntil(closedAt, practice.timeZone, rules) < today)
      erased.drafts += Number(await eraseWhatIsDue(practice, coupleId, "drafts", at));
  }
  return erased;
}
