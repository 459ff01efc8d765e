import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byName, cleanName, isVisible, looksTheSame } from "@/lib/platform/names/rules";
import { personName } from "@/lib/platform/names/schema";
import { createCoupleSchema } from "@/lib/practice/couples/schema";

/** Every sign that Unicode calls ignorable, a control or a format; and the blanks that pass for letters or signs. */
const unseen = Array.from({ length: 0xe1000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((sign) => /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/u.test(sign));
const oneUnseen = fc.constantFrom(...unseen);
const letters = fc.array(fc.constantFrom(..."abcéßłøñДжאבعربहन漢字かな한글012"), {
  minLength: 1,
  maxLength: 12,
});
const fits = (name: string) => personName.safeParse(name).success;
const named = (name: string) => personName.parse(name);

describe("a name", () => {
  test.each(["\u200B", "\u2060", "\u3164", "\u2800", "\u00AD", "\u115F", "\uFFA0", "\u{E0041}", "\u202E"])(
    "of the class that is tried below includes %j",
    (sign) => expect(unseen).toContain(sign),
  );

  test("of nothing that can be seen is refused", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(oneUnseen, fc.constantFrom(" ", "\u00A0", "\u3000", ".", "-", "\u0301")), {
          maxLength: 8,
        }),
        (signs) => {
          expect(fits(signs.join(""))).toBe(false);
        },
      ),
    );
  });

  test("loses what cannot be seen, wherever it stands, and keeps the rest", () => {
    const joiners = new Set(["\u200C", "\u200D"]);
    fc.assert(
      fc.property(
        letters,
        fc.array(
          fc.tuple(
            oneUnseen.filter((sign) => !joiners.has(sign)),
            fc.nat(),
          ),
          { maxLength: 6 },
        ),
        (signs, planted) => {
          // Control signs that are spaces to people part two words; they are tried below.
          const put = planted.filter(([sign]) => !/\s/.test(sign) && !/[\u{E0100}-\u{E01EF}]/u.test(sign));
          const mixed = [...signs];
          for (const [sign, at] of put) mixed.splice(at % (mixed.length + 1), 0, sign);
          expect(named(mixed.join(""))).toBe(named(signs.join("")));
        },
      ),
    );
  });

  test.each([
    ["क्‍षा", "क्‍षा"],
    ["می‌خواهم", "می‌خواهم"],
    ["Sam 👩‍🚀", "Sam 👩‍🚀"],
    ["Lou ❤️", "Lou ❤️"],
    ["葛󠄀城", "葛󠄀城"],
    ["Re\u0301ne\u0301", "Réné"],
    ["Al\u200Dex", "Alex"],
    ["\u2067Ana\u2069", "Ana"],
    ["Ana\tMaria\n", "Ana Maria"],
    ["  Ana   Maria ", "Ana Maria"],
    ["O’Neill-Núñez", "O’Neill-Núñez"],
    ["Nº 7", "Nº 7"],
  ])("%j is kept as %j", (typed, kept) => expect(named(typed)).toBe(kept));

  test("is the same however often it is cleaned", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(cleanName(cleanName(text))).toBe(cleanName(text));
        if (isVisible(text)) expect(cleanName(text)).toBe(cleanName(text).normalize("NFC"));
      }),
    );
  });

  test("has a limit that counts what is kept, and no hidden bulk", () => {
    expect(fits("é".normalize("NFD").repeat(60))).toBe(true);
    expect(fits(`${"\u200B".repeat(400)}Ana`)).toBe(true);
    expect(fits("a".repeat(61))).toBe(false);
    expect(fits(`a${"\u0301".repeat(400)}`)).toBe(false);
  });
});

describe("two partners", () => {
  const couple = (firstName: string, secondName: string) =>
    createCoupleSchema.safeParse({ firstName, firstEmail: "a@x.test", secondName, secondEmail: "" }).success;

  test.each([
    ["Alex", "Alex"],
    ["Alex", " ALEX "],
    ["José", "Jose\u0301"],
    ["José", "jose"],
    ["Anna Lena", "Annalena"],
    ["Alex", "Al\u00ADex"],
    ["Alex", "Аlех"],
    ["Alex", "Ａｌｅｘ"],
    ["Alex", "Alex."],
  ])("%j and %j are asked for what tells them apart", (one, other) => expect(couple(one, other)).toBe(false));

  test.each([
    ["Alex", "Alexa"],
    ["Alex R.", "Alex M."],
    ["Ana", "Anna"],
    ["Alex", "Alex 2"],
    ["李", "王"],
  ])("%j and %j are not", (one, other) => expect(couple(one, other)).toBe(true));

  test("look the same whichever comes first", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        expect(looksTheSame(one, other)).toBe(looksTheSame(other, one));
        expect(looksTheSame(one, one.toUpperCase().toLowerCase())).toBe(
          looksTheSame(one.toUpperCase().toLowerCase(), one),
        );
      }),
    );
  });
});

test("lists are in the order people look in", () => {
  expect(["Zoe", "Émile", "emma", "Åsa", "Adam"].sort(byName)).toEqual([
    "Adam",
    "Åsa",
    "Émile",
    "emma",
    "Zoe",
  ]);
});
