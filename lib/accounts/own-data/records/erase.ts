/** Erases what one client alone can read: one step with the system role in their transaction, since what was sent is nobody's to delete otherwise. */
import "server-only";
import { and, eq, isNotNull, isNull, notExists, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { agendaPoints } from "@/db/schema/agenda";
import { agreementDrafts } from "@/db/schema/agreement-drafts";
import { answers } from "@/db/schema/answers";
import { boundaryCards } from "@/db/schema/boundary-cards";
import { chartEvents } from "@/db/schema/chart-events";
import { commentReplies } from "@/db/schema/comment-replies";
import { couples } from "@/db/schema/couples";
import { disclosureTexts } from "@/db/schema/disclosure-texts";
import { earlierAnswers } from "@/db/schema/earlier-answers";
import { lastSeenRows } from "@/db/schema/last-seen";
import { measureDrafts } from "@/db/schema/measure-asks";
import { drafts } from "@/db/schema/responses";
import { deletions } from "@/db/schema/retention";
import { setbacks } from "@/db/schema/setbacks";
import { thanks } from "@/db/schema/thanks";
import { insertOnly } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import type { Profession } from "@/lib/platform/text/profession";
import { noHold } from "@/lib/practice/retention/records/erase";

const notNow = ({ counselor }: Profession) =>
  `Nothing can be erased here just now. Your ${counselor} can say why.`;

type Own = { practiceId: PgColumn; coupleId: PgColumn };

/** Only its author has ever read it, or reads it now and nobody is still shown what it was. */
const ownRows = (system: Tx, { practiceId, coupleId, personId }: Client) => {
  const mine = (table: Own, author: PgColumn) =>
    and(eq(table.practiceId, practiceId), eq(table.coupleId, coupleId), eq(author, personId));
  const unseen = (name: "setbacks" | "boundary_cards" | "chart_events", table: Own & { id: PgColumn }) =>
    notExists(
      system
        .select({ key: lastSeenRows.rowKey })
        .from(lastSeenRows)
        .where(
          and(
            eq(lastSeenRows.practiceId, table.practiceId),
            eq(lastSeenRows.coupleId, table.coupleId),
            eq(lastSeenRows.tableName, name),
            eq(lastSeenRows.rowKey, sql`${table.id}::text`),
          ),
        ),
    );
  const marked = system
    .select({ id: setbacks.id })
    .from(setbacks)
    .where(and(eq(setbacks.coupleId, chartEvents.coupleId), eq(setbacks.chartEventId, chartEvents.id)));
  return [
    () => system.delete(drafts).where(mine(drafts, drafts.clientId)),
    () => system.delete(earlierAnswers).where(mine(earlierAnswers, earlierAnswers.clientId)),
    () => system.delete(answers).where(and(mine(answers, answers.clientId), eq(answers.audience, "self"))),
    () =>
      system
        .delete(disclosureTexts)
        .where(and(mine(disclosureTexts, disclosureTexts.authorId), isNull(disclosureTexts.sentAt))),
    () => system.delete(measureDrafts).where(mine(measureDrafts, measureDrafts.clientId)),
    () => system.delete(agreementDrafts).where(mine(agreementDrafts, agreementDrafts.clientId)),
    () => system.delete(thanks).where(and(mine(thanks, thanks.authorId), isNull(thanks.sentAt))),
    () =>
      system
        .delete(agendaPoints)
        .where(and(mine(agendaPoints, agendaPoints.clientId), isNotNull(agendaPoints.withdrawnAt))),
    () =>
      system
        .delete(commentReplies)
        .where(and(mine(commentReplies, commentReplies.clientId), isNotNull(commentReplies.withdrawnAt))),
    () =>
      system
        .delete(setbacks)
        .where(
          and(mine(setbacks, setbacks.clientId), eq(setbacks.audience, "self"), unseen("setbacks", setbacks)),
        ),
    () =>
      system
        .delete(chartEvents)
        .where(
          and(
            mine(chartEvents, chartEvents.clientId),
            eq(chartEvents.audience, "self"),
            notExists(marked),
            unseen("chart_events", chartEvents),
          ),
        ),
    () =>
      system
        .delete(boundaryCards)
        .where(
          and(
            mine(boundaryCards, boundaryCards.clientId),
            eq(boundaryCards.audience, "self"),
            unseen("boundary_cards", boundaryCards),
          ),
        ),
  ];
};

/** @returns how many. @throws Refusal while the record must not be erased */
export const eraseOwnRows = (tx: Tx, client: Client): Promise<number> =>
  switchToSystem(tx, client.kind, "somebody erases what only they can read", async (system) => {
    const { practiceId, coupleId, at } = client;
    const free = await system
      .select({ id: couples.id })
      .from(couples)
      .where(
        and(
          eq(couples.practiceId, practiceId),
          eq(couples.id, coupleId),
          noHold(system, { practiceId, coupleId }),
        ),
      )
      .for("update");
    if (free.length === 0) throw new Refusal(notNow);
    let entries = 0;
    for (const erase of ownRows(system, client)) entries += (await erase()).count;
    if (entries > 0) await insertOnly(system, deletions, { practiceId, coupleId, at, kind: "own", entries });
    return entries;
  });
