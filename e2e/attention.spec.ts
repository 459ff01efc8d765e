import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { ownCouple } from "./support/own-couple";

/** A couple of its own, to whom nothing was assigned. */
test("what needs attention is put off, said not to be needed, and brought back; no client learns of it", async ({
  browser,
}, info) => {
  test.setTimeout(120_000);
  const mark = `${info.project.name}${Date.now() % 1_000_000}`;
  const { coach, first, second, label } = await ownCouple(browser, [`Wim${mark}`, `Xia${mark}`]);
  const card = coach.locator("#attention");
  const row = card
    .getByRole("listitem")
    .filter({ hasText: label })
    .filter({ hasText: "No exercise assigned" });
  const home = async () => {
    await first.goto("/client");
    return first.locator("main").textContent();
  };
  const before = await home();

  await coach.goto("/coach?all=attention");
  await row.getByRole("link", { name: /^Not now/ }).click();
  const form = coach.locator("#not-now");
  await expect(form).toBeVisible();
  const { violations } = await new AxeBuilder({ page: coach })
    .include("#attention")
    .setLegacyMode()
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await form.getByRole("button", { name: "Not needed" }).click();
  await expect(form.getByText("A word why, for yourself in some weeks").first()).toBeVisible();
  await form.getByLabel("Not needed because").fill("They are away until spring");
  await form.getByRole("button", { name: "Not needed" }).click();

  await expect(coach.getByText("Noted as not needed.")).toBeVisible();
  await card.getByText(/^Put off or not needed/).click();
  await expect(row).toContainText("Not needed because: They are away until spring");
  await row.getByRole("button", { name: "Bring it back" }).click();
  await expect(coach.getByText("It is back on the list.")).toBeVisible();

  await coach.goto("/coach?all=attention");
  await row.getByRole("link", { name: /^Not now/ }).click();
  await form.getByLabel("Not before").selectOption("2");
  await form.getByRole("button", { name: "Put off" }).click();
  await expect(coach.getByText("Put off.", { exact: true })).toBeVisible();
  expect(await home()).toBe(before);
  for (const page of [coach, first, second]) await page.context().close();
});
