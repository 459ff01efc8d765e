import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { ownExercises, ownPathway } from "./support/own-things";
import { asOwner, assignmentIdOf, coupleIdOf, type Person, signIn } from "./support/people";

const conflictId = (title: string) =>
  asOwner(async (sql) => String((await sql`select id from conflicts where title = ${title} limit 1`)[0]?.id));

const agreementId = (title: string) =>
  asOwner(async (sql) => {
    const [row] =
      await sql`select agreement_id as id from agreement_versions where words ->> 'title' = ${title} limit 1`;
    return String(row?.id);
  });

/** Every page of the product; a page that is missing here fails tests/architecture. */
async function pagesOf(who: Person | "nobody"): Promise<string[]> {
  if (who === "nobody") return ["/sign-in", "/invite/nothing-here", "/no-such-page", "/help-now"];
  const couple = `/coach/couples/${await coupleIdOf("Ana & Ben")}`;
  if (who === "coach") {
    const [response] = await asOwner(
      (sql) => sql`select r.id from responses r join couples k on k.id = r.couple_id
        where k.label = 'Ana & Ben' and r.submitted_at is not null order by r.submitted_at desc limit 1`,
    );
    const [exercise] = await asOwner(
      (sql) => sql`select e.id from exercises e join practices p on p.id = e.practice_id
        where p.name = 'Harbour Counseling' and slug = 'building-an-apology'`,
    );
    const own = await ownExercises();
    return [
      "/coach",
      "/coach/couples",
      "/coach/couples/new",
      couple,
      `${couple}/assign`,
      `${couple}/assign?exercise=${exercise?.id}`,
      `${couple}/homework`,
      `${couple}/homework/${response?.id}`,
      `${couple}/conflicts`,
      `${couple}/conflicts/new`,
      `${couple}/conflicts/${await conflictId("The three loans")}`,
      `${couple}/conflicts/${await conflictId("The Sunday at her sister’s")}`,
      `${couple}/conflicts/note`,
      `${couple}/conflicts/note/share`,
      `${couple}/trust`,
      `${couple}/pathway`,
      `${couple}/pathway?step=${await planStep()}`,
      `/coach/couples/${await coupleIdOf("Chidi & Dana")}/pathway`,
      "/coach/pathways",
      `/coach/pathways/${await alongThePhases()}`,
      `/coach/pathways/${await ownPathway()}/edit`,
      `${couple}/agreements`,
      `${couple}/agreements/new`,
      `${couple}/promises`,
      `${couple}/day-to-day`,
      `${couple}/timeline`,
      "/coach/exercises",
      `/coach/exercises/${exercise?.id}`,
      "/coach/exercises/new",
      `/coach/exercises/${own.published}/edit`,
      `/coach/exercises/${own.draft}/edit`,
      "/coach/exercises/import",
      "/coach/exercises/share",
      "/coach/trail",
      "/account/devices",
    ];
  }
  const opened = await assignmentIdOf("Ana & Ben", "map-of-causes-mine-first");
  const started = await assignmentIdOf("Ana & Ben", "what-forgiveness-means-to-me");
  const talk = await assignmentIdOf("Ana & Ben", "listening-without-interrupting");
  return [
    "/client",
    `/client/homework/${talk}/talk`,
    `/client/homework/${talk}`,
    `/client/homework/${started}`,
    `/client/homework/${opened}`,
    "/client/check-in",
    "/client/trust",
    "/client/together",
    "/client/agreements",
    "/client/agreements/new",
    "/client/agreements/card",
    "/client/agreements/open-for-a-while",
    "/client/agreements/print",
    `/client/agreements/${await agreementId("How we disagree")}`,
    `/client/agreements/${await agreementId("Letters from the bank")}`,
    "/client/conflicts",
    "/client/conflicts/new",
    "/client/conflicts/setback",
    `/client/conflicts/${await conflictId("The three loans")}`,
    `/client/conflicts/${await conflictId("The three loans")}/map`,
    `/client/conflicts/${await conflictId("The three loans")}/together`,
    `/client/conflicts/${await conflictId("The Sunday at her sister’s")}/map`,
    "/client/conflicts/pattern",
    "/client/promises",
    "/client/promises/new",
    "/client/day",
    "/client/jar",
    "/client/thanks",
    "/client/pace",
    "/client/note",
    "/client/doubts",
    "/client/timeline",
    "/client/record",
    "/account/devices",
    "/exit-help",
    "/help-now",
    "/client/nothing-here",
  ];
}

const planStep = () =>
  asOwner(async (sql) => {
    const [row] = await sql`select s.id from plan_steps s join couples k on k.id = s.couple_id
      where k.label = 'Ana & Ben' and s.state = 'coming' order by s.position limit 1`;
    return String(row?.id);
  });
const alongThePhases = () =>
  asOwner(async (sql) => {
    const [row] = await sql`select w.id from pathways w join practices p on p.id = w.practice_id
      where p.name = 'Harbour Counseling' and w.slug = 'along-the-phases'`;
    return String(row?.id);
  });

async function wholeAndUnnamed(page: Page, path: string) {
  await page.goto(path);
  expect.soft(await page.title(), `title of ${path}`).toBe("Mendwork");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(wide, `sideways scrolling on ${path}`).toBeLessThanOrEqual(0);
}

async function withoutBarriers(page: Page, path: string) {
  // The chart comes after everything else; other pages are whole once they have loaded.
  if (path.includes("/trust")) await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
  expect.soft(found, `axe on ${path}`).toEqual([]);
}

/** A counselor sits at a desk, a partner holds a phone: there axe reads the page; the other width has to hold it too. */
const usually = { nobody: "phone", ana: "phone", coach: "desk" } as const;
const everywhere = process.env.AXE_EVERYWHERE === "1";

// Light on a phone, dark at a desk; that the colors of both schemes can be read is held by tests/unit/contrast.test.ts.
test.use({
  colorScheme: async ({ browserName: _ }, use, { project }) => {
    await use(project.name === "phone" ? "light" : "dark");
  },
});

for (const who of ["nobody", "coach", "ana"] as const) {
  test(`every page of ${who} is accessible`, async ({ page }, { project }) => {
    test.setTimeout(480_000);
    if (who !== "nobody") await signIn(page, who);
    for (const path of await pagesOf(who)) {
      await wholeAndUnnamed(page, path);
      if (everywhere || project.name === usually[who]) await withoutBarriers(page, path);
    }
  });
}
