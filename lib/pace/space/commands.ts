/** Asking for space with a time of coming back; naming another time before it comes; ending early. */
import type { Profession } from "@/lib/platform/text/profession";
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { spaces } from "@/db/schema/pauses";
import { insertOnly } from "@/db/statements";
import { goesOnBetween } from "@/lib/endings/records/untold";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { instantIn } from "@/lib/platform/time/moment";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import { isOpenAt } from "./records";
import { type SpaceStep, spaceMay, spaceState } from "./rules";
import { type AskSpace, longestDays, type MoveReturn, type NoteReturn, type SpaceId } from "./schema";

const whileEnding = ({ counselor }: Profession) =>
  `Nothing new is begun between you here just now. Take the room you need; your ${counselor} can help with it.`;
const haveOne = "You have asked for space already. Change when you will be back, or end it first.";
const refusals: Record<SpaceStep, string> = {
  move: "This is over already. If you need more room, ask for it anew.",
  end: "This is over already; there is nothing more to do.",
  note: "You can note this once you are back.",
};
const day = 86_400_000;

function checkedReturn(client: Client, startsAt: Date, input: { backDay: string; backTime: string }): Date {
  const backAt = instantIn(client.timeZone, input.backDay, input.backTime);
  if (backAt <= client.at)
    throw new FieldErrors({ backTime: ["This has passed. Choose a time that is still to come."] });
  if (backAt <= startsAt)
    throw new FieldErrors({ backTime: ["This is before it begins. Choose a later time."] });
  if (backAt.getTime() - startsAt.getTime() > longestDays * day) {
    throw new FieldErrors({
      backDay: [`Please choose at most ${longestDays} days. Another stretch can follow.`],
    });
  }
  return backAt;
}

function checkedStart(client: Client, { fromDay, fromTime }: AskSpace): Date {
  if (fromDay === null) return client.at;
  const startsAt = instantIn(client.timeZone, fromDay, fromTime ?? "00:00");
  if (startsAt.getTime() - client.at.getTime() > longestDays * day) {
    throw new FieldErrors({ fromDay: ["Please choose a day that is nearer."] });
  }
  return new Date(Math.max(startsAt.getTime(), client.at.getTime()));
}

const mine = (client: Client) =>
  and(eq(spaces.coupleId, client.coupleId), eq(spaces.askerId, client.personId));
const mySpace = (client: Client, spaceId: string) => and(mine(client), eq(spaces.id, spaceId));

/** The same form sent twice is one. @throws FieldErrors (`fromDay`, `backDay`, `backTime`), Refusal while one stands, or once they know that it is ending or nobody would read it */
export async function askSpace(client: Client, input: AskSpace): Promise<{ spaceId: string }> {
  const startsAt = checkedStart(client, input);
  const backAt = checkedReturn(client, startsAt, input);
  return asActor(client, async (tx) => {
    await lockCoupleAs(tx, client, client.coupleId);
    if (!(await goesOnBetween(tx, client))) throw new Refusal(whileEnding);
    const [open] = await tx
      .select({ spaceId: spaces.id, backAt: spaces.backAt, body: spaces.body, contact: spaces.contact })
      .from(spaces)
      .where(and(mine(client), isOpenAt(client.at)))
      .limit(1);
    if (open) {
      const same = open.backAt.getTime() === backAt.getTime() && open.contact === input.contact;
      if (same && open.body === input.words) return { spaceId: open.spaceId };
      throw new Refusal(haveOne);
    }
    const { spaceId } = firstOrNotFound(
      await insertOnly(tx, spaces, {
        practiceId: client.practiceId,
        coupleId: client.coupleId,
        askerId: client.personId,
        startsAt,
        backAt,
        contact: input.contact,
        kindWord: input.kindWord,
        body: input.words,
        askedAt: client.at,
      }).returning({ spaceId: spaces.id }),
    );
    await recordAuditEvent(tx, client, {
      action: "space.ask",
      subjectKind: "space",
      subjectId: spaceId,
      fields: ["starts_at", "back_at", "contact", "kind_word"],
    });
    return { spaceId };
  });
}

async function take(
  client: Client,
  spaceId: string,
  step: SpaceStep,
  work: (tx: Tx, startsAt: Date) => Promise<unknown>,
): Promise<void> {
  await asActor(client, async (tx) => {
    const space = firstOrNotFound(
      await tx
        .select({ startsAt: spaces.startsAt, backAt: spaces.backAt, endedAt: spaces.endedAt })
        .from(spaces)
        .where(mySpace(client, spaceId))
        .for("no key update"),
    );
    const state = spaceState(space, client.at);
    if (step === "end" && state === "ended") return;
    if (!spaceMay(state, step)) throw new Refusal(refusals[step]);
    await work(tx, space.startsAt);
    await recordAuditEvent(tx, client, { action: `space.${step}`, subjectKind: "space", subjectId: spaceId });
  });
}

/** Another time of coming back, said before the first one comes. @throws NotFound, FieldErrors, Refusal */
export const moveReturn = (client: Client, input: MoveReturn): Promise<void> =>
  take(client, input.spaceId, "move", (tx, startsAt) =>
    tx
      .update(spaces)
      .set({ backAt: checkedReturn(client, startsAt, input) })
      .where(mySpace(client, input.spaceId)),
  );

/** Back before the time. Twice is harmless. @throws NotFound, Refusal */
export const endSpace = (client: Client, { spaceId }: SpaceId): Promise<void> =>
  take(client, spaceId, "end", (tx) =>
    tx.update(spaces).set({ endedAt: client.at }).where(mySpace(client, spaceId)),
  );

/** A note, nothing more. @throws NotFound, Refusal */
export const noteReturn = (client: Client, { spaceId, note }: NoteReturn): Promise<void> =>
  take(client, spaceId, "note", (tx) =>
    tx.update(spaces).set({ backNote: note }).where(mySpace(client, spaceId)),
  );
