import { type Browser, expect, type Page, test } from "@playwright/test";
import { scripted, signIn } from "./support/people";

/** Finding one exercise among many: while typing, by filter, by star, for one couple; and all of it without a script. */
const shelf = "/coach/exercises";
const count = (page: Page) => page.getByRole("status").filter({ hasText: /exercises$/ });
/** Headings of the shelf: each says how many stand under it. */
const groups = (page: Page) => page.getByRole("heading", { level: 2 }).filter({ hasText: /\d+$/ });
const card = (page: Page, title: string) => page.getByRole("link", { name: title, exact: true });
const star = (page: Page, title: string) =>
  page.getByRole("button", { name: `Favorite: ${title}`, exact: true }).first();

/** Folded on a phone, always there on a wide screen. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  if (!(await field.isVisible())) await page.getByText(/^Filters/).click();
  await field.selectOption({ label: option });
}

/** As somebody left it: without the star, whatever ran before. */
async function unstarred(page: Page, title: string): Promise<void> {
  await page.goto(shelf);
  if ((await star(page, title).getAttribute("aria-pressed")) === "true") {
    await star(page, title).click();
    await expect(star(page, title)).toHaveAttribute("aria-pressed", "false");
  }
}

const withoutScript = async (browser: Browser) =>
  (await browser.newContext({ javaScriptEnabled: false })).newPage();

test("the whole shelf stands under its phases, with links to jump to each", async ({ page }) => {
  await signIn(page, "coach");
  await page.goto(shelf);
  const headings = groups(page);
  await expect(headings).toHaveCount(8);
  const counts = (await headings.allTextContents()).map((text) => Number(/\d+$/.exec(text)?.[0]));
  const total = counts.reduce((sum, n) => sum + n, 0);
  expect(total).toBeGreaterThanOrEqual(55);
  await expect(count(page)).toHaveText(`${total} exercises`);
  await expect(page.locator("main li h3")).toHaveCount(total);
  await page
    .getByRole("navigation", { name: "Jump to a phase" })
    .getByRole("link", { name: "Letting go" })
    .click();
  await expect(page.getByRole("heading", { name: /^Letting go/, level: 2 })).toBeInViewport();
});

test("it follows while one types, keeps the words, the focus and the address, and can be cleared", async ({
  page,
}) => {
  await signIn(page, "coach");
  await page.goto(shelf);
  const whole = await count(page).textContent();
  const search = page.getByLabel("Search");
  await search.click();
  await page.keyboard.type("APOL ", { delay: 70 });
  await expect(count(page)).toHaveText(/^\d of \d+ exercises$/);
  await expect(card(page, "Building an apology")).toBeVisible();
  await expect(card(page, "Marble jar")).toHaveCount(0);
  await expect(page).toHaveURL(/\?query=APOL$/);
  await expect(search).toBeFocused();
  await page.keyboard.type("duty", { delay: 70 });
  await expect(count(page)).toHaveText(/^1 of /);
  await expect(search).toHaveValue("APOL duty");
  await expect(page.getByRole("link", { name: /^Hearing an apology/ })).toBeVisible();

  await page.reload();
  await expect(search).toHaveValue("APOL duty");
  await expect(count(page)).toHaveText(/^1 of /);
  await page.getByRole("link", { name: "Clear" }).click();
  await expect(count(page)).toHaveText(whole ?? "");
  await expect(search).toHaveValue("");

  await search.fill("zzz");
  await expect(count(page)).toHaveText(/^None of /);
  await page.getByRole("link", { name: "Show the whole shelf" }).click();
  await expect(count(page)).toHaveText(whole ?? "");
  await expect(search).toHaveValue("");
});

