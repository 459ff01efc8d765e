/** The head of a conflict out of its row; the two names come from the couple, since a role is a partner, not a word. */
import type { ConflictKind, Scale, Timing } from "../terms";
import type { ConflictHead, Person } from "../types";

export type HeadRow = {
  id: string;
  title: string;
  facts: string | null;
  kind: ConflictKind;
  sub_kinds: string[];
  scale: Scale;
  timing: Timing;
  on_date: string | null;
  to_date: string | null;
  injured_partner_id: string | null;
  author_coach_id: string | null;
  author_client_id: string | null;
  audience: string;
};

/** Never `*`: a client may not read when something was written. */
export const headColumns = [
  "id",
  "title",
  "facts",
  "kind",
  "sub_kinds",
  "scale",
  "timing",
  "on_date",
  "to_date",
  "injured_partner_id",
  "author_coach_id",
  "author_client_id",
  "audience",
] as const satisfies readonly (keyof HeadRow)[];

type Readers = { partners: readonly [Person, Person]; coachName: string; personId: string };

export function headOf(row: HeadRow, { partners, coachName, personId }: Readers): ConflictHead {
  const [one, two] = partners;
  const hurt = partners.find(({ clientId }) => clientId === row.injured_partner_id);
  const writer = partners.find(({ clientId }) => clientId === row.author_client_id);
  return {
    conflictId: row.id,
    title: row.title,
    facts: row.facts,
    kind: row.kind,
    subKinds: row.sub_kinds,
    scale: row.scale,
    timing: row.timing,
    onDate: row.on_date,
    toDate: row.to_date,
    hurt: hurt ? { hurt, other: hurt === one ? two : one } : null,
    author: writer
      ? { kind: "client", name: writer.name, mine: writer.clientId === personId }
      : { kind: "coach", name: coachName, mine: row.author_coach_id === personId },
    shared: row.audience === "couple",
  };
}
