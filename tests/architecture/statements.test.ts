import { getTableColumns, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import ts from "typescript";
import { expect, test } from "vitest";
import * as schema from "@/db/schema";
import { lineOf, nodesOf, parse, sources, textOf } from "./sources";

/** Statements that the compiler does not see, by file: how many, and why the builder has no words for them. A number may only fall. */
const byHand: Record<string, { most: number; why: string }> = {
  "db/built-once.ts": { most: 1, why: "fills in what the builder has built" },
  "db/transaction.ts": {
    most: 2,
    why: "the driver's own word for sending: settings, and what the builder has built",
  },
  "db/local-settings.ts": {
    most: 1,
    why: "settings of a transaction are no columns: nothing that a renaming could miss",
  },
};

const statementsIn = (text: string) => text.match(/\.execute(<|\()/g)?.length ?? 0;
const inLibAndDb = sources.filter((path) => path.startsWith("lib/") || path.startsWith("db/"));

test("statements are the builder's, but for those listed with their reason", () => {
  const found = inLibAndDb.flatMap((path) => {
    const count = statementsIn(textOf(path));
    return count > (byHand[path]?.most ?? 0) ? [`${path}: ${count}`] : [];
  });

  expect(inLibAndDb.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});

test.each(Object.entries(byHand))("%s has as many as it is allowed, and no fewer", (path, { most }) => {
  expect(statementsIn(textOf(path))).toBe(most);
});

test("and each is noticed", () => {
  expect(statementsIn("await tx.execute(sql`x`); tx.execute<Row>(y)")).toBe(2);
});

/** Names that the compiler compares with the columns of the table: written out, or handed through `exact`. */
function isCompared(value: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(value)) return isCompared(value.expression);
  if (ts.isConditionalExpression(value)) return isCompared(value.whenTrue) && isCompared(value.whenFalse);
  if (ts.isCallExpression(value)) return value.expression.getText() === "exact";
  return ts.isObjectLiteralExpression(value) && !value.properties.some(ts.isSpreadAssignment);
}

/** Of `tx.update(…).set(…)`, `tx.insert(…).values(…)` and `onConflictDoUpdate({ set: … })`: what is given. */
function* givenIn(source: ts.SourceFile): Generator<ts.Node> {
  for (const node of nodesOf(source)) {
    const up = node.parent;
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      const [given] = node.arguments;
      const isBuilder = /^(set|values)$/.test(name.text) && /\.(update|insert)\b/.test(expression.getText());
      if (isBuilder && given && !isCompared(given)) yield given;
    } else if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === "set" &&
      ts.isCallExpression(up.parent)
    ) {
      if (/\.onConflictDoUpdate$/.test(up.parent.expression.getText()) && !isCompared(node.initializer))
        yield node;
    } else if (ts.isShorthandPropertyAssignment(node) && node.name.text === "set") yield node;
  }
}

const unnamed = (path: string, text?: string) => {
  const source = parse(path, text);
  return [...givenIn(source)].map((node) => lineOf(source, node));
};

test("what is stored names its columns, or is compared with them", () => {
  const found = inLibAndDb.filter((path) => path !== "db/statements.ts").flatMap((path) => unnamed(path));

  expect(found).toEqual([]);
});

test.each([
  "tx.update(t).set(changed).where(x)",
  "tx.update(t).set({ ...changed, at })",
  "tx.update(t).set(is ? { at } : changed)",
  "tx.insert(t).values({ ...key, at })",
  "insertOnly(tx, t, row).onConflictDoUpdate({ target, set: row })",
  "insertOnly(tx, t, row).onConflictDoUpdate({ target, set })",
])("notices %s", (text) => {
  expect(unnamed("lib/x.ts", text)).toHaveLength(1);
});

/** As the database has them; those of one word are words of SQL and of aliases, too, so no reading can tell. */
const columnNames = new Set(
  Object.values(schema)
    .filter((one) => is(one, PgTable))
    .flatMap((table) => Object.values(getTableColumns(table)).map(({ name }) => name))
    .filter((name) => name.includes("_")),
);
/** The names of what a database function gives back. */
const notOfATable = ["lib/platform/auth/actor.ts"];

const columnsByHand = (path: string, text?: string) => {
  const source = parse(path, text);
  return [...nodesOf(source)].flatMap((node) => {
    if (!ts.isTaggedTemplateExpression(node) || !/^sql\b/.test(node.tag.getText())) return [];
    const parts = [...nodesOf(node.template)].map((part) =>
      ts.isNoSubstitutionTemplateLiteral(part) ||
      ts.isTemplateHead(part) ||
      ts.isTemplateMiddleOrTemplateTail(part)
        ? part.text
        : "",
    );
    const words = parts.join(" ").match(/\b[a-z]+(_[a-z]+)+\b/g) ?? [];
    return words.filter((word) => columnNames.has(word)).map((word) => `${lineOf(source, node)}: ${word}`);
  });
};

test("no statement spells a column's name: a renaming would miss it", () => {
  const outsideOfSchema = inLibAndDb.filter((path) => !path.startsWith("db/schema/"));

  expect(columnNames.size).toBeGreaterThan(100);
  expect(outsideOfSchema.flatMap((path) => (notOfATable.includes(path) ? [] : columnsByHand(path)))).toEqual(
    [],
  );
});

test("and one that is spelled is noticed", () => {
  expect(columnsByHand("lib/x.ts", "sql`select s.couple_id from s`")).toEqual(["lib/x.ts:1: couple_id"]);
});
