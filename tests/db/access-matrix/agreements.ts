// Promise: every kind of row of agreements, cards, what is told by choice, and what is pointed out.
import { idOf } from "./actors";
import { at, couple } from "./people";
import { type Row, row } from "./row";

const clients = ["ana", "ben"] as const;
const words = { title: "words", items: [] };
const hash = "a".repeat(64);

const agreement = (name: string) =>
  row("agreements", name, "own ana ben | own ana ben | |", {
    ...couple,
    id: idOf(`agreement ${name}`),
    kind: "boundary",
    created_at: at,
  });

const version = (name: string, number: number, state: string, lists: string, more: Record<string, unknown>) =>
  row("agreement_versions", `${name}, version ${number}`, lists, {
    ...couple,
    agreement_id: idOf(`agreement ${name}`),
    version: number,
    words,
    hash,
    review_on: "2026-04-02",
    proposed_at: at,
    ...more,
    ...(state === "proposed" ? {} : { state, signed_at: at, closed_at: state === "active" ? null : at }),
  });

const by = (who: "ana" | "ben" | "own" | "colleague") =>
  who === "ana" || who === "ben" ? { client_id: idOf(who) } : { coach_id: idOf(who) };

const signature = (name: string, number: number, client: "ana" | "ben", lists: string) =>
  row("agreement_signatures", `${client}'s, under ${name}, version ${number}`, lists, {
    ...couple,
    agreement_id: idOf(`agreement ${name}`),
    version: number,
    client_id: idOf(client),
    hash,
    signed_at: at,
  });

const card = (client: "ana" | "ben", audience: string, away: boolean) => {
  const other = client === "ana" ? "ben" : "ana";
  const coach = audience === "self" || away ? "" : "own";
  const partner = audience === "couple" && !away ? other : "";
  return row(
    "boundary_cards",
    `${client}'s, for ${audience}${away ? ", put away" : ""}`,
    `${coach} ${client} ${partner} | ${client} | ${client} |`,
    {
      ...couple,
      client_id: idOf(client),
      id: idOf(`card ${client} ${audience} ${away}`),
      words,
      audience,
      put_away_at: away ? at : null,
    },
  );
};

const plan = (client: "ana" | "ben", stopped: boolean) =>
  row(
    "transparency_plans",
    `${client}'s, ${stopped ? "stopped" : "standing"}`,
    // The partner's view is read for them by the system: it hangs on more than rows.
    `own ${client} | ${client} | ${client} |`,
    {
      ...couple,
      client_id: idOf(client),
      id: idOf(`plan ${client} ${stopped}`),
      area: "plans",
      words: "words",
      why: "because",
      given_on: "2026-03-02",
      until_on: "2026-03-16",
      submit_key: idOf(`plan key ${client} ${stopped}`),
      stopped_at: stopped ? at : null,
    },
  );

const stands = "one that stands";
const open = "one on the table";
const changed = "one whose change is on the table";
const over = "one that was withdrawn";
const formers = "one of a former coach's";

export const agreements: Row[] = [
  ...[stands, open, changed, over, formers].map(agreement),
  // What is added is a proposal, whatever it says of itself: where it stands is not for its author to say.
  version(stands, 1, "active", "own ana ben | ana | |", by("ana")),
  version(stands, 2, "proposed", "own ana ben | ana | |", by("ana")),
  version(changed, 2, "proposed", "own ana ben | own | |", by("own")),
  version(over, 1, "withdrawn", "own ana ben | ben | |", by("ben")),
  version(open, 1, "proposed", "own ana ben | ana | |", by("ana")),
  version(formers, 1, "ended", "own ana ben | | |", by("colleague")),
  // Under what stands both names are there for both; under a proposal each finds their own.
  ...clients.map((client) => signature(stands, 1, client, "own ana ben | | |")),
  signature(stands, 2, "ben", "own ben | ben | |"),
  ...clients.map((client) => signature(over, 1, client, "own ana ben | | |")),
  ...clients.map((client) => signature(open, 1, client, `own ${client} | ${client} | |`)),
  // That a name was taken back is its owner's to know, and the system's to count.
  ...clients.map((client) =>
    row("agreement_take_backs", `${client}'s, of ${open}, version 1`, `${client} | | |`, {
      ...couple,
      agreement_id: idOf(`agreement ${open}`),
      version: 1,
      client_id: idOf(client),
      taken_back_at: at,
    }),
  ),
  ...clients.map((client) =>
    row("agreement_drafts", `${client}'s`, `${client} | ${client} | ${client} | ${client}`, {
      ...couple,
      client_id: idOf(client),
      id: idOf(`agreement draft ${client}`),
      content: { title: "draft" },
      updated_at: at,
    }),
  ),
  ...clients.flatMap((client) => [
    ...["self", "coach", "couple"].map((audience) => card(client, audience, false)),
    card(client, "couple", true),
  ]),
  ...clients.flatMap((client) => [plan(client, false), plan(client, true)]),
  row("transparency_doors", "opened", "own | own | own |", { ...couple, opened_at: at }),
  row("agreement_hints", "about a line that binds Ben alone", "own | | own |", {
    ...couple,
    id: idOf("agreement hint"),
    about: "agreement",
    about_id: idOf(`agreement ${open}`),
    topic: "phone",
    client_id: idOf("ben"),
    line: "a line",
  }),
];
