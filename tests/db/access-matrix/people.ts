// Promise: the people of the matrix, and every kind of row about them.
import { idOf } from "./actors";
import { type Row, row } from "./row";

export const at = "2026-03-02T10:00:00Z";
export const practice = { practice_id: idOf("practice") };
export const couple = { ...practice, couple_id: idOf("couple") };

const everyCoach = "own colleague owner";
const home: Record<string, string> = {
  own: "practice",
  colleague: "practice",
  cover: "practice",
  former: "practice",
  supervisor: "practice",
  owner: "practice",
  stranger: "elsewhere",
};
const partners: [string, string, number, string][] = [
  ["ana", "couple", 1, "practice"],
  ["ben", "couple", 2, "practice"],
  ["chidi", "other couple", 1, "practice"],
  ["dana", "other couple", 2, "practice"],
  ["eli", "colleague's couple", 1, "practice"],
  ["fay", "colleague's couple", 2, "practice"],
  ["gus", "strangers", 1, "elsewhere"],
  ["hana", "strangers", 2, "elsewhere"],
];

/** Who sees what is about one partner only: themselves and their coach. */
const seen: Record<string, string> = {
  ana: "own ana",
  ben: "own ben",
  chidi: "own",
  dana: "own dana",
  eli: "colleague",
  fay: "colleague fay",
  gus: "stranger",
  hana: "stranger hana",
};
const seenWithPartner: Record<string, string> = {
  couple: "own ana ben",
  "other couple": "own dana",
  "colleague's couple": "colleague fay",
  strangers: "stranger hana",
};
const coachOf: Record<string, string> = {
  couple: "own",
  "other couple": "own",
  "colleague's couple": "colleague",
  strangers: "stranger",
};
const himOrHerself = (name: string) =>
  (name in home && name !== "supervisor") || /^(ana|ben|dana|hana|fay)$/.test(name) ? name : "";

const seesTheirCoach: Record<string, string> = { own: "ana ben dana", colleague: "fay" };

const practiceOf = (name: string) => idOf(home[name] ?? partners.find(([one]) => one === name)?.[3] ?? "");
const accounts = [...Object.keys(home), ...partners.map(([name]) => name)];

