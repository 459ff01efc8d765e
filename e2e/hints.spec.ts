import { expect, type Page, type Request, test } from "@playwright/test";
import { signIn } from "./support/people";

/** Building an apology, by somebody who begins it with an “if”. What the page says about that stays in the page. */
test.describe("private writing hints", () => {
  test.setTimeout(120_000);
  let path: string;

  test.beforeAll(async ({ browser }) => {
    const coach = await (await browser.newContext()).newPage();
    await signIn(coach, "coach");
    await coach.goto("/coach/couples");
    const couple = coach.getByRole("link", { name: /Chidi & Dana/ }).first();
    await coach.goto(`${await couple.getAttribute("href")}/assign`);
    await coach
      .getByRole("link", { name: /Building an apology/ })
      .first()
      .click();
    await coach.getByRole("link", { name: "Chidi, who broke trust" }).click();
    await expect(coach).toHaveURL(/way=one/);
    const why = `Say it in your own words ${Date.now()}`;
    await coach.getByLabel("Why this, why now").fill(why);
    await coach.getByLabel(/^No facts are outstanding/).check();
    await coach.getByRole("button", { name: /^Assign to/ }).click();
    await expect(coach).toHaveURL(/\/homework/);

    const chidi = await (await browser.newContext()).newPage();
    await signIn(chidi, "chidi");
    const given = chidi.locator('a[href^="/client/homework/"]');
    const ways = await given.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const way of ways) {
      await chidi.goto(way);
      if (await chidi.getByText(why).count()) path = way;
    }
    expect(path).toBeTruthy();
    await chidi.context().close();
    await coach.context().close();
  });

  const open = async (page: Page) => {
    await page.goto(path);
    await page.locator("form[data-ready]").first().waitFor();
  };
  const regret = (page: Page) => page.getByLabel("What I regret");
  const hint = (page: Page) => page.getByRole("group", { name: "Writing hint, only for you" });

  const names = (page: Page) =>
    page
      .locator("form[data-ready]")
      .first()
      .evaluate((form) => [...new FormData(form as HTMLFormElement).keys()]);

  test("say something to the one who writes, and to nobody else", async ({ page }) => {
    await signIn(page, "chidi");
    await open(page);
    const before = await names(page);
    expect(before.length).toBeGreaterThan(6);
    const sent: Request[] = [];
    page.on("request", (request) => sent.push(request));

    await regret(page).fill("I'm sorry if I hurt you. I was not thinking that evening.");
    await expect(hint(page)).toContainText("You might check “sorry if”.");
    await expect(page.locator("form p[role=status]").first()).toHaveText("Saved");
    await hint(page).getByRole("button", { name: "It’s fine as it is" }).click();
    await expect(hint(page)).toHaveCount(0);
    await expect(regret(page)).toBeFocused();
    await regret(page).pressSequentially(" You made me do it. That is all I know.");
    await expect(hint(page)).toContainText("“You made me”");

    const posted = sent.map((request) => request.postData() ?? "").filter(Boolean);
    expect(posted.some((body) => body.includes("sorry if I hurt you"))).toBe(true);
    for (const body of posted) expect(body).not.toMatch(/might check|non_apology|hint|second look/i);
    for (const request of sent) expect(new URL(request.url()).origin).toBe(new URL(page.url()).origin);
    expect(await names(page)).toEqual(before);
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toMatch(/sorry|might check/);
  });

  test("are quiet while the sentence may still turn out well, and about what is quoted", async ({ page }) => {
    await signIn(page, "chidi");
    await open(page);
    await regret(page).fill("You told me “I'm sorry you feel that way” was worse than silence. I am sorry.");
    await regret(page).pressSequentially(" You made me coffee that day.");
    await page.waitForTimeout(5_000);
    await expect(hint(page)).toHaveCount(0);
  });

  test("are gone for good with one tap, and come back where they are asked for", async ({ page }) => {
    await signIn(page, "chidi");
    await open(page);
    await regret(page).fill("I'm sorry if I hurt you. I was not thinking that evening.");
    await hint(page).getByRole("button", { name: "No hints, ever" }).click();
    await expect(hint(page)).toHaveCount(0);
    await expect(page.getByText("No more hints for you on this device.")).toBeVisible();

    await page.reload();
    await page.locator("form[data-ready]").first().waitFor();
    await regret(page).fill("I'm sorry if I upset you. It was a long week for everyone.");
    await page.waitForTimeout(5_000);
    await expect(hint(page)).toHaveCount(0);

    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("link", { name: "Writing hints" }).click();
    const setting = page.getByRole("group", { name: "On this device, for you" });
    await expect(setting.getByLabel("No hints, ever")).toBeChecked();
    await setting.getByLabel(/apologizing/).check();
    await open(page);
    await regret(page).fill("I'm sorry if I hurt you. I was not thinking that day.");
    await expect(hint(page)).toBeVisible();
  });
});
