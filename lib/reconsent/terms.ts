/** What can be held back, and how its author is asked about it once more. */

/** As its author is asked. */
export const authorWords = {
  exercise: "You wrote something in an exercise",
  cause_map: "You said that your map of causes may be opened",
  conflict: "You wanted to share something that happened",
  summary: "You suggested a wording about something that happened",
  view: "You wrote how you see something that happened",
  setback: "You wrote about a setback",
  repair: "You said something about repairing a setback",
  marble: "You put in a marble",
  thanks: "You wrote a thank-you",
  gentle_word: "You wrote a kind word",
  how_to_ask: "You wrote how you would like to be asked",
  doubt: "You wrote down a doubt",
  doubt_answer: "You answered a doubt",
  promise: "You made a promise",
  proposal: "You suggested words for an agreement",
  card: "You filled in a card about yourself",
  openness: "You wrote down what you are willing to share for a while",
  pace: "You said how fast you would like to go",
  shared_goal: "You shared a goal",
  sharing: "You said yes to sharing some weeks of the check-in",
} as const;

export type ThingKind = keyof typeof authorWords;

declare module "@/db/schema/stored" {
  interface Stored {
    heldThing: ThingKind;
  }
}
