// Promise: an owner makes somebody a supervisor, both partners agree, the record is read without a button that does anything, each partner finds it in their list, and one no closes it.
import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { asOwner, coupleIdOf, signIn } from "./support/people";
import { tooWide } from "./support/too-wide";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const password = "nine slow paper kites";
const email = `nadia.${randomUUID().slice(0, 8)}@people.test`;

test.afterAll(() =>
  asOwner(async (sql) => {
    await sql`delete from openings where part = 'supervision'`;
    await sql`delete from supervision_consents`;
    await sql`delete from supervisions`;
    await sql`update coaches set removed_at = now(), is_supervisor = false where name = 'Nadia Roux'`;
  }),
);

test.describe.configure({ timeout: 300_000 });

test("a couple is read in supervision while both agree, and no longer", async ({ browser }, info) => {
  const on = async (who: Parameters<typeof signIn>[1], script = true) => {
    const page = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
    await signIn(page, who);
    return page;
  };
  const look = async (page: Page, name: string) => {
    expect((await new AxeBuilder({ page }).withTags(tags).analyze()).violations.map(({ id }) => id)).toEqual(
      [],
    );
    for (const width of [1280, 390])
      for (const colorScheme of ["light", "dark"] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        expect(await tooWide(page)).toEqual([]);
        await page.screenshot({
          path: info.outputPath(`${name}-${width}-${colorScheme}.png`),
          fullPage: true,
        });
      }
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  const ruth = await on("coach");
  const coupleId = await coupleIdOf("Ana & Ben");
  const nadia = await (await browser.newContext()).newPage();

  await test.step("somebody joins, and the owner makes them a supervisor", async () => {
    await ruth.goto("/coach/settings");
    await ruth.getByLabel("Their email").fill(email);
    await ruth.getByRole("button", { name: "Invite", exact: true }).click();
    const link = new URL((await ruth.locator("code").textContent()) ?? "").pathname;
    await nadia.goto(link);
    await nadia.getByLabel("Your name").fill("Nadia Roux");
    await nadia.getByLabel("Password").fill(password);
    await nadia.getByRole("button", { name: "Start working here" }).click();
    await expect(nadia).toHaveURL(/\/coach$/);
    await ruth.goto("/coach/settings");
    const her = ruth.getByRole("listitem").filter({ has: ruth.locator("p", { hasText: "Nadia Roux" }) });
    await her.getByText("Make them a supervisor").click();
    await her.getByRole("button", { name: /^Make .*a supervisor$/ }).click();
    await expect(ruth.getByText("It applies from")).toBeVisible();
    await nadia.goto("/coach/couples");
    await expect(nadia).toHaveURL(/\/supervision$/);
    await expect(nadia.getByText("Nothing to read just now")).toBeVisible();
    await look(nadia, "nothing");
  });

  await test.step("their counselor names them, which opens nothing", async () => {
    await ruth.goto(`/coach/couples/${coupleId}/settings`);
    await ruth.getByText("Name a supervisor").first().click();
    await ruth.getByLabel("Supervisor", { exact: true }).selectOption({ label: "Nadia Roux" });
    await ruth.getByRole("button", { name: "Name them" }).click();
    await expect(ruth.locator("#supervision")).toContainText("It cannot be read in supervision now");
    expect((await nadia.goto(`/supervision/${coupleId}`))?.status()).toBe(404);
  });

  await test.step("each partner says yes alone, without a script too", async () => {
    for (const [who, script] of [
      ["ana", true],
      ["ben", false],
    ] as const) {
      const page = await on(who, script);
      await page.goto("/client/my-data");
      await expect(page.locator("#supervision")).toContainText("You have not answered.");
      if (script) await look(page, "asked");
      await page.getByRole("button", { name: "Yes, they may read along" }).click();
      await expect(page.locator("#supervision")).toContainText("You have said yes.");
      await page.context().close();
    }
    await ruth.reload();
    await expect(ruth.locator("#supervision")).toContainText("it can be read in supervision now");
    await look(ruth, "named");
  });

  await test.step("the record is read, and there is nothing to press in it", async () => {
    await nadia.goto("/supervision");
    await nadia.getByRole("link", { name: /Ana.*Ben/ }).click();
    await expect(nadia.getByRole("heading", { level: 1 })).toContainText("Ana");
    for (const part of ["", "/work", "/story", "/trust"]) {
      expect((await nadia.goto(`/supervision/${coupleId}${part}`))?.status()).toBe(200);
      const main = nadia.getByRole("main");
      await expect(main.getByRole("button")).toHaveCount(0);
      await expect(main.locator("form, input, textarea, select")).toHaveCount(0);
      await look(nadia, `record${part.replace("/", "-")}`);
    }
    for (const path of ["", "/safety", "/settings", "/brief"]) {
      await nadia.goto(`/coach/couples/${coupleId}${path}`);
      await expect(nadia).toHaveURL(/\/supervision$/);
    }
    for (const path of ["/account", "/account/security", "/account/devices", "/account/security/second-step"])
      expect((await nadia.goto(path))?.status()).toBe(200);
  });

  await test.step("both find it in their list, once the week is over", async () => {
    await asOwner((sql) => sql`update openings set shown_from = on_day where part = 'supervision'`);
    for (const who of ["ana", "ben"] as const) {
      const page = await on(who);
      await page.goto("/client/my-data");
      await expect(page.getByText("read your record in supervision, as supervisor")).toContainText(
        "Nadia Roux",
      );
      await page.context().close();
    }
  });

  await test.step("one no, and it is closed; nobody reads whose it was", async () => {
    const ben = await on("ben");
    await ben.goto("/client/my-data");
    await ben.getByRole("button", { name: "No longer: please stop" }).click();
    await expect(ben.locator("#supervision")).toContainText("You have said no.");
    expect((await nadia.goto(`/supervision/${coupleId}`))?.status()).toBe(404);
    await ruth.reload();
    await expect(ruth.locator("#supervision")).not.toContainText("Ben");
    const ana = await on("ana");
    await ana.goto("/client/my-data");
    await expect(ana.locator("#supervision")).toContainText("You have said yes.");
  });

  await test.step("no longer a supervisor: a colleague like others", async () => {
    await ruth.goto("/coach/settings");
    const her = ruth.getByRole("listitem").filter({ has: ruth.locator("p", { hasText: "Nadia Roux" }) });
    await her.getByText("No longer a supervisor").click();
    await her.getByRole("button", { name: /^End supervision by/ }).click();
    await expect(ruth.getByText("It applies from")).toBeVisible();
    await nadia.goto("/supervision");
    await expect(nadia).toHaveURL(/\/coach$/);
  });
});
