/** Versions of where somebody stands, and whether they were asked again. Inside a caller's transaction, theirs or their counselor's. */
import "server-only";
import { and, desc, eq, max } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { intakeAsks, intakes } from "@/db/schema/intakes";

const versionColumns = {
  version: intakes.version,
  goal: intakes.goal,
  goOn: intakes.goOn,
  pace: intakes.pace,
  context: intakes.context,
  cameBackOn: intakes.cameBackOn,
  words: intakes.words,
  savedAt: intakes.savedAt,
};

type Whose = { coupleId: string; clientId?: string };

/** The latest first. */
export const readVersions = (tx: Tx, { coupleId, clientId }: Whose) =>
  tx
    .select({ clientId: intakes.clientId, ...versionColumns })
    .from(intakes)
    .where(and(eq(intakes.coupleId, coupleId), clientId ? eq(intakes.clientId, clientId) : undefined))
    .orderBy(desc(intakes.version));

/** The latest ask of each. */
export const readAsks = (tx: Tx, { coupleId }: Whose) =>
  tx
    .select({ clientId: intakeAsks.clientId, askedAt: max(intakeAsks.askedAt) })
    .from(intakeAsks)
    .where(eq(intakeAsks.coupleId, coupleId))
    .groupBy(intakeAsks.clientId);
