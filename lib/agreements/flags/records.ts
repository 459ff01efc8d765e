/** Points out one-sided lines to the counselor. Written in the same transaction and by the same statement whether there are any or not. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import type { Actor } from "@/lib/platform/auth/actor";
import type { Person } from "../types";
import { type BoundLine, oneSidedRules } from "./rules";

type Written = {
  practiceId: string;
  coupleId: string;
  partners: readonly Person[];
  about: "agreement" | "card" | "transparency";
  aboutId: string;
  lines: readonly BoundLine[];
};

export async function noteHints(tx: Tx, actor: Actor, written: Written): Promise<void> {
  const { practiceId, coupleId, about, aboutId, lines, partners } = written;
  const writer = actor.kind === "client" ? actor.personId : null;
  const found = JSON.stringify(oneSidedRules(lines, partners, writer));
  await switchToSystem(tx, actor.kind, "one-sided lines are for the counselor alone", (system) =>
    system.execute(sql`
      insert into agreement_hints (practice_id, couple_id, about, about_id, topic, client_id, line, created_at)
      select ${practiceId}::uuid, ${coupleId}::uuid, ${about}, ${aboutId}::uuid, h.topic, h."boundId", h.line, ${actor.at.toISOString()}::timestamptz
      from jsonb_to_recordset(${found}::jsonb) as h(topic text, "boundId" uuid, line text)
      on conflict do nothing`),
  );
}

/** What a line says, for the rules to read. */
export const boundLine = (item: { owner: string | null; words: string; when: string }): BoundLine => ({
  owner: item.owner,
  text: [item.words, item.when].filter(Boolean).join("\n"),
});
