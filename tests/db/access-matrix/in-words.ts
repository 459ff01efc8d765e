// Promise: the matrix as a page that a person can check, with nothing said twice.
import { type ActorName, actors } from "./actors";
import type { Row } from "./row";

const shown: ActorName[] = [
  "own",
  "cover",
  "colleague",
  "former",
  "supervisor",
  "owner",
  "stranger",
  "ana",
  "ben",
  "dana",
  "hana",
];
const head: Record<string, string> = {
  own: "coach",
  cover: "standing in",
  colleague: "colleague",
  former: "the coach before",
  supervisor: "a supervisor",
  owner: "the owner",
  stranger: "owner elsewhere",
  ana: "Ana",
  ben: "Ben",
  dana: "other client",
  hana: "client elsewhere",
};
const marks = { select: "r", insert: "a", update: "c", delete: "d" } as const;
const elsewhere = /chidi|dana|eli\b|fay|gus|hana|strangers|other couple|colleague's couple/;

const cell = (row: Row, name: ActorName) =>
  Object.entries(marks)
    .map(([operation, mark]) => (row.may[operation as keyof typeof marks].has(name) ? mark : ""))
    .join("") || "·";

export function inWords(rows: Row[]): string {
  const tables = [...new Set(rows.map(({ table }) => table))].sort();
  const lines = [
    "# Who sees what",
    "",
    "Written by `tests/db/access-matrix.test.ts` from the expectations it holds against a live PostgreSQL; change them there, then run",
    "`npm run test:db -- tests/db/access-matrix.test.ts -u`. Every cell is tried for real: the row exists, the role and the claims are those of",
    "the person, and the database answers.",
    "",
    "Ana and Ben are a couple. `r` reads · `a` adds such a row · `c` changes the columns that its rights in `db/schema/` name · `d` removes · `·` nothing.",
    "",
    ...shown
      .filter((name) => head[name]?.includes(" "))
      .map((name) => `- **${head[name]}**: ${actors[name].words}`),
    "- Nobody at all (signed out, or a role without a person) gets nothing anywhere; the system role gets everything but the trail, which it may only add to.",
  ];
  for (const table of tables) {
    lines.push("", `## ${table}`, "", `| row | ${shown.map((name) => head[name]).join(" | ")} |`);
    lines.push(`|---|${shown.map(() => "---").join("|")}|`);
    for (const row of rows.filter((one) => one.table === table && !elsewhere.test(one.kind))) {
      lines.push(`| ${row.kind} | ${shown.map((name) => cell(row, name)).join(" | ")} |`);
    }
  }
  return `${lines.join("\n")}\n`;
}
