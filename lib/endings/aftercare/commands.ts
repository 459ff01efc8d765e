/** Wishing to be asked some months on, or no more; and answering. Each for themselves, unknown to the other. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { aftercareNotes, aftercareWishes } from "@/db/schema/aftercare";
import { couples } from "@/db/schema/couples";
import { endingsTold } from "@/db/schema/endings";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import type { Profession } from "@/lib/platform/text/profession";
import { dayIn } from "@/lib/platform/time/day";
import { readAftercare } from "./records";
import type { WishAftercare, WriteAftercare } from "./schema";

const notYet = "Your work here is going on, so there is nothing to ask about afterwards yet.";
const notAsked = ({ counselor }: Profession) =>
  `This is not asked at the moment, so it was not sent. Your words are still here: a note reaches your ${counselor} at any time.`;

const recordOwn = (tx: Tx, client: Client, action: string) =>
  recordAuditEvent(tx, client, {
    action,
    subjectKind: "client",
    subjectId: client.personId,
    scope: "person",
  });

/** The stretch of work that is ending, as this person knows. @throws Refusal while it is not, for them */
async function endingStretch(tx: Tx, { coupleId, personId }: Client): Promise<number> {
  const [known] = await tx
    .select({ episode: couples.episode })
    .from(couples)
    .innerJoin(
      endingsTold,
      and(
        eq(endingsTold.practiceId, couples.practiceId),
        eq(endingsTold.coupleId, couples.id),
        eq(endingsTold.episode, couples.episode),
        eq(endingsTold.clientId, personId),
      ),
    )
    .where(eq(couples.id, coupleId));
  if (!known) throw new Refusal(notYet);
  return known.episode;
}

/** The months count from the day of the wish. The same again changes nothing. @throws Refusal while their work goes on */
export const wishAftercare = (client: Client, { wish }: WishAftercare): Promise<void> =>
  asActor(client, async (tx) => {
    const { practiceId, coupleId, personId: clientId, at } = client;
    const episode = await endingStretch(tx, client);
    if ((await readAftercare(tx, client)).wished === (wish === "yes")) return;
    if (wish === "yes") {
      const wishedOn = dayIn(client.timeZone, at);
      await insertOnly(tx, aftercareWishes, {
        ...{ practiceId, coupleId, episode, clientId },
        wishedOn,
      }).onConflictDoUpdate({
        target: [
          aftercareWishes.practiceId,
          aftercareWishes.coupleId,
          aftercareWishes.episode,
          aftercareWishes.clientId,
        ],
        set: { wishedOn, endedAt: null },
      });
    } else {
      await tx
        .update(aftercareWishes)
        .set({ endedAt: at })
        .where(and(eq(aftercareWishes.clientId, clientId), eq(aftercareWishes.episode, episode)));
    }
    await recordOwn(tx, client, wish === "yes" ? "aftercare.wish" : "aftercare.end");
  });

/** Once for each month; the same month again changes nothing. @throws Refusal where it is not asked */
export const writeAftercare = (client: Client, { month, how, words }: WriteAftercare): Promise<void> =>
  asActor(client, async (tx) => {
    const { practiceId, coupleId, personId: clientId, at } = client;
    const episode = await endingStretch(tx, client);
    const { asked, notes } = await readAftercare(tx, client);
    if (notes.some((note) => note.month === month)) return;
    if (asked !== month) throw new Refusal(notAsked);
    const written = await insertOnly(tx, aftercareNotes, {
      ...{ practiceId, coupleId, episode, clientId },
      ...{ month, how, words, writtenAt: at },
    })
      .onConflictDoNothing()
      .returning({ month: aftercareNotes.month });
    if (written.length > 0) await recordOwn(tx, client, "aftercare.write");
  });
