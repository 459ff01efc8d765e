import type { Page } from "@playwright/test";

/** The words that reach beyond the window, when anything does. */
export const tooWide = (page: Page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const found = [`${document.documentElement.scrollWidth} in ${room}`];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: parent, textContent } = walker.currentNode;
      const words = new Range();
      words.selectNodeContents(walker.currentNode);
      if (words.getBoundingClientRect().right <= room + 1 || parent?.closest("nav, script")) continue;
      found.push(`${parent?.tagName}.${parent?.className}: ${textContent?.slice(0, 40)}`);
    }
    return found;
  });
