import { expect, type Page, test } from "@playwright/test";
import { pagesOf } from "./support/every-page";
import { asOwner, signIn } from "./support/people";
import { tooWide } from "./support/too-wide";

test.describe.configure({ timeout: 300_000 });

type Names = { first: string; second: string; coach: string };
const usual: Names = { first: "Ana", second: "Ben", coach: "Ruth Okafor" };
/** One written from right to left, two of sixty letters without a space. */
const unusual: Names = {
  first: "Annaliesemargarethewilhelminakatharinadorotheaelisabethsofie",
  second: "יואב 7",
  coach: "Ruthelizabethalexandrinagwendolenpersephoneoluwaseunokaforth",
};

/** Gives the people of the story other names, as if they had always had them. */
const rename = (now: Names, to: Names) =>
  asOwner((sql) =>
    sql.begin(async (tx) => {
      const [couple] = await tx`select id from couples where label = ${`${now.first} & ${now.second}`}`;
      await tx`update couples set label = ${`${to.first} & ${to.second}`} where id = ${couple?.id}`;
      await tx`update clients set first_name = ${to.first} where couple_id = ${couple?.id} and place = 1`;
      await tx`update clients set first_name = ${to.second} where couple_id = ${couple?.id} and place = 2`;
      await tx`update coaches set name = ${to.coach} where name = ${now.coach}`;
    }),
  );

/** Visits every page of a person while the story's people have these names. */
async function called(page: Page, who: "ana" | "coach", names: Names, look: (path: string) => Promise<void>) {
  const paths = await pagesOf(who);
  await rename(usual, names);
  try {
    await signIn(page, who);
    for (const path of paths) {
      await page.goto(path);
      await look(path);
    }
  } finally {
    await rename(names, usual);
  }
}

/** Where one of the names stands with nothing around it that keeps its direction to itself, or decides that of a whole sentence. */
const naked = (page: Page, names: string[]) =>
  page.evaluate((names) => {
    const depth = (text: string) => text.split("\u2068").length - text.split("\u2069").length;
    const open = (text: string) =>
      names.some((name) =>
        [...text.matchAll(new RegExp(name, "g"))].some(({ index }) => depth(text.slice(0, index)) <= 0),
      );
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (parentElement?.closest("bdi, script, style, textarea")) continue;
      if (open(textContent ?? "")) found.push(`${parentElement?.tagName}: ${textContent}`);
    }
    for (const { textContent } of document.querySelectorAll("bdi:not([dir])")) {
      if (textContent?.includes("\u2068"))
        found.push(`a sentence that its first name turns round: ${textContent}`);
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
      for (const key of ["aria-label", "title", "placeholder", "alt"]) {
        const value = element.getAttribute(key);
        if (value && open(value)) found.push(`${key}: ${value}`);
      }
    }
    return found;
  }, names);

for (const who of ["coach", "ana"] as const) {
  test(`names turn nothing round and push nothing aside on any page of ${who}`, async ({ page }) => {
    let met = 0;
    await called(page, who, unusual, async (path) => {
      expect.soft(await naked(page, [unusual.second]), path).toEqual([]);
      for (const width of [1280, 640, 390]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await tooWide(page), `${path} at ${width}`).toEqual([]);
      }
      met += await page.getByText(unusual.second).count();
    });

    expect(met).toBeGreaterThan(20);
  });
}
