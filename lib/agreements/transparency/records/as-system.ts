/** Transparency with the system role: to the two, closed for whatever reason looks the same, and the partner has no right to plans. */
import type { Profession } from "@/lib/platform/text/profession";
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { transparencyDoors, transparencyPlans } from "@/db/schema/transparency";
import { switchToSystem } from "@/db/system";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { isApart } from "@/lib/practice/couples/rules/ending";
import { asSeen } from "@/lib/safety/records/as-seen";

/** Also what is said when the counselor has never opened it, and when the couple’s work is ending. */
export const notOpen = ({ counselor }: Profession) =>
  `This isn’t open at the moment. Your ${counselor} can tell you more. What you have written is still here.`;

async function readIsOpen(system: Tx, { practiceId, coupleId }: Client): Promise<boolean> {
  const [row] = await system
    .select({ status: couples.status, openedAt: transparencyDoors.openedAt })
    .from(couples)
    .leftJoin(
      transparencyDoors,
      and(eq(transparencyDoors.practiceId, couples.practiceId), eq(transparencyDoors.coupleId, couples.id)),
    )
    .where(and(eq(couples.practiceId, practiceId), eq(couples.id, coupleId)));
  return row !== undefined && row.openedAt !== null && !isApart(row.status);
}

/** @throws Refusal */
export async function refuseWhenClosed(tx: Tx, client: Client): Promise<void> {
  const isOpen = await switchToSystem(tx, client.kind, "nobody may see why it is closed", (system) =>
    readIsOpen(system, client),
  );
  if (!isOpen) throw new Refusal(notOpen);
}

/** Every plan of the two that was not stopped. The same steps whether it is open or not, so that closed takes no longer and no shorter. */
export const readPlansOfBoth = (tx: Tx, client: Client) =>
  switchToSystem(tx, client.kind, "what stands between the two is read for them", async (system) => {
    const isOpen = await readIsOpen(system, client);
    const plan = asSeen(client, transparencyPlans, "plan", "system");
    const plans = await system
      .select({
        planId: plan.id,
        area: plan.area,
        words: plan.words,
        why: plan.why,
        untilOn: plan.untilOn,
        giverId: plan.clientId,
      })
      .from(plan)
      .where(
        and(
          eq(plan.practiceId, client.practiceId),
          eq(plan.coupleId, client.coupleId),
          isNull(plan.stoppedAt),
        ),
      )
      .orderBy(plan.untilOn, plan.id);
    return { isOpen, plans };
  });