export const people: Row[] = [
  row("practices", "the practice", `${everyCoach} ana ben dana fay | | owner |`, {
    id: idOf("practice"),
    name: "Here",
    profile: "licensed",
    time_zone: "Europe/London",
  }),
  row("practices", "another practice", "stranger hana | | stranger |", {
    id: idOf("elsewhere"),
    name: "Elsewhere",
    profile: "coaching",
    time_zone: "Europe/London",
  }),
  ...accounts.map((name) =>
    row("accounts", `the sign-in of ${name}`, `${himOrHerself(name)} | | |`, {
      id: idOf(`account ${name}`),
      email: `${name}@matrix.test`,
      password_hash: "x",
    }),
  ),
  ...accounts.map((name) =>
    row("logins", `a device of ${name}`, `${himOrHerself(name)} | | ${himOrHerself(name)} |`, {
      id: idOf(`login ${name}`),
      account_id: idOf(`account ${name}`),
      device: "A browser",
      last_seen_at: at,
    }),
  ),
  ...accounts.map((name) =>
    row("refused_sign_ins", `refused tries at the sign-in of ${name}`, `${himOrHerself(name)} | | |`, {
      practice_id: practiceOf(name),
      account_id: idOf(`account ${name}`),
      on_date: "2026-03-02",
      tries: 3,
    }),
  ),
  ...partners.map(([name]) =>
    row("shared_devices", `the shared device of ${name}`, `${himOrHerself(name)} | | |`, {
      practice_id: practiceOf(name),
      account_id: idOf(`account ${name}`),
      device_key: "d".repeat(43),
      begun_at: at,
      pin_hash: "x",
    }),
  ),
  ...accounts.map((name) =>
    row("calendar_feeds", `the calendar address of ${name}`, `${himOrHerself(name)} | | |`, {
      practice_id: practiceOf(name),
      account_id: idOf(`account ${name}`),
      id: idOf(`feed ${name}`),
      token_hash: `hash ${name}`,
      made_at: at,
    }),
  ),
  ...accounts.map((name) => {
    const own = himOrHerself(name);
    return row("notice_choices", `what ${name} chose about emails`, `${own} | ${own} | ${own} |`, {
      practice_id: practiceOf(name),
      account_id: idOf(`account ${name}`),
      ...{ news: true, sessions: "never", weekly_check_in: true, hour: 18, changed_at: at },
    });
  }),
  ...accounts.map((name) =>
    row("notices", `an email to ${name}`, "| | |", {
      practice_id: practiceOf(name),
      account_id: idOf(`account ${name}`),
      ...{ on_day: "2026-03-02", sent_at: at },
    }),
  ),
  ...accounts.map((name) =>
    row("account_news", `what happened to the sign-in of ${name}`, `${himOrHerself(name)} | | |`, {
      practice_id: practiceOf(name),
      account_id: idOf(`account ${name}`),
      id: idOf(`news ${name}`),
      kind: "password_changed",
      at,
    }),
  ),
  ...accounts.map((name) =>
    row("password_links", `a link for a new password of ${name}`, "| | |", {
      practice_id: practiceOf(name),
      account_id: idOf(`account ${name}`),
      id: idOf(`link ${name}`),
      token_hash: `hash ${name}`,
      made_by: "person",
      made_at: at,
      expires_at: at,
    }),
  ),
  ...accounts.map((name) =>
    row("email_changes", `a new address that waits for ${name}`, "| | |", {
      practice_id: practiceOf(name),
      account_id: idOf(`account ${name}`),
      id: idOf(`change ${name}`),
      new_email: `${name}@new.test`,
      token_hash: `hash ${name}`,
      made_at: at,
      expires_at: at,
    }),
  ),
  ...Object.entries(home).map(([name, where]) =>
    row("second_steps", `the second step of coach ${name}`, `${himOrHerself(name)} | | |`, {
      practice_id: idOf(where),
      account_id: idOf(`account ${name}`),
      secret: Buffer.from("sealed"),
      begun_at: at,
      begun_in: idOf(`login ${name}`),
      confirmed_at: at,
    }),
  ),
  ...Object.entries(home).map(([name, where]) =>
    row("recovery_codes", `a recovery code of coach ${name}`, `${himOrHerself(name)} | | |`, {
      practice_id: idOf(where),
      account_id: idOf(`account ${name}`),
      id: idOf(`code ${name}`),
      code_hash: `hash ${name}`,
    }),
  ),
  row("attempt_limits", "a count of tries", "| | |", { key: "k", points: 1 }),
  ...Object.entries(home).map(([name, where]) =>
    row(
      "coaches",
      `coach ${name}`,
      where === "elsewhere" ? "stranger hana | | |" : `${everyCoach} ${seesTheirCoach[name] ?? ""} | | |`,
      {
        practice_id: idOf(where),
        id: idOf(name),
        account_id: idOf(`account ${name}`),
        name,
        is_owner: /owner|stranger/.test(name),
        is_supervisor: name === "supervisor",
      },
    ),
  ),
  row("accounts", "the sign-in of a supervisor who left", "| | |", {
    id: idOf("account supervisor who left"),
    email: "supervisor.who.left@matrix.test",
    password_hash: "x",
  }),
  row("coaches", "a supervisor who left", `${everyCoach} | | |`, {
    practice_id: idOf("practice"),
    id: idOf("supervisor who left"),
    account_id: idOf("account supervisor who left"),
    name: "supervisor who left",
    is_supervisor: true,
    removed_at: at,
  }),
  ...(["owner", "stranger"] as const).map((name) =>
    row("coach_invitations", `an invitation by coach ${name}`, `${name} | ${name} | ${name} |`, {
      practice_id: idOf(home[name] ?? ""),
      id: idOf(`invitation by ${name}`),
      email: `${name}.new@matrix.test`,
      token_hash: `hash for work ${name}`,
      invited_by: idOf(name),
      expires_at: at,
    }),
  ),
  ...Object.entries(seenWithPartner).map(([name, who]) =>
    row("couples", name, `${who} | ${coachOf[name]} | ${coachOf[name]} |`, {
      practice_id: idOf(name === "strangers" ? "elsewhere" : "practice"),
      id: idOf(name),
      coach_id: idOf(coachOf[name] ?? ""),
      label: name,
      started_on: "2026-01-05",
      // Over: what each kept of the other's is no longer theirs to read.
      status: name === "strangers" ? "closed" : "active",
    }),
  ),
  ...partners.map(([name, where, place, practiceName]) =>
    row(
      "clients",
      `${name}, of ${where}`,
      `${seenWithPartner[where]} | ${coachOf[where]} | ${coachOf[where]} |`,
      {
        practice_id: idOf(practiceName),
        couple_id: idOf(where),
        id: idOf(name),
        first_name: name,
        place,
      },
    ),
  ),
  ...partners.map(([name, where, , practiceName]) =>
    row("client_accounts", `that ${name} has joined`, `${seen[name]} | | ${himOrHerself(name)} |`, {
      practice_id: idOf(practiceName),
      couple_id: idOf(where),
      client_id: idOf(name),
      account_id: idOf(`account ${name}`),
      name,
      joined_at: at,
    }),
  ),
  ...partners.map(([name, where, , practiceName]) =>
    row(
      "invitations",
      `the invitation of ${name}`,
      `${coachOf[where]} | ${coachOf[where]} | ${coachOf[where]} |`,
      {
        practice_id: idOf(practiceName),
        couple_id: idOf(where),
        id: idOf(`invitation ${name}`),
        client_id: idOf(name),
        email: `${name}@matrix.test`,
        token_hash: `hash ${name}`,
        expires_at: at,
      },
    ),
  ),
];
