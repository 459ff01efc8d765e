// Promise: a couple of a test's own, made and joined in the browser, with a page for each of the three.
import { type Browser, expect, type Page } from "@playwright/test";
import { signIn } from "./people";
import { signsForThemselves } from "./signs";

export type OwnCouple = { coach: Page; first: Page; second: Page; label: string; record: string };

async function join(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
  await page.goto(link);
  await page.getByLabel("Password").fill("a quiet harbour at six");
  await page.getByRole("button", { name: "Open my space" }).click();
  await signsForThemselves(page);
  return page;
}

/** @param names told apart by the caller, since the story goes on for the whole run */
export async function ownCouple(browser: Browser, names: readonly [string, string]): Promise<OwnCouple> {
  const coach = await (await browser.newContext()).newPage();
  await signIn(coach, "coach");
  await coach.goto("/coach/couples/new");
  for (const [i, name] of names.entries()) {
    await coach.getByLabel("First name").nth(i).fill(name);
    await coach.getByLabel("Their own email").nth(i).fill(`${name.toLowerCase()}@example.org`);
  }
  await coach.getByRole("button", { name: "Create invitations" }).click();
  await expect(coach.locator("code")).toHaveCount(2);
  const links = (await coach.locator("code").allTextContents()).map((link) => new URL(link.trim()).pathname);
  await coach.getByRole("link", { name: "Go to their record" }).click();
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText("Overview");
  const first = await join(browser, links[0] ?? "");
  const second = await join(browser, links[1] ?? "");
  return { coach, first, second, label: names.join(" & "), record: coach.url() };
}
