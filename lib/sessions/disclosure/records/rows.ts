/** A couple's disclosures and their texts inside somebody's transaction: the policies decide which there are. */
import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { disclosureTexts } from "@/db/schema/disclosure-texts";
import { disclosures } from "@/db/schema/disclosures";
import { isDuring } from "../rules";
import type { TextKind } from "../terms";

/** What every reader of one may ask for: never when it was begun. */
export const readDisclosures = (tx: Tx, coupleId: string) =>
  tx
    .select({
      disclosureId: disclosures.id,
      involvedId: disclosures.involvedId,
      state: disclosures.state,
      toldAt: disclosures.toldAt,
    })
    .from(disclosures)
    .where(eq(disclosures.coupleId, coupleId))
    .orderBy(desc(disclosures.toldAt), asc(disclosures.id));

export const readTexts = (tx: Tx, coupleId: string) =>
  tx
    .select({
      disclosureId: disclosureTexts.disclosureId,
      kind: disclosureTexts.kind,
      authorId: disclosureTexts.authorId,
      words: disclosureTexts.words,
      revision: disclosureTexts.revision,
      writer: disclosureTexts.writer,
      sentAt: disclosureTexts.sentAt,
      openedAt: disclosureTexts.openedAt,
    })
    .from(disclosureTexts)
    .where(eq(disclosureTexts.coupleId, coupleId))
    .orderBy(asc(disclosureTexts.kind));

export const thisText = (coupleId: string, disclosureId: string, kind: TextKind) =>
  and(
    eq(disclosureTexts.coupleId, coupleId),
    eq(disclosureTexts.disclosureId, disclosureId),
    eq(disclosureTexts.kind, kind),
  );

/** The session of both that is on at this moment. */
export async function sessionNow(tx: Tx, coupleId: string, at: Date): Promise<string | null> {
  const rows = await tx
    .select({
      appointmentId: appointments.id,
      startsAt: appointments.startsAt,
      endsAt: appointments.endsAt,
    })
    .from(appointments)
    .where(
      and(
        eq(appointments.coupleId, coupleId),
        isNull(appointments.clientId),
        isNull(appointments.canceledAt),
      ),
    );
  return rows.find((one) => isDuring(at, one))?.appointmentId ?? null;
}
