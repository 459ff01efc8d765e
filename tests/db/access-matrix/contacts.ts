// Promise: every kind of row about whom a practice names.
import { idOf } from "./actors";
import { type Row, row } from "./row";

const everyCoach = "own colleague owner";

/** Numbers for those in need are everybody's here; whom to refer to is for those who work here. */
const contact = (kind: string, where: string, readers: string, owner: string): Row =>
  row("practice_contacts", `${kind} of ${where}`, `${readers} | ${owner} | | ${owner}`, {
    practice_id: idOf(where),
    id: idOf(`contact ${kind} ${where}`),
    ...{ kind, name: kind, phone: "555 0100" },
  });
export const contacts: Row[] = [
  contact("help", "practice", `${everyCoach} ana ben dana fay`, "owner"),
  contact("referral", "practice", everyCoach, "owner"),
  contact("help", "elsewhere", "stranger hana", "stranger"),
  contact("referral", "elsewhere", "stranger", "stranger"),
];
