/** Setbacks inside a caller's transaction, as far as the reader's policies reach. */
import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { conflicts } from "@/db/schema/conflicts";
import { clients } from "@/db/schema/couples";
import { repairs } from "@/db/schema/repairs";
import { setbacks } from "@/db/schema/setbacks";
import { jsonRows } from "@/db/statements";
import type { RepairView } from "@/lib/conflicts/repairs/types";
import type { Actor } from "@/lib/platform/auth/actor";
import type { SetbackLine } from "../types";

const repairers = alias(clients, "repairers");

type Said = { clientId: string; name: string; kind: "wish" | "done" };

/** A partner's policies show the other's wish and never that the other called it repaired. */
function repairView(said: readonly Said[], repairedOn: string | null, reader: Actor): RepairView {
  const of = (kind: Said["kind"]) => said.filter((one) => one.kind === kind);
  const isMine = ({ clientId }: Said) => clientId === reader.personId;
  return {
    wishedBy: of("wish").map((one) => (isMine(one) ? "me" : "partner")),
    wishes: of("wish").map(({ name }) => name),
    said: of("done").some(isMine),
    saidBy: of("done").map(({ name }) => name),
    repairedOn,
  };
}

/** Newest first. @param conflictId leaves out those of other conflicts, and of none */
export async function setbackLines(
  tx: Tx,
  reader: Actor,
  coupleId: string,
  conflictId?: string,
): Promise<SetbackLine[]> {
  const said = tx
    .select({
      rows: jsonRows(
        { clientId: repairs.clientId, name: repairers.firstName, kind: repairs.kind },
        sql`${repairers.place}`,
      ).as("repair_rows"),
    })
    .from(repairs)
    .innerJoin(
      repairers,
      and(
        eq(repairers.practiceId, repairs.practiceId),
        eq(repairers.coupleId, repairs.coupleId),
        eq(repairers.id, repairs.clientId),
      ),
    )
    .where(
      and(
        eq(repairs.practiceId, setbacks.practiceId),
        eq(repairs.coupleId, setbacks.coupleId),
        eq(repairs.setbackId, setbacks.id),
        isNull(repairs.withdrawnAt),
      ),
    )
    .as("said");
  const rows = await tx
    .select({
      setbackId: setbacks.id,
      happenedOn: setbacks.happenedOn,
      whatHappened: setbacks.whatHappened,
      setOff: setbacks.setOff,
      helped: setbacks.helped,
      change: setbacks.change,
      together: setbacks.together,
      audience: setbacks.audience,
      repairedOn: setbacks.repairedOn,
      said: said.rows,
      clientId: setbacks.clientId,
      name: clients.firstName,
      conflictId: conflicts.id,
      title: conflicts.title,
    })
    .from(setbacks)
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, setbacks.practiceId),
        eq(clients.coupleId, setbacks.coupleId),
        eq(clients.id, setbacks.clientId),
      ),
    )
    .leftJoin(
      conflicts,
      and(
        eq(conflicts.practiceId, setbacks.practiceId),
        eq(conflicts.coupleId, setbacks.coupleId),
        eq(conflicts.id, setbacks.conflictId),
      ),
    )
    .innerJoinLateral(said, sql`true`)
    .where(and(eq(setbacks.coupleId, coupleId), conflictId ? eq(setbacks.conflictId, conflictId) : undefined))
    .orderBy(desc(setbacks.happenedOn), setbacks.id);
  return rows.map(({ name, clientId, conflictId: about, title, repairedOn, said: words, ...row }) => ({
    ...row,
    repair: repairView(words, repairedOn, reader),
    author: { name, mine: clientId === reader.personId },
    about: about && title ? { conflictId: about, title } : null,
  }));
}
