import { expect, test } from "@playwright/test";
import { coupleIdOf, signIn } from "./support/people";

test("the brief is one step from today, says what is since the last session, and prints on one page", async ({
  page,
}, info) => {
  await signIn(page, "coach");
  const record = `/coach/couples/${await coupleIdOf("Ana & Ben")}`;
  await page.goto(record);
  await page.getByRole("link", { name: "Prepare this session" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brief");
  await expect(page.getByText(/Since the last session/)).toBeVisible();
  for (const part of [
    "Plan from the last note",
    "What they bring",
    "Trust, in words",
    "Answers, and what they were like",
  ])
    await expect(page.getByRole("heading", { name: part })).toBeVisible();
  await expect(page.getByText(/^Ana, all five questions:/)).toBeVisible();
  await expect(page.getByText(/No letter that I find by chance \(from 0 to 10: 2, then 5\)/)).toBeVisible();
  // Where there is nothing, there is no part.
  await expect(page.getByRole("heading", { name: "Disclosure: your next step" })).toHaveCount(0);
  await page.screenshot({ path: info.outputPath("brief.png"), fullPage: true });

  const paper = await page.pdf({ format: "Letter" });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
