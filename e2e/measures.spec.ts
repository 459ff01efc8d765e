import { expect, test } from "@playwright/test";
import { coupleIdOf, signIn } from "./support/people";

test("a counselor enters two results, reads what the change means, and takes one out again", async ({
  page,
}) => {
  await signIn(page, "coach");
  await page.goto(`/coach/couples/${await coupleIdOf("Chidi & Dana")}/measures`);
  const form = page.getByRole("form", { name: "Enter a result" });
  const enter = async (day: string, total: string) => {
    await form.getByRole("radio", { name: "Dana" }).check();
    await form.getByLabel("Measure").selectOption({ label: "RDAS: Revised Dyadic Adjustment Scale" });
    await form.getByLabel("Day it was filled in").fill(day);
    await form.getByLabel("Total").fill(total);
    await form.getByRole("button", { name: "Save result" }).click();
  };

  await enter("2026-03-02", "99");
  await expect(form.getByText("Its total is from 0 to 69").first()).toBeVisible();
  await enter("2026-03-02", "40");
  await expect(page.getByText("Saved. Only you can see it.")).toBeVisible();
  await enter("2026-05-04", "52");

  await expect(page.getByText("+12: reliably higher, and past the cut-off")).toBeVisible();
  await expect(page.getByText(/11\.58 points or more is reliable at 95 % \(Anderson/)).toBeVisible();
  for (const left of [1, 0]) {
    await page.getByRole("button", { name: "Remove" }).first().click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByRole("row").filter({ hasText: "Remove" })).toHaveCount(left);
  }
});
