// Promise: who reads in supervision is named by the couple's coach; what a partner has said to it is theirs alone.
import { idOf } from "./actors";
import { at, couple, practice } from "./people";
import { type Row, row } from "./row";

const colleagues = { ...practice, couple_id: idOf("colleague's couple") };

const named = (
  kind: string,
  who: string,
  by: string,
  place: Record<string, string>,
  ended: { ended_at: string } | null = null,
): Row =>
  row("supervisions", kind, who, {
    ...{ ...place, ...ended },
    id: idOf(`supervision ${kind}`),
    supervisor_id: idOf("supervisor"),
    supervisor_name: "supervisor",
    episode: 1,
    named_by: idOf(by),
    named_at: at,
  });

const said = (who: string, agreed: boolean): Row =>
  row("supervision_consents", `what ${who} has said`, `${who} | ${who} | ${who} |`, {
    ...couple,
    client_id: idOf(who),
    supervision_id: idOf("supervision of Ana and Ben"),
    agreed,
    said_at: at,
  });

export const supervision: Row[] = [
  named("of Ana and Ben", "own ana ben | own | own |", "own", couple),
  named("of Ana and Ben, over", "own ana ben | | own |", "own", couple, { ended_at: at }),
  named("of a colleague's couple", "colleague fay | colleague | colleague |", "colleague", colleagues),
  said("ana", true),
  said("ben", true),
];
