/** Follows method 000 of lib/library/exercises/terms.ts in its order: name it, say sorry, ask why, agree, keep it, wait, enjoy, let go. */
import type { LibraryPathway } from "@/lib/library/pathways/schema";

export const eightStepsAfterAConflict: LibraryPathway = {
  slug: "eight-steps-after-a-conflict",
  version: 4,
  content: {
    title: "Eight steps after a conflict",
    aim: "To go from one painful event, plainly named, to a way of living with it that both can stand on.",
    suits:
      "A couple who can point at something that happened, agree roughly on the facts, and both want to mend it. Good when they like to see a clear order. Allow about four months.",
    notWhen:
      "Facts are still being held back, one of them has not decided to stay, or either is afraid of the other. Then begin with separate talks, and with “A hard truth, prepared safely” or “Help we want”.",
    steps: [
      {
        title: "Say what happened",
        watchFor:
          "Two accounts that do not meet. Read both before you bring them together. If an account explains before it names, ask for the naming alone. If much new comes out, stop the pathway here and take time.",
        delivery: { kind: "at_once" },
        exercises: [
          {
            slug: "naming-what-happened",
            mode: "apart",
            who: "both",
            why: "Before we look at reasons, I would like each of you to put into your own words what happened and what it did.",
            hopeDays: 10,
          },
        ],
        refs: ["000.1"],
      },
      {
        title: "Build the apology",
        watchFor:
          "Open it once no facts are outstanding. Then look out for reasons creeping in. They have their place two steps on. Nobody has to have it finished this week; a short true paragraph is worth more than a page.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "building-an-apology",
            mode: "one",
            who: "involved",
            why: "You have named it. Here is room to say what you are sorry for, one part at a time. Nobody reads it before you choose.",
          },
        ],
        refs: ["000.2"],
      },
      {
        title: "Hear the apology",
        watchFor:
          "Open this once the apology has really been read or said. No answer is owed, and “I heard it” is a full one. Watch for the one who apologized looking for relief.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "hearing-an-apology-with-no-duty-to-answer",
            mode: "one",
            who: "injured",
            why: "You have heard it now. This is a quiet place for what it did to you. You owe nobody an answer.",
          },
        ],
        refs: ["000.2"],
      },
      {
        title: "Ask how it came to this",
        watchFor:
          "A cause is not an excuse; say so aloud when you hand this out. Look for the places where both maps agree. Where they differ, let both stand.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "map-of-causes-mine-first",
            mode: "apart",
            who: "both",
            why: "Each of you has a story of how it came to this. Write your own first; they open to you both when both are there.",
            hopeDays: 14,
          },
        ],
        refs: ["000.3"],
      },
      {
        title: "Two questions for next time",
        watchFor:
          "Answers that say what the other should do. Ask for one sentence that begins with “I”. Small and dull is good.",
        delivery: { kind: "after_previous_plus_days", days: 3 },
        exercises: [
          {
            slug: "two-questions-for-next-time",
            mode: "apart",
            who: "both",
            why: "You have looked back. These two questions look ahead: what could we do differently, and what would help you?",
            hopeDays: 10,
          },
        ],
        refs: ["000.3"],
      },
      {
        title: "Write down what holds",
        watchFor:
          "Agreements that bind only one of them, or that reach into friends, money or the phone. Few and clear is enough. See that each has said what they will do themselves.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "how-we-disagree",
            mode: "together",
            who: "both",
            why: "There will be another disagreement. Settle now, while it is calm, how you want to have it.",
            hopeDays: 10,
          },
          {
            slug: "writing-our-boundaries",
            mode: "together",
            who: "both",
            why: "You have both said what you need in order to feel safe. Put it in writing, so that neither has to remember it alone.",
            hopeDays: 14,
          },
        ],
        refs: ["000.4"],
      },
      {
        title: "Keep something small",
        watchFor:
          "Promises that are too big, and a partner who begins to count. Every kept one is ordinary; that is the point. If it wobbles, make it smaller instead of adding another.",
        delivery: { kind: "after_previous_plus_days", days: 4 },
        exercises: [
          {
            slug: "one-small-promise",
            mode: "one",
            who: "involved",
            repeat: "weekly",
            times: 4,
            why: "One promise, small enough to keep on a bad day, the same for four weeks. It lets your partner stop guessing.",
          },
        ],
        refs: ["000.5"],
      },
      {
        title: "Give it time",
        watchFor:
          "Impatience in either of them, and shame about being slow. The slower pace is the pace. If somebody asks “how much longer”, hear the question under it.",
        delivery: { kind: "every", days: 14 },
        exercises: [
          {
            slug: "my-pace-and-my-limits",
            mode: "apart",
            who: "both",
            why: "Some weeks are behind you now. Say again how fast is right for you, and what you would rather leave for later.",
            hopeDays: 10,
          },
          {
            slug: "small-steps-i-noticed",
            mode: "apart",
            who: "both",
            why: "Change is easy to overlook from the inside. Write down something small that you noticed.",
            hopeDays: 10,
          },
        ],
        refs: ["000.6"],
      },
      {
        title: "Make room for good hours",
        watchFor:
          "An outing that turns into a talk about the conflict. Help them to say beforehand that today it stays at home. If one of them cannot enjoy it yet, shorter is better.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "undivided-time",
            mode: "together",
            who: "both",
            why: "You have worked hard. Plan an hour that has nothing to do with any of it.",
            hopeDays: 14,
          },
          {
            slug: "something-silly",
            mode: "together",
            who: "both",
            why: "Laughing together is not making light of it. Keep one small light thing.",
          },
        ],
        refs: ["000.7"],
      },
      {
        title: "What letting go could mean",
        watchFor:
          "Open this only when the word comes from one of them. “Not now” and “not at all” are answers. Never ask whether it has been done, and never because the other would like it.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "what-forgiveness-means-to-me",
            mode: "one",
            who: "each",
            why: "The word has come up. Here you can think about what it means to you, for yourself. There is no right answer.",
          },
        ],
        refs: ["000.8"],
      },
    ],
  },
};
