/** The round of giving: once a day for each running plan, whoever runs it and however often. Nothing waits for a page to be opened. */
import "server-only";
import { sql } from "drizzle-orm";
import { asSystem } from "@/db/system";
import { giveWhatIsDueIn } from "./assign-due";
import type { PlanPlace } from "./read";

const reason = "the round of the day gives what a pathway has due";
/** Where it is already another day than when the round last came by. */
const due = (at: Date) => sql`p.state = 'running' and (p.looked_on is null
  or p.looked_on < (${at.toISOString()}::timestamptz at time zone o.time_zone)::date)`;

/** One plan, if its day has come and no other process has it in hand. @returns how many exercises were given */
export function giveWhatIsDue(place: PlanPlace, at: Date): Promise<number> {
  return asSystem(reason, async (tx) => {
    const held = await tx.execute(sql`
      select p.id from plans p join practices o on o.id = p.practice_id
      where p.practice_id = ${place.practiceId} and p.couple_id = ${place.coupleId} and p.id = ${place.planId} and ${due(at)}
      for update of p skip locked`);
    return held.length === 0 ? 0 : giveWhatIsDueIn(tx, place, at, reason);
  });
}

/** All of them, one after the other; what goes wrong for one couple leaves the others alone and is tried again next time. */
export async function giveRound(at: Date, onProblem: (error: unknown) => void = () => {}): Promise<number> {
  const places = await asSystem(reason, async (tx) => [
    ...(await tx.execute<PlanPlace>(sql`
      select p.practice_id as "practiceId", p.couple_id as "coupleId", p.id as "planId"
      from plans p join practices o on o.id = p.practice_id where ${due(at)} order by p.looked_on nulls first limit 500`)),
  ]);
  let given = 0;
  for (const place of places) {
    try {
      given += await giveWhatIsDue(place, at);
    } catch (error) {
      onProblem(error);
    }
  }
  return given;
}
