// Promise: that a form was sent is known to the account that sent it, and to nobody else.
import { idOf } from "./actors";
import { at } from "./people";
import { type Row, row } from "./row";

const sent = (name: string, practice: string): Row => {
  const who = ["own", "colleague", "owner", "stranger", "ana", "ben", "dana", "hana"].includes(name)
    ? name
    : "";
  return row("submissions", `that ${name} sent a form`, `${who} | ${who} | ${who} | ${who}`, {
    practice_id: idOf(practice),
    account_id: idOf(`account ${name}`),
    digest: `a digest of ${name}`,
    part: 0,
    result: Buffer.from("sealed"),
    sent_at: at,
  });
};

export const submissions: Row[] = [
  sent("own", "practice"),
  sent("owner", "practice"),
  sent("ana", "practice"),
  sent("ben", "practice"),
  sent("chidi", "practice"),
  sent("stranger", "elsewhere"),
  sent("hana", "elsewhere"),
];
