/** What holds beside what is new: goals, paces, the cycle with what was given on it, disclosures. One statement, inside a counselor's transaction. */
import "server-only";
import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { assignments } from "@/db/schema/assignments";
import { clients, couples } from "@/db/schema/couples";
import { goalLists } from "@/db/schema/goals";
import { paces } from "@/db/schema/pace";
import { rootCauseNotes } from "@/db/schema/root-causes";
import { jsonRows } from "@/db/statements";
import { openDisclosures } from "../../disclosure/records/under-way";
import { byClient, ours } from "./checks";
import { pairedOf } from "./paired";

type Rows<Q extends { _: { result: readonly { rows: unknown }[] } }> = Q["_"]["result"][number]["rows"];

export const situationRow = builtOnce((tx, { coupleId, at }: { coupleId: string; at: string }) => {
  const people = tx
    .select({
      rows: jsonRows(
        { clientId: clients.id, firstName: clients.firstName, place: clients.place },
        sql`${clients.place}`,
      ),
    })
    .from(clients)
    .where(ours(clients));
  const goals = tx
    .select({
      rows: jsonRows(
        {
          clientId: goalLists.clientId,
          version: goalLists.version,
          goals: goalLists.goals,
          savedAt: goalLists.savedAt,
        },
        sql`${goalLists.version} desc`,
      ),
    })
    .from(goalLists)
    .where(ours(goalLists));
  const wishes = tx
    .select({
      rows: jsonRows(
        {
          firstName: clients.firstName,
          pace: paces.pace,
          phases: paces.notNowPhases,
          causes: paces.notNowCauses,
          words: paces.notNowWords,
        },
        sql`${clients.place}`,
      ),
    })
    .from(paces)
    .innerJoin(clients, byClient(paces))
    .where(ours(paces));
  const latestNote = tx
    .select({ content: rootCauseNotes.content })
    .from(rootCauseNotes)
    .where(ours(rootCauseNotes))
    .orderBy(desc(rootCauseNotes.revision))
    .limit(1)
    .as("latest_cycle");
  const cycle = tx.select({ rows: jsonRows({ content: latestNote.content }) }).from(latestNote);
  const given = tx
    .select({
      rows: jsonRows({
        turnId: assignments.cycleTurnId,
        part: assignments.cyclePart,
        startsOn: assignments.startsOn,
        dueOn: assignments.dueOn,
        recurrence: assignments.recurrence,
      }),
    })
    .from(assignments)
    .where(and(ours(assignments), isNotNull(assignments.cycleTurnId), isNull(assignments.withdrawnAt)));
  const told = openDisclosures(tx, ours);
  const paired = pairedOf(tx, at);
  return tx
    .select({
      people: sql<Rows<typeof people>>`${people}`,
      goals: sql<Rows<typeof goals>>`${goals}`,
      wishes: sql<Rows<typeof wishes>>`${wishes}`,
      cycle: sql<Rows<typeof cycle>>`${cycle}`,
      given: sql<Rows<typeof given>>`${given}`,
      told: sql<Rows<typeof told>>`${told}`,
      paired: sql<Rows<typeof paired>>`${paired}`,
    })
    .from(couples)
    .where(eq(couples.id, coupleId));
});
