import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./support/people";

const tooWide = (page: Page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > room + 1)
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent?.slice(0, 40)}`)
      .slice(-4)
      .concat(`${document.documentElement.scrollWidth} in ${room}`);
  });

test("the trust page fits a window that is made smaller while it is open", async ({ page }) => {
  await signIn(page, "ana");
  await page.goto("/client/trust", { waitUntil: "networkidle" });
  for (const width of [900, 640, 401, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => tooWide(page), { message: `at ${width}` }).toEqual([]);
  }
});
