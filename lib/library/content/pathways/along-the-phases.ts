/** Follows no single method: one way through the eight phases that all five have in common. */
import type { LibraryPathway } from "@/lib/library/pathways/schema";

export const alongThePhases: LibraryPathway = {
  slug: "along-the-phases",
  version: 3,
  content: {
    title: "The full path, phase by phase",
    aim: "To lead a couple from steady ground to keeping it well, with the best of all five methods and nothing twice.",
    suits:
      "Most couples, and the one to take when you are not sure. It begins with pace and safety, and it can go both ways where both broke trust. Half a year is a good measure.",
    notWhen:
      "They want one small thing, or have done much of this already: give single exercises instead. Fear of each other comes before any pathway.",
    steps: [
      {
        title: "Steady ground",
        watchFor:
          "Each partner’s pace, and whether anybody is afraid. Speak with each of them alone before you open the next step. What they want to leave aside is left aside.",
        delivery: { kind: "at_once" },
        exercises: [
          {
            slug: "my-pace-and-my-limits",
            mode: "apart",
            who: "both",
            why: "So that I know how fast is right for each of you before we begin.",
            hopeDays: 7,
          },
          {
            slug: "help-we-want",
            mode: "apart",
            who: "both",
            why: "Tell me what you hope for, each for yourself. It is for me.",
            hopeDays: 7,
          },
        ],
        refs: [],
      },
      {
        title: "A plan for hard moments",
        watchFor:
          "They will need it before the naming begins. The sign for a break must be one that both would really use.",
        talkFirst: true,
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "when-i-am-flooded-my-plan",
            mode: "apart",
            who: "both",
            why: "Some of what comes will be hard. Let us have a plan for that first.",
            hopeDays: 7,
          },
        ],
        refs: [],
      },
      {
        title: "What it did",
        watchFor:
          "Take your time here. Read it, and say what you read. If there is no one thing that one did to the other, leave this step out.",
        delivery: { kind: "after_previous_plus_days", days: 4 },
        exercises: [
          {
            slug: "what-it-did-to-me",
            mode: "one",
            who: "injured",
            why: "Nobody has asked you this in peace yet. Take all the time you want.",
          },
        ],
        refs: [],
      },
      {
        title: "What happened, in plain words",
        watchFor:
          "Facts, once and whole, and to you first. If something is still outstanding, plan with its teller how and when it is said. If there is no one thing that one did to the other, leave this step out.",
        delivery: { kind: "after_previous_plus_days", days: 4 },
        exercises: [
          {
            slug: "naming-what-happened",
            mode: "one",
            who: "involved",
            why: "Before anybody is sorry, say what happened, as it was. Begin with me, if that is easier.",
          },
        ],
        refs: [],
      },
      {
        title: "Own it and say it",
        watchFor:
          "Open it once no facts are outstanding. The apology should know what it is sorry for: share what may be shared first. Delivered counts; accepted is nobody’s to demand.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "building-an-apology",
            mode: "one",
            who: "involved",
            why: "You want to say it well. Build it here first; nobody reads it before you decide.",
          },
        ],
        refs: [],
      },
      {
        title: "How it came to this",
        watchFor: "Where the two maps touch. Causes are not excuses. Differences may stay.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "map-of-causes-mine-first",
            mode: "apart",
            who: "both",
            why: "Each of you has a story of how it came to this. I would like both before we look at one.",
            hopeDays: 14,
          },
        ],
        refs: [],
      },
      {
        title: "In the other’s shoes",
        watchFor: "Explaining in place of understanding. The question at the end is the heart of it.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "walking-in-their-shoes",
            mode: "apart",
            who: "both",
            why: "There has been a lot of explaining. This is the other way round.",
            hopeDays: 7,
          },
        ],
        refs: [],
      },
      {
        title: "What we hold to",
        watchFor:
          "Few and clear. Each says what they will do themselves. Nothing that cuts one of them off from others.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "how-we-disagree",
            mode: "together",
            who: "both",
            why: "You know by now how it begins. Settle how you want to have it next time.",
            hopeDays: 10,
          },
          {
            slug: "writing-our-boundaries",
            mode: "together",
            who: "both",
            why: "And put into writing what you both want to hold to.",
            hopeDays: 14,
          },
        ],
        refs: [],
      },
      {
        title: "Small promises, kept",
        watchFor:
          "Ordinary is the aim. If it slips, make it smaller. Open “after a setback” by hand if there was one.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "one-small-promise",
            mode: "one",
            who: "involved",
            repeat: "weekly",
            times: 4,
            why: "Small and the same every week, so that your partner can stop guessing.",
          },
        ],
        refs: [],
      },
      {
        title: "Something light",
        watchFor: "Laughter may come back before trust does. That is allowed; it proves nothing either way.",
        delivery: { kind: "every", days: 10 },
        exercises: [
          {
            slug: "three-kinds-of-thanks",
            mode: "apart",
            who: "both",
            why: "Something light. You will each read the other’s when both are there.",
            hopeDays: 10,
          },
        ],
        refs: [],
      },
      {
        title: "Time together",
        watchFor:
          "Short and certain is better than long and perhaps. No talk about the conflict is part of the plan.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "undivided-time",
            mode: "together",
            who: "both",
            why: "An hour for the two of you, with nothing to solve.",
            hopeDays: 14,
          },
        ],
        refs: [],
      },
      {
        title: "Letting go, when somebody asks",
        watchFor: "Yours to open, and only on their word. “Not now” is a whole answer.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "what-forgiveness-means-to-me",
            mode: "one",
            who: "each",
            why: "You asked what the word even means. There is no right answer, and “not now” is one.",
          },
        ],
        refs: [],
      },
      {
        title: "Early signs",
        watchFor:
          "Signs in oneself before signs in the other. One thing each will do at the first of them, concrete enough for a bad day.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "early-signs-and-what-we-do",
            mode: "apart",
            who: "both",
            why: "Things go better now. Let us see a hard patch coming before it is there.",
            hopeDays: 12,
          },
        ],
        refs: [],
      },
      {
        title: "Our next year",
        watchFor: "A good last step before you meet less often. Ask what each would do if it slipped.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "our-next-year",
            mode: "apart",
            who: "both",
            why: "Look a year ahead, each for yourself first. What would you like to find there?",
            hopeDays: 14,
          },
        ],
        refs: [],
      },
      {
        title: "A look back, later",
        watchFor: "Weeks after the last session. A short talk on the telephone may be all it needs.",
        delivery: { kind: "after_previous_plus_days", days: 28 },
        exercises: [
          {
            slug: "aftercare-at-one-three-six-months",
            mode: "apart",
            who: "both",
            why: "Some time has gone by. How is it holding, and what would you like to keep an eye on?",
          },
        ],
        refs: [],
      },
    ],
  },
};
