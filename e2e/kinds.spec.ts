import { expect, type Page, test } from "@playwright/test";
import { asOwner, scripted, signIn } from "./support/people";

/** Given straight to Ana and Ben, and taken back again at the end: other tests read their story. */
const given: string[] = [];

async function give(slug: string, mode: "apart" | "together"): Promise<string> {
  const id = await asOwner(async (sql) => {
    const [row] = await sql`
      insert into assignments (practice_id, couple_id, coach_id, exercise_id, version, mode, why, starts_on, release_rule)
      select k.practice_id, k.id, k.coach_id, e.id, e.current_version, ${mode}, 'To try it once.', current_date - 1, 'automatic'
      from couples k join exercises e on e.practice_id = k.practice_id and e.slug = ${slug}
      where k.label = 'Ana & Ben' order by k.created_at limit 1 returning id`;
    await sql`
      insert into assignment_partners (practice_id, couple_id, assignment_id, client_id, role)
      select a.practice_id, a.couple_id, a.id, c.id, 'each' from assignments a
      join clients c on c.practice_id = a.practice_id and c.couple_id = a.couple_id where a.id = ${row?.id}`;
    return String(row?.id);
  });
  given.push(id);
  return id;
}
test.afterAll(() =>
  asOwner(async (sql) => {
    if (given.length === 0) return;
    for (const table of ["drafts", "answers", "releases", "responses", "assignment_partners"]) {
      await sql`delete from ${sql(table)} where assignment_id in ${sql(given)}`;
    }
    await sql`delete from assignments where id in ${sql(given)}`;
  }),
);

const handIn = async (page: Page) => {
  await page.locator("form[data-ready]").first().waitFor();
  await page.getByRole("button", { name: "Done – send it" }).click();
  await expect(page.getByText("Thank you. It is sent.")).toBeVisible();
};

test("a listening session on one phone, without a connection, with a break", async ({ page, context }) => {
  const id = await give("listening-without-interrupting", "together");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, "ana");
  await page.goto(`/client/homework/${id}`);
  await page.getByRole("link", { name: "Take turns" }).click();
  await scripted(page.getByRole("button", { name: "Begin" }));
  await page.getByRole("radio", { name: "3 minutes" }).check();
  await page.getByRole("radio", { name: "Ben" }).check();

  await context.setOffline(true);
  await page.getByRole("button", { name: "Begin" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Ben speaks" })).toBeFocused();
  await page.getByRole("button", { name: "Take a break" }).click();
  await expect(page.getByText("nobody has to say why")).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "I have said it" }).click();
  await expect(page.getByRole("heading", { name: "Ana says back what they heard" })).toBeFocused();
  await page.getByRole("button", { name: /Change places/ }).click();
  await expect(page.getByRole("heading", { name: "Ana speaks" })).toBeVisible();
  await page.getByRole("button", { name: "Take a break" }).click();
  await page.getByRole("button", { name: "Enough for today" }).click();
  await expect(page.getByRole("heading", { name: "Thank you for listening to each other" })).toBeFocused();
  await expect(page.getByRole("textbox")).toHaveCount(0);

  await context.setOffline(false);
  await page.getByRole("link", { name: /back to the exercise/ }).click();
  await expect(page.getByRole("heading", { name: "Just you" })).toBeVisible();
});

test("two lists, filled apart, are alike and different once both are open", async ({ page, browser }) => {
  const id = await give("our-styles-and-silent-expectations", "apart");
  const styles = "When it gets hard between us, I tend to";
  await signIn(page, "ana");
  await page.goto(`/client/homework/${id}`);
  for (const name of ["Go quiet", "Write it down or send a message"]) {
    await page.getByRole("group", { name: styles }).getByLabel(name).check();
  }
  await handIn(page);
  await expect(page.getByText("Different, and worth knowing")).toHaveCount(0);

  const his = await browser.newContext();
  const ben = await his.newPage();
  await signIn(ben, "ben");
  await ben.goto(`/client/homework/${id}`);
  for (const name of ["Go quiet", "Make a joke"]) {
    await ben.getByRole("group", { name: styles }).getByLabel(name).check();
  }
  await handIn(ben);

  for (const [who, mine, theirs] of [
    [ben, "Make a joke", "Write it down or send a message"],
    [page, "Write it down or send a message", "Make a joke"],
  ] as const) {
    await who.reload();
    await expect(who.getByRole("region", { name: "Alike" })).toHaveText(/Go quiet/);
    const different = who.getByRole("region", { name: "Different, and worth knowing" });
    await expect(different).toHaveText(new RegExp(`You${mine}.*${theirs}`));
    await expect(different).not.toHaveText(/\d/);
  }
  await his.close();
});

test("a sharp sentence becomes a request, one step after the other", async ({ page }) => {
  const id = await give("from-you-always-to-a-request", "apart");
  await signIn(page, "ana");
  await page.goto(`/client/homework/${id}`);
  await page.locator("form[data-ready]").waitFor();
  const next = () => page.getByRole("button", { name: "Next step" }).click();
  await page.getByLabel("The sentence as it wants to come out").fill("You never look up.");
  await next();
  await expect(page.getByLabel("The one time it is really about")).toBeFocused();
  await next();
  await page.getByLabel("When…").fill("When you go on typing");
  await page.getByLabel("I felt…").fill("I felt lonely.");
  await page.getByLabel("I’d like…").fill("a hello when I come in");
  await next();
  const whole = page.getByLabel("All of it in one breath");
  await expect(whole).toHaveValue("When you go on typing, I felt lonely. I’d like a hello when I come in.");
  await whole.fill("When you go on typing, I feel far away. Will you say hello?");
  await page.getByRole("button", { name: "Done – send it" }).click();
  await expect(page.getByText("Thank you. It is sent.")).toBeVisible();
  await expect(page.getByText("Will you say hello?")).toBeVisible();
  await page.getByLabel("When I said it: how it went").fill("Ben laughed and said hello to the kettle.");
  await page.getByRole("button", { name: "Add this" }).click();
  await expect(page.getByRole("paragraph").filter({ hasText: "hello to the kettle" })).toBeVisible();
});
