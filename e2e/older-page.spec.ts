import { expect, type Page, test } from "@playwright/test";
import { scripted, signIn } from "./support/people";

/** As after an update: the server no longer knows the action that the page names, in its header or, without a script, in the form. */
const flip = (id: string) => id.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
const asBeforeAnUpdate = (page: Page) =>
  page.route(/\/(client|coach)\b/, (route) => {
    const request = route.request();
    if (request.method() !== "POST") return route.fallback();
    const { "next-action": id, ...headers } = request.headers();
    if (id) return route.continue({ headers: { ...headers, "next-action": flip(id) } });
    const body = request.postDataBuffer()?.toString("latin1") ?? "";
    const older = body.replace(/"id":"[0-9a-f]{40,}"/g, (found) => `"id":"${flip(found.slice(6, -1))}"`);
    return route.continue({ postData: Buffer.from(older, "latin1") });
  });
/** As when more arrives than the page had counted. */
const asTooLarge = (page: Page) =>
  page.route(/\/(client|coach)\b/, (route) =>
    route.request().method() === "POST"
      ? route.continue({ postData: Buffer.alloc(3_300_000, "w") })
      : route.fallback(),
  );

const older = /This page is older than the server\. Load it again – your words are kept/;
const kept = "These words were not sent yet. Kept on this device.";
const dayBox = (page: Page) => page.getByRole("form", { name: "About today" }).getByRole("textbox").first();

test("a page older than the server says so, and its words are there when it is loaded again", async ({
  page,
  browser,
}) => {
  const words = `Typed before the update ${Date.now()}`;

  await test.step("a partner’s form, and a sheet that is saved while it is written", async () => {
    await signIn(page, "dana");
    const sheet = (await page.locator('a[href^="/client/homework/"]').first().getAttribute("href")) ?? "";
    await page.goto("/client/day");
    await asBeforeAnUpdate(page);
    await scripted(page.getByRole("form", { name: "About today" }));
    await dayBox(page).fill(words);
    await page.getByRole("button", { name: "Post" }).click();
    await expect(page.getByRole("alert").filter({ hasText: older })).toBeVisible();
    await page.getByRole("button", { name: "Load it again" }).click();
    await expect(page.getByText(kept)).toBeVisible();
    await expect(dayBox(page)).toHaveValue(words);
    await page.getByRole("button", { name: "Discard" }).click();

    await page.goto(sheet);
    const form = page.locator("form[data-ready]").first();
    const box = form.locator("textarea:visible").first();
    const before = await box.inputValue();
    await box.fill(words);
    await expect(form.getByRole("status").filter({ hasText: older })).toBeVisible();
    await page.unrouteAll();
    await page.reload();
    await expect(box).toHaveValue(words);
    await box.fill(before);
    await expect(form.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  });

  await test.step("a counselor’s form", async () => {
    const coach = await (await browser.newContext()).newPage();
    await signIn(coach, "coach");
    await coach.goto("/coach/couples/new");
    await scripted(coach.locator("form").filter({ hasText: "First name" }));
    await asBeforeAnUpdate(coach);
    await coach.getByLabel("First name").first().fill(words);
    await coach.getByRole("button", { name: "Create invitations" }).click();
    await expect(coach.getByRole("alert").filter({ hasText: older })).toBeVisible();
    await coach.getByRole("button", { name: "Load it again" }).click();
    await expect(coach.getByText(kept)).toBeVisible();
    await expect(coach.getByLabel("First name").first()).toHaveValue(words);
    await coach.context().close();
  });
});

test("without a script, what was posted from an older page is shown back, to be sent from a newer one", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const words = `One & <two>\nlines ${Date.now()}`;
  await signIn(page, "dana");
  await page.goto("/client/day");
  await asBeforeAnUpdate(page);
  await dayBox(page).fill(words);
  await page.getByRole("button", { name: "Post" }).click();
  await expect(page.getByRole("heading", { name: "This page is older than the server" })).toBeVisible();
  await expect(page.getByLabel("What you wrote", { exact: true })).toHaveValue(words);
  await expect(page.getByRole("link", { name: "Exit this page" })).toBeVisible();
  await page.goBack();
  await expect(dayBox(page)).toHaveValue(words);
  await page.getByRole("button", { name: "Post" }).click();
  await page.getByRole("link", { name: "Load it again" }).click();
  await expect(dayBox(page)).toHaveValue("");

  await page.unrouteAll();
  await asTooLarge(page);
  await page.getByRole("button", { name: "Post" }).click();
  await expect(page.getByRole("heading", { name: "This is too much to send at once" })).toBeVisible();
  await page.context().close();
});

test("what the server turns away for its size is said at the form, with everything still there", async ({
  page,
}) => {
  await signIn(page, "coach");
  await page.goto("/coach/exercises/import");
  const said = page.getByRole("alert");

  await page.getByLabel("The file", { exact: true }).setInputFiles({
    name: "large.json",
    mimeType: "application/json",
    buffer: Buffer.from(`{"format":"mendwork-exchange","x":"${"y".repeat(1_100_000)}"}`),
  });
  await expect(page.getByText(/we can read up to 700 kB/)).toBeVisible();

  await page.getByText("Or paste what is in it").click();
  const pasted = page.getByLabel("The text of the file");
  await asTooLarge(page);
  await pasted.fill("a few words");
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(said.filter({ hasText: "This is more than can be sent at once" })).toBeVisible();
  await expect(pasted).toHaveValue("a few words");
});
