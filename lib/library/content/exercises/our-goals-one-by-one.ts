/** Each partner's goals, one after another, with a sign to know them by; they stay with the counselor. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const ourGoalsOneByOne: LibraryExercise = {
  slug: "our-goals-one-by-one",
  version: 2,
  content: {
    title: "Our goals, one by one",
    aim: "To say in your own words what you want from this time, one goal after another, and how you would notice it.",
    kind: "E30",
    phases: ["stabilise"],
    causes: [
      "betrayal_infidelity",
      "broken_promise",
      "harmful_pattern",
      "communication_gap",
      "external_stress",
      "post_reconciliation_doubt",
    ],
    minutes: 15,
    modes: ["one", "apart"],
    steps: [
      "Your goals are yours. They may differ from your partner’s. It is better to know that early than late.",
      "Take one at a time, and make it small enough to catch on a weekday. “Be happy again” is hard to catch. “Sleep through on Sundays” isn’t.",
      "Let at least one be about something you do yourself, whatever your partner does.",
      "Only the last line can be shared with your partner, and only if you choose to.",
    ],
    example: `1. Get through lunch at my parents’ without acting. About me. I’d notice because I’d actually taste the food.
2. Stop reading old messages. About me. I’d notice because my phone stays in the kitchen after ten.
3. Know by the end of the year whether I’m staying. I put “I can’t say” for whether that’s about me or us. I’d notice because I’d have stopped looking at one-room flats in my lunch break.

What I can put in: Thursdays, and a walk at the weekend. Not more, the baby’s up at five.

In the way: pride. I’ve noticed that I count who said sorry last.

Why I came back in April: I wanted the noise of us in the kitchen. And the rent, if I’m honest.

A line for Ash: I’d like us to be able to be bored together again.`,
    guidance: {
      useWhen:
        "At the start, and again at each review. After “Help we want” it turns a wish into something that can be noticed. Read both sets before you plan phases.",
      notWhen:
        "Not on a shared device. Not in the first days after a discovery, when getting to the weekend is goal enough.",
      watchFor:
        "Goals that are really tasks for the other one. A goal to stay and a goal to find out, side by side: agree with each, alone, how openly this may be talked about. “So that there is no trouble at home” asks for a talk alone.",
    },
    fields: [
      {
        type: "rows",
        key: "goals",
        label: "My goals",
        help: "One is enough. Three is plenty. None of this is shown to your partner.",
        rowName: "goal",
        maxRows: 4,
        role: "each",
        audience: "coach",
        widest: "coach",
        columns: [
          { type: "short_text", key: "goal", label: "What I want", maxLength: 300 },
          {
            type: "one_of",
            key: "about",
            label: "It is about",
            options: [
              { value: "me", label: "Me" },
              { value: "us", label: "The two of us" },
              { value: "unsure", label: "I can’t say" },
            ],
          },
          { type: "short_text", key: "notice", label: "I would notice because…", maxLength: 300 },
        ],
      },
      {
        type: "short_text",
        key: "first_step",
        label: "A first step that is in my own hands",
        placeholder: "This week I could…",
        maxLength: 300,
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "can_give",
        label: "The time and strength I honestly have for this just now",
        help: "Think of your real week, with the early shift and the school run in it. It may take many months, so don’t plan a sprint.",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "in_the_way",
        label: "What could get in the way, in me or around me",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "came_back",
        label: "If we parted and came back together: what brought me back",
        help: "Leave it empty if it isn’t your story. Mixed reasons are the usual kind.",
        role: "each",
        audience: "coach",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "line_for_partner",
        label: "One goal I would be glad for my partner to know",
        help: "For your counselor at first. You can open this line to your partner, now, later or not at all.",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
    ],
    seedRefs: ["001.3", "001.8", "003.8", "003.cause_2", "004.lead"],
  },
};
