import { describe, expect, test } from "vitest";
import { type BoundLine, oneSidedRules, type Topic } from "@/lib/agreements/flags/rules";

const ana = { clientId: "ana", firstName: "Ana" };
const ben = { clientId: "ben", firstName: "Ben" };
const partners = [ana, ben];
const by = (writer: string | null, ...lines: BoundLine[]) => oneSidedRules(lines, partners, writer);
const one = (owner: string | null, text: string): BoundLine => ({ owner, text });

/** Whom it binds, the line's owner, who wrote it, its words, what it is about. */
const oneSided: [string, string | null, string | null, string, Topic][] = [
  ["ben", "ben", "ana", "I will show Ana my phone every evening.", "phone"],
  ["ben", "ben", "ben", "I'll hand over my phone whenever she asks me.", "phone"],
  ["ben", null, "ana", "Ben will give me his passwords.", "phone"],
  ["ben", "ana", "ana", "You must unlock your phone when I say so.", "phone"],
  ["ana", "ana", "ben", "I will delete Instagram and share my account with Ben.", "phone"],
  ["ana", "ana", "ben", "I won’t see my friends without Ben.", "friends"],
  ["ana", null, "ben", "Ana asks me before she meets anyone from work.", "friends"],
  ["ana", "ben", "ben", "You can't see your sister any more.", "friends"],
  ["ana", "ana", null, "I will stop talking to other men.", "friends"],
  ["ana", "ana", "ben", "I will not wear short skirts to work.", "clothes"],
  ["ana", null, "ben", "Ana is not allowed make-up at the gym.", "clothes"],
  ["ben", "ben", "ana", "I hand over my salary and keep the receipts.", "money"],
  ["ana", "ana", "ben", "I ask him before I buy anything.", "money"],
  ["ana", "ben", "ben", "You will show me every receipt for what you spend.", "money"],
  ["ben", "ben", "ana", "I show Ana every letter from the bank on the day it comes.", "money"],
  ["ben", "ben", "ana", "I give Ana my card when I come home.", "money"],
  ["ana", "ana", "ben", "I tell Ben where I am going, and with whom.", "whereabouts"],
  ["ben", "ben", "ana", "I will share my location all day.", "whereabouts"],
  ["ben", null, "ana", "Ben sends me a photo from wherever he is.", "whereabouts"],
  ["ana", "ana", "ben", "I won't leave the house without asking him.", "whereabouts"],
  ["ana", "ana", "ben", "I text Ben where I am every hour.", "whereabouts"],
];

describe("binds one alone in what is theirs", () => {
  test.each(oneSided)("%s: %s, by %s: %s", (bound, owner, writer, words, topic) => {
    expect(by(writer, one(owner, words))).toContainEqual({ topic, boundId: bound, line: words });
  });
});

const innocent: [string | null, string | null, string][] = [
  ["ben", "ben", "I put my phone in the drawer at dinner."],
  ["ben", "ben", "I will leave my phone downstairs at night."],
  [null, "ana", "We leave our phones in the hall during meals."],
  [null, "ana", "We don’t read each other’s messages."],
  [null, "ana", "We both share our calendar on Sundays."],
  ["ana", "ana", "I won’t look at Ben’s phone."],
  ["ana", "ana", "I keep my own passcode."],
  ["ana", "ana", "I will never ask you for your password."],
  ["ben", "ben", "I won’t check where you are."],
  ["ana", "ana", "I see my friends on Thursdays."],
  ["ana", "ana", "I see my sister when I want, and need no permission."],
  ["ben", "ben", "I will be kind to your friends when they visit."],
  ["ben", "ben", "I will wear my ring."],
  ["ana", "ana", "I dress as I like."],
  ["ben", "ben", "I will pay the rent from my salary on the first."],
  ["ben", "ben", "I won’t take out a loan without telling you first."],
  ["ana", "ana", "I keep some money of my own."],
  [null, null, "We talk before we spend more than 200."],
  [null, null, "We each have our own card and show it to nobody."],
  ["ben", "ben", "I ring when I am running late."],
  ["ben", "ben", "When I can’t keep a time, I say so early."],
  [null, "ben", "When one of us says pause, we both stop."],
  ["ana", "ana", "I won’t shout. I will leave the room and come back in an hour."],
  ["ana", "ana", "I take a walk when I am called names."],
  ["ben", "ben", "I will text you when I am back from the run, if I want."],
  ["ana", "ana", "I will not stay in a talk where I’m being called names."],
  ["ana", "ana", "I say what I need without hints."],
  ["ana", "ana", "I won’t open his mail, and I don’t ask twice in one evening."],
  ["ben", "ben", "I tell Ana when I have spoken to the bank."],
  ["ben", "ben", "I cook for Ana and her friends on Sundays."],
];

describe("passes what only looks like it", () => {
  test.each(innocent)("%s, by %s: %s", (owner, writer, words) => {
    expect(by(writer, one(owner, words))).toEqual([]);
  });
});

test("what both take on alike is not one-sided", () => {
  const hers = one("ana", "I will show Ben my phone on Fridays.");
  const his = one("ben", "I will show Ana my phone on Fridays.");
  expect(by("ana", hers, his)).toEqual([]);
  expect(by("ana", hers)).toHaveLength(1);
});

test("a name that is also a word of patterns does no harm", () => {
  expect(
    oneSidedRules(
      [one(null, "A.* will show me his phone.")],
      [{ clientId: "x", firstName: "A.*" }, ben],
      "ben",
    ),
  ).toEqual([{ topic: "phone", boundId: "x", line: "A.* will show me his phone." }]);
});
