import { expect, type Page, test } from "@playwright/test";
import { pagesOf } from "./support/every-page";
import { type Person, signIn } from "./support/people";

/** Pages that offer to be printed, of all that somebody has. */
const printed: Record<"coach" | "ana", RegExp> = {
  coach: /\/(brief|review|review\/[^/]+|settings\/copy\/[^/]+)$/,
  ana: /^\/client\/(agreements\/print|reviews\/[^/]+|my-data\/copy)$/,
};

const buttons = (page: Page) => page.getByRole("button").filter({ visible: true });

for (const [who, path] of Object.entries(printed)) {
  test(`what ${who} prints has its words on it, and no button`, async ({ page }) => {
    await signIn(page, who as Person);
    const paths = (await pagesOf(who as Person)).filter((one) => path.test(one));
    expect(paths.length).toBeGreaterThan(2);

    for (const one of paths) {
      await page.goto(one);
      await expect(page.getByRole("button", { name: "Print", exact: true })).toBeVisible();
      await page.emulateMedia({ media: "print" });
      expect.soft(await buttons(page).allTextContents(), `buttons printed of ${one}`).toEqual([]);
      const words = page.locator("main").getByRole("heading").filter({ visible: true });
      expect.soft(await words.count(), `words printed of ${one}`).toBeGreaterThan(0);
      await page.emulateMedia({ media: "screen" });
    }
  });
}
