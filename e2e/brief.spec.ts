import { expect, test } from "@playwright/test";
import { coupleIdOf, signIn } from "./support/people";

test("the brief is one step from today, says what is since the last session, and prints on one page", async ({
  page,
}) => {
  await signIn(page, "coach");
  const record = `/coach/couples/${await coupleIdOf("Ana & Ben")}`;
  await page.goto(record);
  await page.getByRole("link", { name: "Prepare this session" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Brief");
  await expect(page.getByText(/Since the last session/)).toBeVisible();
  for (const part of [
    "Plan from the last note",
    "Agenda",
    "Trust, in words",
    "Answers, and what they were like",
  ])
    await expect(page.getByRole("heading", { name: part })).toBeVisible();

  const paper = await page.pdf({ format: "Letter" });
  expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
