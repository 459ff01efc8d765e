/** Points out one-sided lines to the counselor. Written in the same transaction and by the same statement whether there are any or not. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreementHints } from "@/db/schema/agreement-drafts";
import { insertFrom } from "@/db/statements";
import { switchToSystem } from "@/db/system";
import type { Actor } from "@/lib/platform/auth/actor";
import type { HintAbout, Person } from "../types";
import { type BoundLine, oneSidedRules } from "./rules";

type Written = {
  practiceId: string;
  coupleId: string;
  partners: readonly Person[];
  about: HintAbout;
  aboutId: string;
  lines: readonly BoundLine[];
};

export async function noteHints(tx: Tx, actor: Actor, written: Written): Promise<void> {
  const { practiceId, coupleId, about, aboutId, lines, partners } = written;
  const writer = actor.kind === "client" ? actor.personId : null;
  const found = JSON.stringify(oneSidedRules(lines, partners, writer));
  await switchToSystem(tx, actor.kind, "one-sided lines are for the counselor alone", async (system) => {
    await insertFrom(
      system,
      agreementHints,
      {
        practiceId,
        coupleId,
        about,
        aboutId,
        topic: sql`h.topic`,
        clientId: sql`h."boundId"`,
        line: sql`h.line`,
        createdAt: actor.at,
      },
      sql`from jsonb_to_recordset(${found}::jsonb) as h(topic text, "boundId" uuid, line text)`,
    ).onConflictDoNothing();
  });
}

/** What a line says, for the rules to read. */
export const boundLine = (item: { owner: string | null; words: string; when: string }): BoundLine => ({
  owner: item.owner,
  text: [item.words, item.when].filter(Boolean).join("\n"),
});
