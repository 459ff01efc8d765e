/** Answering the weekly check-in: once a week, to be changed for a day. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { asActor } from "@/db/access";
import { pulseNotes, pulses } from "@/db/schema/pulses";
import { exact, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { raiseFromEase } from "@/lib/safety/signals/records";
import { selfWordingNow } from "@/lib/trust/pairs/terms";
import { wordingNow } from "@/lib/trust/pulses/terms";
import { editableUntil, isOpen } from "@/lib/trust/rules/when";
import { pulseItems, type Unsaid } from "@/lib/trust/types";
import type { AnswerPulse } from "./schema";

const weekOver =
  "A new week has begun since you opened this page, and it has a check-in of its own. Please open it and give your answers there.";
const settled = "This week's answers are settled now. The next check-in opens on Monday.";

const key = (client: Client, weekOn: string) => ({
  practiceId: client.practiceId,
  coupleId: client.coupleId,
  clientId: client.personId,
  weekOn,
});

/**
 * One answer per week: sent twice with the same key it counts once, with another key within a day it is changed.
 * @throws Refusal for a week that is over, or once the day to change it has passed
 */
export async function answerPulse(
  client: Client,
  input: AnswerPulse,
): Promise<{ weekOn: string; editableUntil: Date }> {
  const { weekOn, line, submitKey, selfRely = null, selfOpen = null } = input;
  const numberOf = (item: (typeof pulseItems)[number]) =>
    typeof input[item] === "number" ? input[item] : null;
  const numbers = {
    rely: numberOf("rely"),
    open: numberOf("open"),
    hope: numberOf("hope"),
    trusted: numberOf("trusted"),
    wording: wordingNow,
  };
  const said = (what: Unsaid) => pulseItems.filter((item) => input[item] === what);
  const selfWording = selfRely === null && selfOpen === null ? null : selfWordingNow;
  const notes = {
    ease: numberOf("ease"),
    declined: said("declined"),
    apart: said("apart"),
    ...{ selfRely, selfOpen, selfWording, line, submitKey },
  };
  const subject = { subjectKind: "pulse", subjectId: client.personId };

  return asActor(client, async (tx) => {
    if (isOpen(weekOn, client.timeZone, client.at)) {
      const fresh = await insertOnly(tx, pulses, { ...key(client, weekOn), ...numbers })
        .onConflictDoNothing()
        .returning({ weekOn: pulses.weekOn });
      if (fresh.length > 0) {
        await tx
          .insert(pulseNotes)
          .values(exact(pulseNotes, { ...key(client, weekOn), ...notes, submittedAt: client.at }));
        await raiseFromEase(tx, client, weekOn);
        await recordAuditEvent(tx, client, { action: "pulse.answer", ...subject });
        return { weekOn, editableUntil: editableUntil(client.at) };
      }
    }
    const [given] = await tx
      .select({ submitKey: pulseNotes.submitKey, submittedAt: pulseNotes.submittedAt })
      .from(pulseNotes)
      .where(eq(pulseNotes.weekOn, weekOn))
      .for("update");
    if (!given) throw new Refusal(weekOver);
    const until = editableUntil(given.submittedAt);
    if (given.submitKey === submitKey) return { weekOn, editableUntil: until };
    if (client.at >= until) throw new Refusal(settled);

    const mine = and(eq(pulses.clientId, client.personId), eq(pulses.weekOn, weekOn));
    await tx.update(pulses).set(exact(pulses, numbers)).where(mine);
    await tx.update(pulseNotes).set(exact(pulseNotes, notes)).where(eq(pulseNotes.weekOn, weekOn));
    await raiseFromEase(tx, client, weekOn);
    await recordAuditEvent(tx, client, { action: "pulse.change", ...subject });
    return { weekOn, editableUntil: until };
  });
}
