import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/people";
import { signsForThemselves } from "./support/signs";

/** A couple of its own parts: one begins it alone, the other hears of it from their counselor and from nowhere else. */
test.describe("endings", () => {
  test.describe.configure({ mode: "serial", timeout: 150_000 });
  let mark: string;
  let coach: Page;
  let iris: Page;
  let jon: Page;
  let record: string;
  const pair = () => `Iris${mark} & Jon${mark}`;

  test.beforeAll(async ({ browser }, info) => {
    test.setTimeout(150_000);
    mark = `${info.project.name}${Date.now() % 1_000_000}`;
    coach = await (await browser.newContext()).newPage();
    await signIn(coach, "coach");
    await coach.goto("/coach/couples/new");
    for (const [i, name] of ["Iris", "Jon"].entries()) {
      await coach.getByLabel("First name").nth(i).fill(`${name}${mark}`);
      await coach.getByLabel("Their own email").nth(i).fill(`${name.toLowerCase()}-ends-${mark}@example.org`);
    }
    await coach.getByRole("button", { name: "Create invitations" }).click();
    await expect(coach.locator("code")).toHaveCount(2);
    const links = (await coach.locator("code").allTextContents()).map(
      (link) => new URL(link.trim()).pathname,
    );
    await coach.getByRole("link", { name: "Go to their record" }).click();
    await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Overview");
    record = coach.url();
    iris = await join(browser, links[0] ?? "", false);
    jon = await join(browser, links[1] ?? "", true);
  });

  test.afterAll(async () => {
    for (const page of [coach, iris, jon]) await page?.context().close();
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

  const rooms = [
    "",
    "/together",
    "/agreements",
    "/agreements/new",
    "/jar",
    "/promises",
    "/promises/new",
  ].concat([
    "/day",
    "/thanks",
    "/pace",
    "/doubts",
    "/trust",
    "/conflicts",
    "/timeline",
    "/check-in",
    "/record",
  ]);
  const path = "/client/different-path";
  const textOf = async (page: Page, at: string) => {
    await page.goto(at);
    await expect(page).toHaveURL(new RegExp(`${at}$`));
    return page.getByRole("main").textContent();
  };

  test("what cannot be hidden is said before, and beginning takes one press and no script", async () => {
    const unknowing = await textOf(jon, path);
    await iris.goto(path);
    await expect(iris.getByText(/Some of it can’t be hidden/)).toBeVisible();

    await iris.getByRole("button", { name: "Begin to separate" }).click();

    await expect(iris.getByRole("heading", { name: "You have begun" })).toBeVisible();
    expect(await textOf(jon, path)).toBe(unknowing);
  });

  test("on no page of the other does it say that it has begun, or who began it", async () => {
    for (const room of rooms) {
      await jon.goto(`/client${room}`);
      await expect(jon).toHaveURL(new RegExp(`/client${room}$`));
      const all = await jon.content();
      // The way to the page itself is there for everybody, always.
      expect(all.replaceAll("different-path", ""), room).not.toMatch(
        /separat|parting|break-?up|has begun|have begun|no longer working|"ending"|what comes next/i,
      );
    }
  });

  test("the counselor reads on the first page whom to tell, and what the other sees changes with that", async () => {
    await coach.goto("/coach");
    const untold = coach.getByText(`You have not told Jon${mark} yet`);
    await expect(untold).toBeVisible();
    await coach.goto(record);
    await expect(coach.getByText(/began it/).first()).toContainText(`Iris${mark}`);
    await expect(coach.getByRole("link", { name: "Assign exercise" })).toHaveCount(0);

    await coach.getByRole("button", { name: `I have told Jon${mark}` }).click();

    await expect(coach.getByText(/will talk with them about what comes next/)).toBeVisible();
    await jon.goto("/client");
    await expect(jon.getByText(/will talk with you about what comes next/)).toBeVisible();
    await jon.goto(path);
    await expect(jon.getByRole("heading", { name: "Where things are" })).toBeVisible();
    expect(await jon.content()).not.toMatch(new RegExp(`Iris${mark} (has )?beg[au]n`));
    await coach.goto("/coach");
    await expect(untold).toHaveCount(0);
  });

  test("closed, the couple leaves the list and is found under its own; opened again it is back", async () => {
    const inList = coach.getByRole("link", { name: pair() });
    await coach.goto(`${record}/settings`);
    await coach.locator("summary", { hasText: "Close the work" }).click();
    await coach.getByRole("button", { name: "Close the work" }).click();
    await expect(coach.getByText("Their work is closed.")).toBeVisible();
    await coach.goto("/coach/couples");
    await expect(inList).toHaveCount(0);
    await coach.getByRole("link", { name: /^Archive/ }).click();
    await expect(inList).toBeVisible();

    await coach.goto(`${record}/settings`);
    await coach.locator("summary", { hasText: "Open the work again" }).click();
    await coach.getByRole("button", { name: "Open the work again" }).click();

    await expect(coach.getByText("Their work is going on.")).toBeVisible();
    await coach.goto("/coach/couples");
    await expect(inList).toBeVisible();
    await jon.goto(path);
    await expect(jon.getByRole("button", { name: "Begin to separate" })).toBeVisible();
    // A new beginning asks anew.
    await jon.goto("/client");
    await expect(jon).toHaveURL(/\/client\/consent$/);
    await signsForThemselves(jon);
  });

  test("a pause is the counselor’s to begin and to end", async () => {
    await coach.goto(`${record}/settings`);
    await coach.getByRole("button", { name: "Pause the work" }).click();
    await expect(coach.getByText(/Their work is paused/)).toBeVisible();
    await coach.getByRole("button", { name: "Resume the work" }).click();
    await expect(coach.getByText("Their work is going on.")).toBeVisible();
  });

  test("a name is corrected for everybody who reads it", async () => {
    await coach.goto(`${record}/settings`);
    const form = coach.getByRole("form", { name: "Names" });
    await form.getByLabel("One partner").fill(`Irina${mark}`);
    await form.getByRole("button", { name: "Save names" }).click();
    await expect(coach.getByText("The names are saved.")).toBeVisible();
    await jon.goto("/client/pace");
    await expect(jon.getByRole("main")).toContainText(`Irina${mark}`);
    await coach.goto("/coach/couples");
    await expect(coach.getByRole("link", { name: `Irina${mark} & Jon${mark}` })).toBeVisible();
  });

  test("a couple added by mistake says before what removing it comes to, and is gone", async () => {
    await coach.goto("/coach/couples/new");
    for (const [i, name] of ["Wrong", "Pair"].entries()) {
      await coach.getByLabel("First name").nth(i).fill(`${name}${mark}`);
    }
    await coach.getByLabel("Their own email").first().fill(`wrong-${mark}@example.org`);
    await coach.getByRole("button", { name: "Create invitations" }).click();
    await coach.getByRole("link", { name: "Go to their record" }).click();
    await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Overview");
    await coach.goto(`${coach.url()}/settings`);
    await coach.locator("summary", { hasText: "Remove this couple" }).click();
    await expect(coach.getByText(/are erased for good/)).toBeVisible();
    await coach.getByRole("button", { name: "Remove this couple" }).click();
    await expect(coach.getByText("It is erased.")).toBeVisible();
    await expect(coach.getByRole("link", { name: `Wrong${mark} & Pair${mark}` })).toHaveCount(0);
  });
});
