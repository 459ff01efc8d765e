/** Signing in as the people of the demo story, and the ids that their pages need. */
import { expect, type Locator, type Page } from "@playwright/test";
import postgres from "postgres";
import { demoPassword } from "@/scripts/story/accounts";

export type Person = "coach" | "ana" | "ben" | "chidi" | "dana" | "colleague" | "stranger";

export async function signIn(page: Page, who: Person | string, password = demoPassword): Promise<void> {
  // Everybody here sits behind one address; the limit per address is tried elsewhere.
  const part = () => Math.floor(Math.random() * 256);
  await page.setExtraHTTPHeaders({ "x-forwarded-for": `10.${part()}.${part()}.${part()}` });
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(who.includes("@") ? who : `${who}@demo.mendwork.test`);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => /^\/(coach|client|supervision)/.test(url.pathname));
}

/** Reads as the database's owner: only for what a test must know beforehand or check afterwards. */
export async function asOwner<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(process.env.ADMIN_URL ?? "", { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

export const coupleIdOf = (label: string) =>
  asOwner(async (sql) =>
    String((await sql`select id from couples where label = ${label} order by created_at limit 1`)[0]?.id),
  );

/** The latest assignment of an exercise to a couple. */
export const assignmentIdOf = (label: string, slug: string) =>
  asOwner(async (sql) => {
    const [row] = await sql`
      select a.id from assignments a join couples k on k.id = a.couple_id join exercises e on e.id = a.exercise_id
      where k.label = ${label} and e.slug = ${slug} order by a.created_at desc limit 1`;
    return String(row?.id);
  });

/** Waits until the page's script has taken over a form; pressed earlier, it posts as without a script. */
export const scripted = (form: Locator) =>
  expect
    .poll(() => form.evaluate((node) => Object.keys(node).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);

/** Goes one page back. A page whose session has ended leaves by itself meanwhile, which cuts the step short. */
export const back = (page: Page) =>
  page.goBack().catch((error: Error) => {
    if (!/ERR_ABORTED|Not attached to an active page/.test(error.message)) throw error;
  });
