import { expect, type Page, test } from "@playwright/test";
import { coupleIdOf, signIn } from "./support/people";

const words = "The evening we did not talk, said on the stairs.";
const card = (page: Page) => page.getByRole("listitem").filter({ hasText: words });

test("from a setback that only one knows of to one that both call repaired, without a script", async ({
  browser,
}, info) => {
  const hers = await browser.newContext({ javaScriptEnabled: false });
  const dana = await hers.newPage();
  await signIn(dana, "dana");
  await dana.goto("/client/conflicts/setback");
  await dana.getByLabel("What happened").fill(words);
  await dana.getByRole("button", { name: "Save", exact: true }).click();
  await expect(card(dana)).toBeVisible();

  const his = await browser.newContext();
  const chidi = await his.newPage();
  await signIn(chidi, "chidi");
  await chidi.goto("/client/conflicts");
  await expect(chidi.getByText(words)).toHaveCount(0);

  await card(dana).getByRole("button", { name: "I’d like to repair this" }).click();
  await expect(card(dana).getByText("You would like to repair this.")).toBeVisible();
  await chidi.reload();
  await expect(card(chidi).getByText(/Dana.? would like to repair this\./)).toBeVisible();

  await card(dana).getByRole("button", { name: "This is repaired" }).click();
  await expect(card(dana).getByText("You have said that it is repaired.")).toBeVisible();
  await chidi.reload();
  await expect(card(chidi).getByRole("button", { name: "This is repaired" })).toBeVisible();
  await expect(card(chidi).getByText("You have said that it is repaired.")).toHaveCount(0);
  await chidi.screenshot({ path: info.outputPath("wish.png"), fullPage: true });

  const coachs = await browser.newContext();
  const coach = await coachs.newPage();
  await signIn(coach, "coach");
  const record = `/coach/couples/${await coupleIdOf("Chidi & Dana")}/conflicts`;
  await coach.goto(record);
  await expect(card(coach).getByText(/Dana.? says that it is repaired/)).toBeVisible();

  await card(chidi).getByRole("button", { name: "This is repaired" }).click();
  await expect(card(chidi).getByText(/^Repaired\. You have both said so/)).toBeVisible();
  await dana.reload();
  await expect(card(dana).getByText(/^Repaired\. You have both said so/)).toBeVisible();
  await coach.reload();
  await expect(
    coach.getByText(/both say that 1 is\s+repaired\. How long it takes is shown from three on\./),
  ).toBeVisible();
  await chidi.setViewportSize({ width: 390, height: 800 });
  expect(await chidi.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const one of [hers, his, coachs]) await one.close();
});
