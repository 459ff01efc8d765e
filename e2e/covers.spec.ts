// Promise: an owner names who stands in, that person finds the couples among their own, both partners are told, and it is over at once when it is ended.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { asOwner, coupleIdOf, scripted, signIn } from "./support/people";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const barriers = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(tags).analyze()).violations.map(({ id }) => id);

test.afterAll(() => asOwner((sql) => sql`delete from covers`));

test("somebody stands in for a week, and no longer", async ({ browser }, info) => {
  const on = async (who: Parameters<typeof signIn>[1]) => {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, who);
    return page;
  };
  const shot = async (page: Page, name: string) => {
    expect(await barriers(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: info.outputPath(`${name}-dark.png`), fullPage: true });
    await page.emulateMedia({ colorScheme: "light" });
  };
  const owner = await on("coach");
  const tomas = await on("colleague");
  const record = `/coach/couples/${await coupleIdOf("Ana & Ben")}`;
  expect((await tomas.goto(record))?.status()).toBe(404);

  await test.step("named by the owner", async () => {
    await owner.goto("/coach/settings");
    const form = owner.getByRole("form", { name: "Who stands in" });
    await scripted(form);
    await form.getByLabel("Who is away").selectOption({ label: "Ruth Okafor" });
    await form.getByLabel("Who stands in").selectOption({ label: "Tomás Vidal" });
    await form.getByLabel("Last day").fill(addDays(dayIn("Europe/London", new Date()), 7));
    await form.getByRole("button", { name: "Name them" }).click();
    await expect(owner.locator("#covers").getByText(/is standing in for/)).toBeVisible();
    await shot(owner, "owner");
  });

  await test.step("finds the couples among their own, and is told what stays unread", async () => {
    await tomas.goto("/coach");
    await expect(tomas.getByText(/You are standing in for/)).toContainText("Ruth Okafor");
    await shot(tomas, "standing-in");
    await tomas.goto("/coach/couples");
    await expect(tomas.getByRole("link", { name: "Ana & Ben" })).toBeVisible();
    expect((await tomas.goto(record))?.status()).toBe(200);
    await owner.goto("/coach");
    await expect(owner.getByText(/is standing in for you/)).toBeVisible();
  });

  await test.step("both partners read it on their first page", async () => {
    for (const who of ["ana", "ben"] as const) {
      const page = await on(who);
      await expect(page.getByText(/stands in for your counselor/)).toContainText("Tomás Vidal");
      if (who === "ana") await shot(page, "told");
      await page.context().close();
    }
  });

  await test.step("ended sooner, the record is closed with the next page", async () => {
    await owner.goto("/coach/settings");
    await scripted(owner.locator("#covers form").first());
    await owner.locator("#covers").getByRole("button", { name: "End it now" }).click();
    await expect(owner.getByText("Ended. It applies from their next page on.")).toBeVisible();
    expect((await tomas.goto(record))?.status()).toBe(404);
  });
  for (const page of [owner, tomas]) await page.context().close();
});
