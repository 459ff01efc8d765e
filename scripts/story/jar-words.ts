/** The lines of the jar and of the thanks, by day from the first Monday. */
import type { MarbleKind } from "@/lib/everyday/marbles/schema";
import type { ThanksKind } from "@/lib/everyday/thanks/schema";

type Who = "ana" | "ben";

export const marblesOfTheStory: readonly (readonly [
  day: number,
  who: Who,
  kind: MarbleKind,
  line: string,
])[] = [
  [36, "ben", "word", "“You look done in. Sit.”"],
  [37, "ana", "act", "You took the car for its test without being asked."],
  [39, "ana", "kept_promise", "The account was on the table before the rice was done."],
  [41, "ben", "time", "You watched all of the snooker with me and only sighed once."],
  [44, "ana", "text", "The picture of the dog in the launderette."],
  [46, "ana", "kept_promise", "Friday again. You said the number out loud."],
  [48, "ben", "act", "My work trousers were mended when I got up."],
  [50, "ana", "time", "We walked to the weir and said nothing about any of it."],
  [53, "ana", "kept_promise", "Friday, and you asked whether I wanted to see last month too."],
  [55, "ben", "word", "“That was hard to say and you said it.”"],
  [69, "ana", "act", "You put the envelope on my side of the table, unopened."],
  [71, "ben", "text", "“Home late, soup in the fridge, no need to talk.”"],
  [74, "ana", "kept_promise", "You told me on Thursday that Friday would be Saturday."],
  [76, "ana", "time", "An hour in the yard. You held the fence and I hit it."],
  [79, "ben", "act", "You drove me to the early shift in the rain."],
  [81, "ana", "kept_promise", "Friday. We did it in four minutes and had the rest of the evening."],
  [83, "ana", "word", "“I would have looked in the drawer as well.”"],
  [85, "ben", "word", "You told your sister that I was good with your dad."],
  [87, "ben", "time", "You stayed in the room when I went quiet."],
  [88, "ana", "kept_promise", "Friday, before I had thought of it."],
  [92, "ana", "act", "You called the bank yourself and left the speaker on."],
  [94, "ben", "text", "A heart, on a Tuesday, for no reason."],
  [96, "ana", "time", "Chips on the wall. You let me have the crispy ones."],
];

export const thanksOfTheStory: readonly (readonly [
  day: number,
  who: Who,
  kind: ThanksKind,
  how: "keep" | "send",
  body: string,
])[] = [
  [72, "ben", "you_did", "send", "You asked me once and then you waited. I noticed the waiting."],
  [77, "ana", "about_us", "keep", "We still reach for the same biscuit. I am not ready to say that to him."],
  [
    84,
    "ana",
    "you_did",
    "send",
    "Thank you for ringing the garage while I was on shift. I had been putting it off all week.",
  ],
  [86, "ben", "you_are", "send", "You are fair, even when you are furious. I have not met that before."],
  [91, "ben", "about_us", "keep", "That we can be in one kitchen and both be humming."],
  [
    95,
    "ana",
    "you_are",
    "send",
    "You are gentle with slow people. On Saturday it was the man at the till, and it showed.",
  ],
];
