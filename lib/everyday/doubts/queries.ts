/** Doubts and answers as each may see them. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { peopleAround } from "@/lib/practice/couples/records";
import { doubtsRest } from "./records";
import { daysWithMany, doubtState } from "./rules";
import type { Helped } from "./schema";
import type { Answer, CoupleDoubts, DoubtsPage, DoubtView } from "./types";

const most = 30;
const recentDays = 28;

type Row = {
  id: string;
  asker_id: string;
  asker: string;
  answerer: string;
  body: string;
  asked_at: string;
  taken_back: boolean;
  answer: Answer | null;
  helped: Helped | null;
};

async function doubtsIn(tx: Tx, actor: Actor, coupleId: string): Promise<DoubtView[]> {
  const rows = await tx.execute<Row>(sql`
    select d.id, d.asker_id, k.first_name as asker, o.first_name as answerer, d.body, d.asked_at,
      d.taken_back_at is not null as taken_back,
      case when a.doubt_id is null then null
        else json_build_object('hear', a.hear, 'calm', a.calm, 'recommit', a.recommit) end as answer, n.helped
    from doubts d
    join clients k on k.couple_id = d.couple_id and k.id = d.asker_id
    join clients o on o.couple_id = d.couple_id and o.id <> d.asker_id
    left join doubt_answers a on a.couple_id = d.couple_id and a.doubt_id = d.id
    left join doubt_notes n on n.couple_id = d.couple_id and n.doubt_id = d.id
    where d.couple_id = ${coupleId} order by d.asked_at desc, d.id limit ${most}`);
  return rows.map((row) => ({
    doubtId: row.id,
    mine: row.asker_id === actor.personId,
    askerName: row.asker,
    answererName: row.answerer,
    state: doubtState({ takenBack: row.taken_back, answered: row.answer !== null }),
    body: row.body,
    askedOn: dayIn(actor.timeZone, new Date(row.asked_at)),
    answer: row.answer,
    helped: row.helped,
  }));
}

export function myDoubts(client: Client): Promise<DoubtsPage> {
  return asActor(client, async (tx) => {
    const { partnerName, coachName } = await peopleAround(tx, client);
    const doubts = await doubtsIn(tx, client, client.coupleId);
    const resting = await switchToSystem(
      tx,
      client.kind,
      "whether doubts rest, without the reason",
      (system) => doubtsRest(system, client),
    );
    return { partnerName, coachName, resting, doubts };
  });
}

/** @throws NotFound */
export function coupleDoubts(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleDoubts> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    const doubts = await doubtsIn(tx, coach, coupleId);
    const since = addDays(dayIn(coach.timeZone, coach.at), -recentDays);
    const recent = doubts.filter((one) => one.askedOn >= since);
    const names = [...new Set(recent.map((one) => one.askerName))];
    return {
      doubts,
      manyOn: names.flatMap((firstName) =>
        daysWithMany(recent.filter((one) => one.askerName === firstName).map((one) => one.askedOn)).map(
          (day) => ({
            day,
            firstName,
          }),
        ),
      ),
    };
  });
}
