/** What is answered to a form that was posted without a script and could not be taken. Pure. */
import { standalonePage } from "./standalone-page";

export const tooLargePage = () =>
  standalonePage({
    heading: "This is too much to send at once",
    main: `<p>Nothing was sent. Go back one page: your words are still in the form. Please send them in smaller pieces.</p>`,
  });

const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const box = (words: string, at: number, of: number) =>
  `<label for="words-${at}">${of === 1 ? "What you wrote" : `What you wrote, ${at + 1} of ${of}`}</label>
<textarea id="words-${at}" readonly rows="${Math.min(14, 2 + Math.ceil(words.length / 40))}">
${escaped(words)}</textarea>`;

/** @param words what stood in the boxes */
export const stalePage = (words: readonly string[]) =>
  standalonePage({
    heading: "This page is older than the server",
    main: `<p>Nothing was sent yet. ${
      words.length > 0
        ? "Your words are kept below: copy them, load the page again, and put them back in."
        : "Load the page again, then send it once more."
    }</p><p><a class="again" href="">Load it again</a></p>${words.map((one, at) => box(one, at, words.length)).join("")}`,
  });
