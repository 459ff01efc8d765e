/** What is held is in nobody's own rights to list or to open: a partner must not find it, a counselor has no right to change it. */
import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { askedAgain } from "@/db/schema/asked-again";
import { insertFrom } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { lockCouple } from "@/lib/practice/couples/records";
import { hasOpenConcern } from "@/lib/safety/records/open-concern";
import type { AnswerAgain, AskAgain } from "../schema";
import { type HeldRow, listHeld } from "./held";
import { openHeld } from "./open";
import { ours } from "./thing";

/** Also what an author may not read any more; the caller leaves out what is not for this reader. */
export const readHeld = (tx: Tx, actor: Actor, coupleId: string): Promise<HeldRow[]> =>
  switchToSystem(tx, actor.kind, "what is held is listed for their counselor and its author", (system) =>
    listHeld(system, { practiceId: actor.practiceId, coupleId }),
  );

/** Asks about everything of one author that is held. @returns how many questions are new */
export const askAboutHeld = (tx: Tx, coach: Coach, { coupleId, clientId }: AskAgain): Promise<number> =>
  switchToSystem(tx, coach.kind, "an author is asked again about what is held", async (system) => {
    const couple = { practiceId: coach.practiceId, coupleId };
    await lockCouple(system, couple);
    const held = (await listHeld(system, couple)).filter((row) => row.authorId === clientId);
    const added = await insertFrom(
      system,
      askedAgain,
      { ...couple, clientId, thing: sql`held.kind`, rowKey: sql`held."rowKey"`, askedAt: coach.at },
      sql`from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as held(kind text, "rowKey" text)`,
    )
      .onConflictDoNothing()
      .returning({ id: askedAgain.id });
    return added.length;
  });

/**
 * Keeps the answer, and on a yes opens the thing: both partners' rows change with it.
 * @returns false when it was answered already
 */
export const answerAndOpen = (
  tx: Tx,
  client: Client,
  { questionId, answer }: AnswerAgain,
): Promise<boolean> =>
  switchToSystem(tx, client.kind, "an author says whether it may open", async (system, reason) => {
    const { ending } = await lockCouple(system, client);
    const [question] = await system
      .update(askedAgain)
      .set({ answeredAt: client.at, answer })
      .where(and(ours(askedAgain, client), eq(askedAgain.id, questionId), isNull(askedAgain.answeredAt)))
      .returning({ kind: askedAgain.thing, rowKey: askedAgain.rowKey });
    if (!question) return false;
    const { kind, rowKey } = question;
    const isHeld = (await listHeld(system, client)).some(
      (row) => row.kind === kind && row.rowKey === rowKey && row.authorId === client.personId,
    );
    // A concern raised since then holds it further, and its author is asked once more when that is settled.
    const mayOpen = !ending && !(await hasOpenConcern(system, client.practiceId, client.coupleId));
    if (answer === "yes" && isHeld && mayOpen) await openHeld(system, client, kind, rowKey, reason);
    return true;
  });
