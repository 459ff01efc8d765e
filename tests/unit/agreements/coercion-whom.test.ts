import { describe, expect, test } from "vitest";
import { oneSidedRules } from "@/lib/agreements/flags/rules";

const partners = [
  { clientId: "ana", firstName: "Ana" },
  { clientId: "ben", firstName: "Ben" },
];
type Line = [owner: string | null, text: string];
const found = (writer: string | null, ...lines: Line[]) =>
  oneSidedRules(
    lines.map(([owner, text]) => ({ owner, text })),
    partners,
    writer,
  ).map(({ topic, boundId, line }) => `${topic} ${boundId}: ${line}`);

describe("whom a line binds", () => {
  test("“you” is the one who did not write it, where it is nobody's", () => {
    expect(found("ben", [null, "You must unlock your phone."])).toEqual([
      "phone ana: You must unlock your phone.",
    ]);
  });

  test("“you” in a partner's line is the other, when the counselor wrote it", () => {
    expect(found(null, ["ana", "You must unlock your phone."])).toEqual([
      "phone ben: You must unlock your phone.",
    ]);
  });

  test("nobody, where the counselor says “you” in a line that is nobody's", () => {
    expect(found(null, [null, "You must unlock your phone."])).toEqual([]);
  });

  test("nobody alone, where both are named or both are meant, though the line is one's", () => {
    expect(found("ben", ["ana", "Ana will unlock her phone and Ben will unlock his phone."])).toEqual([]);
    for (const both of [
      "We unlock our phones.",
      "Both unlock phones.",
      "I unlock my phone, each of us does.",
    ])
      expect(found("ben", ["ana", both])).toEqual([]);
  });
});

describe("what is said of it", () => {
  test("each sentence by itself: a thing in one and a hold in the next are nothing", () => {
    expect(found("ben", ["ana", "I have a phone. I hand over the keys."])).toEqual([]);
    expect(found("ben", ["ana", "I have a phone\nI hand over the keys"])).toEqual([]);
  });

  test("once for a line that says it twice, or that stands there twice", () => {
    const twice = "I unlock my phone. I hand over my phone.";
    expect(found("ben", ["ana", twice])).toEqual([`phone ana: ${twice}`]);
    expect(found("ben", ["ana", "I unlock my phone."], ["ana", "I unlock my phone."])).toHaveLength(1);
  });

  test("once for each line and for each topic", () => {
    const all: Line[] = [
      ["ana", "I unlock my phone."],
      ["ana", "I hand over my phone and my wages."],
    ];
    expect(found("ben", ...all)).toEqual([
      "phone ana: I unlock my phone.",
      "phone ana: I hand over my phone and my wages.",
      "money ana: I hand over my phone and my wages.",
    ]);
  });

  test("of each, where one binds her in one thing and another him in another", () => {
    expect(found("ben", ["ana", "I unlock my phone."], ["ben", "I hand over my wages."])).toEqual([
      "phone ana: I unlock my phone.",
      "money ben: I hand over my wages.",
    ]);
  });
});
