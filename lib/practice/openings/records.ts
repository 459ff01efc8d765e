/** Writes lines of the access ledger inside the coach's transaction: one for each partner who has joined, once a week for a reader and a part. */
import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clientAccounts, clients, couples } from "@/db/schema/couples";
import { openings } from "@/db/schema/openings";
import { insertFrom } from "@/db/statements";
import type { Coach, Supervisor } from "@/lib/platform/auth/actor";
import type { OpenedPart } from "./types";

export type Opened = {
  coupleId: string;
  part: OpenedPart;
  /** Null for both partners. */
  clientId: string | null;
};
type On = { onDay: string; shownFrom: string };

/** Twice is once. Of a couple that is not the reader's there is nobody to write a line for. */
export const writeOpening = async (
  tx: Tx,
  { personId, name }: Coach,
  { coupleId, part, clientId }: Opened,
  { onDay, shownFrom }: On,
): Promise<void> => {
  const { practiceId } = clientAccounts;
  const whose = and(
    eq(clientAccounts.coupleId, coupleId),
    clientId === null ? undefined : eq(clientAccounts.clientId, clientId),
  );
  await insertFrom(
    tx,
    openings,
    {
      ...{ practiceId, coupleId: clientAccounts.coupleId, clientId: clientAccounts.clientId },
      ...{ readerId: personId, readerName: name, part, onDay, shownFrom },
      stoodIn: sql`(select ${ne(couples.coachId, personId)} from ${couples} where ${eq(couples.id, coupleId)})`,
    },
    sql`from ${clientAccounts} where ${whose}`,
  ).onConflictDoNothing();
};

/** Of the partners that a supervisor reads: those who take part and have agreed. */
export const writeSupervised = async (
  tx: Tx,
  { personId, name }: Supervisor,
  coupleId: string,
  { onDay, shownFrom }: On,
): Promise<void> => {
  const { practiceId } = clients;
  await insertFrom(
    tx,
    openings,
    {
      ...{ practiceId, coupleId: clients.coupleId, clientId: clients.id },
      ...{ readerId: personId, readerName: name, part: "supervision", onDay, shownFrom },
    },
    sql`from ${clients} where ${eq(clients.coupleId, coupleId)}`,
  ).onConflictDoNothing();
};
