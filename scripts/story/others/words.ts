/** What they wrote in the exercises that lie behind them: a few true sentences, none of them twice with one couple. */

/** Which exercises everybody had who comes long enough, and in which week. */
export const behind = [
  { slug: "my-pace-and-my-limits", week: 0, why: "So that I know how fast is right for each of you." },
  { slug: "looking-after-myself", week: 5, why: "Before we go on: what keeps each of you upright?" },
  { slug: "small-steps-i-noticed", week: 10, why: "Small things get lost. Let us write a few down." },
] as const;

const tooMuch = [
  "My ears ring, and I agree to anything.",
  "I start to tidy things that are tidy.",
  "I hear the words, and an hour later I know what they meant.",
  "My hands get cold. Then I get loud.",
  "I look for my keys.",
];
const howToAsk = [
  "One question, and then the kettle.",
  "In the car, when neither of us has to look.",
  "Tell me in the morning that you want to ask in the evening.",
  "Write it on paper. I read it twice and then I answer.",
  "Not in the doorway.",
];
const good = [
  "The allotment, even in the rain.",
  "Swimming on Thursdays, before anybody is awake.",
  "My sister on the phone, about nothing.",
  "Bread. It has to rest, and so do I.",
  "Choir, although I only move my mouth.",
  "The long way home, past the boats.",
];
const thisWeek = ["Wednesday, straight from work.", "Saturday morning, phone at home.", "Tuesday, an hour."];
const inMe = [
  "I said “I don’t know yet” in place of “nothing”.",
  "I waited until the end of the sentence.",
  "I came home when I had said I would, and did not mention it.",
  "I asked how the appointment was.",
  "I put the phone on the table, screen up.",
];
const inYou = [
  "You came back into the room.",
  "You told me about the bill before I had found it.",
  "You laughed at the thing with the umbrella.",
  "You asked if it was a good moment.",
  "You left the last piece.",
];
const stillHard = [
  "Sundays.",
  "When the phone buzzes at night.",
  "That I still count the minutes.",
  "Your mother’s kitchen.",
];

const pick = (list: readonly string[], seed: number) => list[seed % list.length] ?? "";

export function wordsFor(slug: string, seed: number): Record<string, unknown> {
  switch (slug) {
    case "my-pace-and-my-limits":
      return {
        pace: pick(["slower", "as_now", "as_now", "bit_faster"], seed),
        too_much: pick(tooMuch, seed),
        how_to_ask: pick(howToAsk, seed * 3),
      };
    case "looking-after-myself":
      return {
        running_low: seed % 2 === 0 ? ["sleep", "quiet"] : ["company", "fun"],
        does_good: pick(good, seed),
        this_week: pick(thisWeek, seed),
      };
    default:
      return { in_me: pick(inMe, seed), in_you: pick(inYou, seed * 3), still_hard: pick(stillHard, seed) };
  }
}
