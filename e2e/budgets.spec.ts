import { expect, test } from "@playwright/test";
import { aims, budgets, type Kb, usual } from "./support/budgets";
import { pagesOf } from "./support/every-page";
import { manyCouples } from "./support/many-couples";
import { asOwner } from "./support/people";
import { Visitor } from "./support/visitor";
import { type Weight, weightOf } from "./support/weights";

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g;

/** An address without its ids; an assignment is called by its exercise. */
async function namesOf(paths: readonly string[]): Promise<Map<string, string>> {
  const slugs = new Map(
    await asOwner(async (sql) =>
      (await sql`select a.id, e.slug from assignments a join exercises e on e.id = a.exercise_id`).map(
        ({ id, slug }) => [String(id), String(slug)] as const,
      ),
    ),
  );
  return new Map(paths.map((path) => [path, path.replace(uuid, (id) => slugs.get(id) ?? "*")]));
}

/** What answers with nothing, and what leads on: to a new draft, or back for somebody whom it is not for. */
const notPages = new Set([
  ...["/client/nothing-here", "/coach/exercises/new"],
  ...["/client/left", "/client/on-my-own"],
]);

const parts = ["html", "payload", "script"] as const;

/** kB. How a build cuts its chunks, and so the names in the page, moves by some tenths from one folder to another. */
const slack = 0.8;

const above = (name: string, weight: Weight, most: Kb) =>
  parts.flatMap((part, at) => {
    const limit = most[at] ?? 0;
    return weight[part] > limit + slack ? [`${name}: ${part} ${weight[part]} kB, at most ${limit}`] : [];
  });

for (const who of ["ana", "coach"] as const) {
  test(`every page of ${who} is as light as it is said to be`, async ({ baseURL }) => {
    test.setTimeout(240_000);
    const visitor = await new Visitor(baseURL ?? "").signIn(who);
    const heavy: string[] = [];
    const looked = new Set<string>();
    for (const [path, name] of await namesOf(await pagesOf(who))) {
      if (notPages.has(name)) continue;
      const most = budgets[who][name] ?? usual[who];
      const weight = await weightOf(visitor, path);
      if (process.env.BUDGETS) console.log(JSON.stringify(name), JSON.stringify(weight));
      looked.add(name);
      heavy.push(...above(name, weight, most));
    }

    expect(heavy).toEqual([]);
    expect(Object.keys(budgets[who]).filter((name) => !looked.has(name))).toEqual([]);
  });
}

test("a caseload of 25 couples is as light as it is said to be", async ({ baseURL }) => {
  const remove = await manyCouples("Hillside Coaching", 25);
  try {
    const visitor = await new Visitor(baseURL ?? "").signIn("stranger");
    const { text } = await visitor.page("/coach/couples");
    const weight = await weightOf(visitor, "/coach/couples");
    if (process.env.BUDGETS) console.log("caseload", JSON.stringify(weight));

    expect(text.match(/<th scope="row"/g)).toHaveLength(25);
    expect(above("caseload of 25", weight, budgets.caseload)).toEqual([]);
  } finally {
    await remove();
  }
});

test("an aim stands only where it is still to be reached", () => {
  const all = { ...budgets.ana, ...budgets.coach };
  const reached = Object.keys(aims).filter(
    (name) => !all[name]?.some((most, at) => most > (aims[name]?.[at] ?? 0)),
  );
  expect(reached).toEqual([]);
});
