import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/people";
import { signsForThemselves } from "./support/signs";

/** One of a couple leaves, the other goes on: with and without a script. */
test.describe("one partner", () => {
  test.describe.configure({ mode: "serial", timeout: 150_000 });
  let mark: string;
  let coach: Page;
  let nora: Page;
  let otis: Page;
  let record: string;

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(150_000);
    mark = `${info.project.name}${Date.now() % 1_000_000}`;
    coach = await (await browser.newContext()).newPage();
    await signIn(coach, "coach");
    await coach.goto("/coach/couples/new");
    for (const [i, name] of ["Nora", "Otis"].entries()) {
      await coach.getByLabel("First name").nth(i).fill(`${name}${mark}`);
      await coach
        .getByLabel("Their own email")
        .nth(i)
        .fill(`${name.toLowerCase()}-alone-${mark}@example.org`);
    }
    await coach.getByRole("button", { name: "Create invitations" }).click();
    await expect(coach.locator("code")).toHaveCount(2);
    const links = (await coach.locator("code").allTextContents()).map(
      (link) => new URL(link.trim()).pathname,
    );
    await coach.getByRole("link", { name: "Go to their record" }).click();
    await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Overview");
    record = coach.url();
    nora = await join(browser, links[0] ?? "", true);
    otis = await join(browser, links[1] ?? "", false);
  });

  test.afterAll(async () => {
    for (const page of [coach, nora, otis]) await page?.context().close();
  });

  async function join(browser: Browser, link: string, javaScriptEnabled: boolean): Promise<Page> {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto(link);
    await page.getByLabel("Password").fill("a quiet harbour at six");
    await page.getByRole("button", { name: "Open my space" }).click();
    await signsForThemselves(page);
    await page.goto("/client");
    await expect(page.getByRole("heading", { name: /^Hello/ })).toBeVisible();
    return page;
  }

  test("the counselor says who goes on, with all that it comes to said before", async () => {
    await coach.goto(`${record}/settings`);
    await coach.locator("summary", { hasText: "Go on with one of them" }).click();
    await expect(coach.getByText("Talk with both first")).toBeVisible();
    await coach.getByLabel(`Nora${mark}`, { exact: true }).check();
    await coach.getByRole("button", { name: "Go on with one of them" }).click();
    await expect(coach.getByText("You go on with one of them from here.")).toBeVisible();
    await coach.goto(record);
    await expect(coach.getByText("Not taking part")).toBeVisible();
    await expect(coach.getByRole("link", { name: "Assign exercise" })).toBeVisible();
  });

  test("whoever leaves finds a calm page, and the way to what is theirs, from everywhere", async () => {
    for (const room of ["", "/together", "/check-in", "/note", "/homework/none", "/pace", "/consent"]) {
      await otis.goto(`/client${room}`);
      await expect(otis).toHaveURL(/\/client\/left$/);
    }
    await expect(otis.getByText("Your part in the work here has come to its end.")).toBeVisible();
    await otis.getByRole("link", { name: "My data" }).first().click();
    await expect(otis.getByRole("heading", { level: 1 })).toHaveText("My data");
    await otis.getByRole("link", { name: "Open my copy" }).click();
    await expect(otis).toHaveURL(/\/my-data\/copy$/);
  });

  test("no page of whoever stays speaks of the other as somebody who reads or does anything", async () => {
    const rooms = ["", "/check-in", "/trust", "/pace", "/record", "/note", "/different-path", "/my-data"];
    for (const room of [...rooms, "/on-my-own"]) {
      await nora.goto(`/client${room}`);
      await expect(nora).toHaveURL(new RegExp(`/client${room}$`));
      const words = ((await nora.getByRole("main").textContent()) ?? "").replaceAll(/\s+/g, " ");
      expect(words, room).not.toContain(`Otis${mark}`);
      expect(words, room).not.toMatch(/both of you|the two of you|between us|open to you both/i);
    }
    for (const room of ["/together", "/jar", "/agreements", "/thanks", "/day", "/promises", "/doubts"]) {
      await nora.goto(`/client${room}`);
      await expect(nora).toHaveURL(/\/client\/on-my-own$/);
    }
  });

  test("whoever stays can stop, alone", async () => {
    await nora.goto("/client/different-path");
    await nora.getByRole("button", { name: "Stop working here" }).click();
    await expect(nora.getByRole("heading", { name: "You have begun" })).toBeVisible();
    await coach.goto(record);
    await expect(coach.getByText("Closed", { exact: true }).first()).toBeVisible();
  });
});
