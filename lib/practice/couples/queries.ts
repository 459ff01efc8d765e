/** Reading couples: what the coach sees of those who are theirs. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { cache } from "react";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { clients, couples } from "@/db/schema/couples";
import { practices } from "@/db/schema/practices";
import { jsonRows } from "@/db/statements";
import type { Coach } from "@/lib/platform/auth/actor";
import { noteOpened } from "../openings/commands";
import { readCoupleHead } from "./records";
import { initials } from "./rules/title";

/** Once per request: the title of a page and the page itself ask for the same. Both partners read that their record was opened. @throws NotFound */
export const coupleHead = cache(async (coach: Coach, coupleId: string) => {
  const head = await readAs(coach, (tx) => readCoupleHead(tx, coach, coupleId));
  await noteOpened(coach, { coupleId, part: "record", clientId: null });
  return head;
});

/** The partners' names of every couple that this counselor has, the first couple first. */
async function readNamesOfCouples(tx: Tx): Promise<{ coupleId: string; names: string[] }[]> {
  const rows = await tx
    .select({
      coupleId: couples.id,
      partners: jsonRows({ name: clients.firstName }, sql`${clients.place}`),
    })
    .from(couples)
    .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)))
    .groupBy(couples.practiceId, couples.id)
    .orderBy(couples.createdAt, couples.id);
  return rows.map(({ coupleId, partners }) => ({ coupleId, names: partners.map(({ name }) => name) }));
}

/** What a title may say of a couple, as the practice has chosen: the whole label, initials or nothing. */
export const nameInTitle = (
  coach: Coach,
  coupleId: string,
): Promise<{ full: boolean; initials: string | null }> =>
  readAs(coach, async (tx) => {
    const [practice] = await tx
      .select({ namesInTitles: practices.namesInTitles })
      .from(practices)
      .where(eq(practices.id, coach.practiceId));
    if (practice?.namesInTitles !== "initials")
      return { full: practice?.namesInTitles === "full", initials: null };
    const all = await readNamesOfCouples(tx);
    const place = all.findIndex((couple) => couple.coupleId === coupleId);
    const [own, ...before] = all.slice(0, place + 1).reverse();
    return {
      full: false,
      initials: own
        ? initials(
            own.names,
            before.map(({ names }) => names),
          )
        : null,
    };
  });
