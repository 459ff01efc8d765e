/** Nothing moves once it can be seen, however late the letters arrive: somebody may be about to press it. */
import { expect, type Page, test } from "@playwright/test";
import { type Person, signIn } from "./support/people";

const pages: Record<Extract<Person, "ana" | "coach">, readonly string[]> = {
  ana: [
    "/client",
    "/client/check-in",
    "/client/together",
    "/client/trust",
    "/client/agreements",
    "/client/jar",
  ],
  coach: ["/coach", "/coach/couples", "/coach/exercises", "/coach/settings"],
};

/** What moved on a page and by how much of the window, as the browser counts it, and how the page is asked for it. */
type Moved = { by: number; what: string[] };
declare global {
  interface Window {
    moved: Moved[];
  }
}

const watch = () => {
  window.moved = [];
  type Shift = PerformanceEntry & { value: number; sources: readonly { node: Element | Text | null }[] };
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries() as Shift[]) {
      const what = sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? "");
      window.moved.push({ by: value, what });
    }
  }).observe({ type: "layout-shift", buffered: true });
};

async function withLateLetters(page: Page): Promise<() => number> {
  let asked = 0;
  await page.route(/\.woff2/, async (route) => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  return () => asked;
}

for (const [who, paths] of Object.entries(pages) as [keyof typeof pages, readonly string[]][]) {
  test(`no page of ${who}'s moves when its letters arrive late`, async ({ page, browser }) => {
    await signIn(page, who);
    const state = await page.context().storageState();

    for (const path of paths) {
      // A context of its own has no letters kept from the page before.
      const context = await browser.newContext({
        storageState: state,
        viewport: { width: 390, height: 844 },
      });
      const visit = await context.newPage();
      await visit.addInitScript(watch);
      const asked = await withLateLetters(visit);
      await visit.goto(path, { waitUntil: "networkidle" });

      expect(asked(), `${path} asks for letters`).toBeGreaterThan(0);
      expect(await visit.evaluate(() => window.moved), path).toEqual([]);
      await context.close();
    }
  });
}
