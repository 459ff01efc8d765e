import { expect, test } from "@playwright/test";
import { signIn } from "./support/people";
import { tooWide } from "./support/too-wide";

test("the trust page fits a window that is made smaller while it is open", async ({ page }) => {
  await signIn(page, "ana");
  await page.goto("/client/trust", { waitUntil: "networkidle" });
  for (const width of [900, 640, 401, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => tooWide(page), { message: `at ${width}` }).toEqual([]);
  }
});
