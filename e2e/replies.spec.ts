import { expect, type Page, test } from "@playwright/test";
import { type OwnCouple, ownCouple } from "./support/own-couple";
import { scripted } from "./support/people";

/** At night, on a phone: a few words back to the counselor, which the other never notices. */
test.describe("a word back", () => {
  test.describe.configure({ mode: "serial", timeout: 180_000 });
  let us: OwnCouple;
  let mark: string;
  let sheet: string;
  let answers: string;

  const send = async (page: Page) => {
    await page.goto("/client");
    await page.locator('main a[href^="/client/homework/"]').first().click();
    await page.getByLabel(/Thank you for something you did/).fill(`The bag ${mark}`);
    await expect(page.getByText(/^Saved/).first()).toBeVisible();
    await page.getByRole("button", { name: "Done – send it" }).click();
    await expect(page.getByRole("button", { name: "Done – send it" })).toHaveCount(0);
    sheet = new URL(page.url()).pathname;
  };
  const article = (page: Page) => page.getByRole("article").filter({ hasText: `Look at this ${mark}` });
  const letters = async (page: Page) => {
    const seen: string[] = [];
    for (const path of ["/client", sheet, "/client/agenda", "/client/my-data/copy"]) {
      await page.goto(path);
      seen.push((await page.locator("main").textContent()) ?? "");
    }
    return seen;
  };

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(180_000);
    mark = `${info.project.name}${Date.now() % 1_000_000}`;
    us = await ownCouple(browser, [`Ria${mark}`, `Tom${mark}`]);
    const { coach, first, second, record } = us;
    await coach.goto(`${record}/assign`);
    await coach
      .getByRole("link", { name: /Three kinds of thanks/ })
      .first()
      .click();
    await coach.getByLabel("Why this, why now").fill("Something light before we meet.");
    await coach.getByRole("button", { name: /^Assign to/ }).click();
    await expect(coach).toHaveURL(/\/homework/);
    for (const page of [first, second]) await send(page);
    await coach.goto(`${record}/homework`);
    await coach
      .locator('main a[href*="/homework/"]', { hasText: `Ria${mark}` })
      .first()
      .click();
    await coach.getByLabel("What you would like to say").fill(`Look at this ${mark}`);
    await coach.getByRole("radio", { name: / and / }).check();
    await coach.getByRole("button", { name: "Send" }).click();
    await expect(coach.getByRole("listitem").filter({ hasText: `Look at this ${mark}` })).toBeVisible();
    answers = new URL(coach.url()).pathname;
  });
  test.afterAll(async () => {
    for (const page of [us?.coach, us?.first, us?.second]) await page?.context().close();
  });

  test("is for the counselor alone, who finds it among what asks for them and says that it is read", async () => {
    const { coach, first, second } = us;
    // What is new to him leaves the first page once he has looked.
    await letters(second);
    const before = await letters(second);
    await first.goto(sheet);
    await article(first).getByText("Write back").click();
    const form = article(first).getByRole("form", { name: /^Write back to/ });
    await scripted(form);
    await expect(form).toContainText("Your partner sees nothing of it, not even that you wrote.");
    await form.getByLabel("What you would like to say").fill(`It kept me awake ${mark}`);
    await form.getByRole("button", { name: "Send" }).click();
    await expect(article(first)).toContainText("You wrote back");
    await expect(article(first)).toContainText(`It kept me awake ${mark}`);
    await expect(article(first).getByText("Write back", { exact: true })).toHaveCount(0);
    expect(await letters(second)).toEqual(before);

    await coach.goto("/coach");
    const asks = coach.getByRole("listitem").filter({ hasText: `Ria${mark} wrote back to you` });
    await expect(asks).toContainText("about “Three kinds of thanks”");
    await asks.getByRole("link", { name: "Read" }).click();
    await expect(coach).toHaveURL(new RegExp(`${answers}$`));
    await expect(coach.getByText(`It kept me awake ${mark}`)).toBeVisible();
    await coach.getByRole("button", { name: "Mark this as read" }).click();
    await expect(coach.getByRole("button", { name: "Mark this as read" })).toHaveCount(0);
    await first.reload();
    await expect(article(first)).toContainText("has read it");
    expect(await letters(second)).toEqual(before);
    await coach.goto("/coach");
    await expect(coach.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(asks).toHaveCount(0);
  });

  test("without JavaScript, too: withdrawn, and written anew", async ({ browser }) => {
    const storageState = await us.first.context().storageState();
    const bare = await browser.newContext({ javaScriptEnabled: false, storageState });
    const page = await bare.newPage();
    await page.goto(sheet);
    await article(page).getByRole("button", { name: "Withdraw" }).click();
    await expect(page.getByRole("status").getByText("Withdrawn.")).toBeVisible();
    await expect(article(page)).not.toContainText("You wrote back");
    await article(page).getByText("Write back").click();
    await article(page).getByLabel("What you would like to say").fill(`Said plainly ${mark}`);
    await article(page).getByRole("button", { name: "Send" }).click();
    await expect(article(page)).toContainText(`Said plainly ${mark}`);
    await us.coach.goto(answers);
    await expect(us.coach.getByText(`Said plainly ${mark}`)).toBeVisible();
    await expect(us.coach.getByText(`It kept me awake ${mark}`)).toHaveCount(0);
    await bare.close();
  });
});
