// Promise: somebody who has just joined reads and signs what comes before everything else.
import type { Page } from "@playwright/test";
import { noticeCookie } from "@/lib/platform/actions/notice";

/** From the end of joining to their first page. */
export async function signsForThemselves(page: Page): Promise<void> {
  await page.waitForURL(/\/client/);
  await page.goto("/client/consent");
  await page.getByRole("checkbox", { name: /^I have read all of this/ }).check();
  await page.getByRole("button", { name: /^Sign as/ }).click();
  await page.waitForURL(/\/client(\/first-day)?$/);
  await page.goto("/client");
  // The page has said it, and no later one says it again.
  await page.waitForFunction((name) => !document.cookie.includes(`${name}=`), noticeCookie);
}
