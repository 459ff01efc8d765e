/** Answers that ask for the counselor first, said through the real commands. */
import { randomUUID } from "node:crypto";
import { coupleSignals } from "@/lib/caseload/signals/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { thisWeek } from "@/lib/trust/rules/when";
import { assigned, handIn } from "./homework";
import type { World } from "./world";

/** A check-in so many weeks from now (before, with a minus). */
export const atEase = (client: Client, ease: number, weeks = 0) =>
  answerPulse(actorAt(client, new Date(client.at.getTime() + weeks * 7 * 86_400_000)), {
    weekOn: addDays(thisWeek(client.timeZone, client.at), 7 * weeks),
    rely: null,
    open: null,
    hope: null,
    ease,
    trusted: null,
    line: null,
    submitKey: randomUUID(),
  });

/** Ben's, for once. @returns the signal's id */
export async function lowEase(world: World): Promise<string> {
  await atEase(world.ben, 0);
  const { signals } = await coupleSignals(world.coach, world.couple);
  return signals.find(({ kind }) => kind === "low_ease")?.signalId ?? "";
}

/** Gives an exercise to one of them alone, who chooses this. @returns the response's id */
export async function chose(
  world: World,
  client: Client,
  slug: string,
  values: Record<string, unknown>,
  audiences: Record<string, string> = {},
): Promise<string> {
  const assignmentId = await assigned(world, slug, {
    coupleId: client.coupleId,
    mode: "one",
    partners: [{ clientId: client.personId, role: "each" }],
  });
  return (await handIn(client, assignmentId, values, { audiences })).responseId;
}