test("an answer that comes late takes no words away", async ({ page }) => {
  await signIn(page, "coach");
  await page.goto(shelf);
  const search = page.getByLabel("Search");
  await search.fill("thank");
  await expect(count(page)).toHaveText(/^1 of /);
  await page.route(/\/coach\/exercises\?/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await search.fill("");
  await search.pressSequentially("apol dut", { delay: 240 });
  await expect(search).toHaveValue("apol dut");
  await expect(page).toHaveURL(/\?query=apol\+dut$/);
  await expect(count(page)).toHaveText(/^1 of /);
  await expect(search).toHaveValue("apol dut");
});

test("filters add up, stand in the address, and come back with a step back", async ({ page }) => {
  await signIn(page, "coach");
  await page.goto(shelf);
  await choose(page, "Method", "Eight steps after a conflict");
  await expect(page).toHaveURL(/method=000/);
  await expect(count(page)).toHaveText(/^\d+ of /);
  const ofOne = Number.parseInt((await count(page).textContent()) ?? "", 10);
  await choose(page, "Time", "up to 10 min");
  await expect(page).toHaveURL(/minutes=10/);
  await expect
    .poll(async () => Number.parseInt((await count(page).textContent()) ?? "", 10))
    .toBeLessThan(ofOne);
  await expect(page.locator("main li small").filter({ hasText: /(15|20|25|30) min/ })).toHaveCount(0);

  await page.locator("main li :is(h2, h3) a").first().click();
  await expect(page.getByRole("link", { name: "Exercises" }).last()).toBeVisible();
  await page.waitForURL(/\/coach\/exercises\/[0-9a-f-]+$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?minutes=10&method=000$/);
  await expect(page.getByLabel("Time", { exact: true })).toHaveValue("10");
  await expect(page.locator("main li small").filter({ hasText: /(15|20|25|30) min/ })).toHaveCount(0);
});

test("a star is one's own, and lasts until it is taken away", async ({ browser, page }) => {
  const title = "Marble jar";
  await signIn(page, "coach");
  await unstarred(page, title);
  await scripted(star(page, title));
  await star(page, title).focus();
  await page.keyboard.press("Enter");
  await expect(star(page, title)).toHaveAttribute("aria-pressed", "true");
  await expect(star(page, title)).toBeFocused();
  await page.reload();
  await expect(star(page, title)).toHaveAttribute("aria-pressed", "true");

  await choose(page, "Favorites", "Favorites first");
  await expect(groups(page).first()).toHaveText(/^Your favorites/);
  await choose(page, "Favorites", "Favorites only");
  await expect(count(page)).toHaveText(/^\d+ of /);
  await expect(card(page, title)).toBeVisible();
  await expect(card(page, "Undivided time")).toHaveCount(0);

  const colleague = await (await browser.newContext()).newPage();
  await signIn(colleague, "colleague");
  await colleague.goto(shelf);
  await expect(star(colleague, title)).toHaveAttribute("aria-pressed", "false");
  await colleague.context().close();

  await card(page, title).click();
  await page.getByRole("button", { name: "Remove from favorites" }).click();
  await expect(page.getByRole("button", { name: "Add to favorites" })).toBeVisible();
  await page.goto(shelf);
  await expect(star(page, title)).toHaveAttribute("aria-pressed", "false");
});

test("for a couple, it says what they had and how it ended, and can leave that out", async ({ page }) => {
  await signIn(page, "coach");
  await page.goto("/coach/couples");
  const record = await page.getByRole("link", { name: "Ana & Ben" }).first().getAttribute("href");
  await page.goto(`${record}/assign`);
  const used = page.getByText(/^(Used|Assigned (since|from)) .+/).and(page.locator("main li p"));
  await expect(used.first()).toBeVisible();
  await expect(page.getByText(/^Used .+: both sent it$/).first()).toBeVisible();
  const had = await used.count();
  const total = Number.parseInt((await count(page).textContent()) ?? "", 10);
  await choose(page, "Used with this couple", "Not yet used");
  await expect(count(page)).toHaveText(`${total - had} of ${total} exercises`);
  await expect(used).toHaveCount(0);
  await page.locator("main li :is(h2, h3) a").first().click();
  await expect(page.getByText(/^Who is it for/)).toBeVisible();
});

test("all of it works without a script", async ({ browser, page }) => {
  const title = "Three kinds of thanks";
  await signIn(page, "coach");
  await unstarred(page, title);
  const plain = await withoutScript(browser);
  await plain.context().addCookies(await page.context().cookies());
  await plain.goto(shelf);
  await plain.getByLabel("Search").fill("thanks");
  await plain.getByRole("button", { name: "Search" }).click();
  await expect(plain).toHaveURL(/query=thanks/);
  await expect(plain.locator("main li h2")).toHaveCount(1);
  await star(plain, title).click();
  await expect(star(plain, title)).toHaveAttribute("aria-pressed", "true");
  await expect(plain.getByLabel("Search")).toHaveValue("thanks");
  await plain.goto(shelf);
  await choose(plain, "Favorites", "Favorites only");
  await plain.getByRole("button", { name: "Search" }).click();
  await expect(card(plain, title)).toBeVisible();
  await star(plain, title).click();
  await expect(card(plain, title)).toHaveCount(0);
  await plain.context().close();
});
