/** Reading what one partner tells the other: the giver their own, the other what stands today, and nothing of what was. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { switchToSystem } from "@/db/system";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { asSeen } from "@/lib/safety/records/as-seen";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import { doorOpen } from "./records";
import { stillOffered, stillStands, timeToAsk } from "./rules";
import type { ClientTransparency, CoupleTransparency, Plan } from "./types";

type Row = Plan & { giverId: string; giver: string; stopped: boolean };

const columns = sql`p.id as "planId", p.area, p.words, p.why, p.until_on::text as "untilOn", p.client_id as "giverId",
  p.stopped_at is not null as stopped`;
const shown = ({ planId, area, words, why, untilOn }: Row): Plan => ({ planId, area, words, why, untilOn });

/** The same steps whether it is open or not, so that a closed door takes no longer and no shorter. */
export function clientTransparency(client: Client): Promise<ClientTransparency> {
  return asActor(client, async (tx) => {
    const { practiceId, coupleId } = client;
    const today = dayIn(client.timeZone, client.at);
    const { open, rows } = await switchToSystem(
      tx,
      client.kind,
      "what stands between the two is read for them",
      async (system) => ({
        open: await doorOpen(system, practiceId, coupleId),
        rows: [
          ...(await system.execute<Row>(sql`
            select ${columns} from ${asSeen(client, "transparency_plans", "system")} p
            where p.practice_id = ${practiceId} and p.couple_id = ${coupleId} and p.stopped_at is null
            order by p.until_on, p.id`)),
        ],
      }),
    );
    const mine = rows.filter(({ giverId }) => giverId === client.personId);
    const theirs = rows.filter(({ giverId }) => giverId !== client.personId);
    if (!open) return { open, mine: [], theirs: [], today };
    return {
      open,
      mine: mine
        .filter((plan) => stillOffered(plan, today))
        .map((plan) => ({
          ...shown(plan),
          over: plan.untilOn < today,
          lookAtIt: timeToAsk(plan.untilOn, today),
        })),
      theirs: theirs.filter((plan) => stillStands(plan, today)).map(shown),
      today,
    };
  });
}

/** @throws NotFound */
export function coupleTransparency(coach: Coach, input: { coupleId: string }): Promise<CoupleTransparency> {
  return asActor(coach, async (tx) => {
    const { coupleId } = input;
    firstOrNotFound(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    const today = dayIn(coach.timeZone, coach.at);
    const [door] = await tx.execute<{ opened: boolean }>(
      sql`select opened_at is not null as opened from transparency_doors where couple_id = ${coupleId}`,
    );
    const rows = await tx.execute<Row>(sql`
      select ${columns}, m.first_name as giver from transparency_plans p
      join clients m on m.practice_id = p.practice_id and m.couple_id = p.couple_id and m.id = p.client_id
      where p.couple_id = ${coupleId} and p.stopped_at is null order by p.until_on, p.id`);
    return {
      opened: door?.opened ?? false,
      held: await hasOpenConcern(tx, coach.practiceId, coupleId),
      plans: rows
        .filter((plan) => stillStands(plan, today))
        .map((plan) => ({ ...shown(plan), giver: plan.giver })),
    };
  });
}
