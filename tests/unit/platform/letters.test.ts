import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cleanText } from "@/lib/platform/text/clean";
import { fits } from "@/lib/platform/text/fits";
import { copyTitle, lettersIn, roomAloud, roomWords } from "@/lib/platform/text/letters";

const piece = fc.constantFrom(
  "a",
  " ",
  "\n",
  "\r\n",
  "é",
  "e\u0301",
  "😀",
  "👨‍👩‍👧",
  "\0",
  "\ud83d",
  "ß",
  "\t",
);
const written = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(""));
/** How a browser posts what stands in a box: line ends of two characters. */
const posted = (text: string) => text.replaceAll(/\r?\n/g, "\r\n");
const schema = (limit: number) => z.string().trim().check(fits(limit));

describe("a limit", () => {
  test("lets through on the server exactly what the box lets through", () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const box = cleanText(text);
        expect(schema(limit).safeParse(cleanText(posted(box))).success).toBe(lettersIn(box) <= limit);
      }),
    );
  });

  test("lets through only what the database counts as short enough", () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const parsed = schema(limit).safeParse(cleanText(posted(text)));
        if (parsed.success) expect([...parsed.data].length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test.each([
    ["a line end is one", "a\r\nb", 3],
    ["an emoji is one", "😀😀", 2],
    ["blanks around are none", "  a b \n", 3],
  ])("%s", (_, text, count) => expect(lettersIn(text)).toBe(count));

  test("says by how much something is too long", () => {
    const said = schema(4_000).safeParse("x".repeat(5_700)).error?.issues[0];
    expect(said?.message).toContain("1,700 characters too long: there is room for 4,000");
    expect(said).toMatchObject({ code: "too_big", origin: "string", maximum: 4_000, inclusive: true });
  });
});

describe("what stands below a box", () => {
  test.each([
    [0, 4_000, ""],
    [3_899, 4_000, ""],
    [3_900, 4_000, "100 characters left"],
    [119, 120, "1 character left"],
    [120, 120, "0 characters left"],
    [5_700, 4_000, "1,700 characters too many"],
    [39, 50, ""],
    [40, 50, "10 characters left"],
    [46, 51, "5 characters left"],
    [39, 51, ""],
  ])("%i of %i: %s", (count, limit, words) => expect(roomWords(count, limit)).toBe(words));
});

describe("what is said of it aloud", () => {
  test.each([
    [0, 4_000, ""],
    [3_899, 4_000, ""],
    [3_900, 4_000, "The room here is nearly used up"],
    [4_000, 4_000, "The room here is nearly used up"],
    [4_001, 4_000, "This is longer than the 4,000 characters there is room for"],
    [2, 1, "This is longer than the 1 character there is room for"],
  ])("%i of %i: %s", (count, limit, words) => expect(roomAloud(count, limit)).toBe(words));
});

describe("the name of a copy", () => {
  test("is whole where it just fits", () => {
    expect(copyTitle("x".repeat(73), 80)).toBe(`${"x".repeat(73)} (copy)`);
    expect(copyTitle("x".repeat(74), 80)).toBe(`${"x".repeat(72)}… (copy)`);
  });

  test("is whole where it fits", () => expect(copyTitle("Our week", 80)).toBe("Our week (copy)"));

  test("loses whole letters where it does not, and says so", () => {
    const title = copyTitle("😀".repeat(80), 80);
    expect(lettersIn(title)).toBe(80);
    expect(title).toBe(`${"😀".repeat(72)}… (copy)`);
  });
});
