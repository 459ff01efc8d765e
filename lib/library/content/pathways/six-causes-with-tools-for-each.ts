/** Follows method 003 of lib/library/exercises/terms.ts: first the causes, each partner alone, then its eight steps, with the everyday tools where they serve. */
import type { LibraryPathway } from "@/lib/library/pathways/schema";

export const sixCausesWithToolsForEach: LibraryPathway = {
  slug: "six-causes-with-tools-for-each",
  version: 4,
  content: {
    title: "Six causes, with tools for each",
    aim: "To find out together what wore the trust away, and to learn one tool for each cause before the steps of mending.",
    suits:
      "Couples where no single event explains it: many small things, talking past each other, needs that went unsaid. Good for people who want to understand before they act. The longest of the pathways; leave out the causes that are not theirs.",
    notWhen:
      "There is a fresh wound that has not been named: take “Eight steps after a conflict” first. If belittling, fear or control show up, stop and see each of them alone; nothing here is for that.",
    steps: [
      {
        title: "Each looks at their own part first",
        watchFor:
          "Maps that are all about the other. The question “where was I in it?” is asked gently and once. Note which of the six causes both have marked.",
        delivery: { kind: "at_once" },
        exercises: [
          {
            slug: "map-of-causes-mine-first",
            mode: "apart",
            who: "both",
            why: "Trust can wear away in more than one place. Mark the ones you know, your own part first.",
            hopeDays: 14,
          },
        ],
        refs: ["003.intro"],
      },
      {
        title: "Cause: promises that slipped",
        watchFor:
          "The difference between a reason and a pattern is for you to weigh, not for the partner. Leave this out if neither map names it.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "keepable",
            mode: "apart",
            who: "both",
            why: "You both wrote that things were said and then not done. See what makes a promise one that can be kept.",
            hopeDays: 10,
          },
        ],
        refs: ["003.cause_1"],
      },
      {
        title: "Cause: a betrayal",
        watchFor:
          "Open it where there was one. Grief and anger come and go without order. What is written here is for the writer; whether each wishes to go on is asked alone.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "feelings-after-betrayal",
            mode: "one",
            who: "each",
            why: "So much comes up at once. Here it may stand side by side, and only you decide who sees it.",
          },
        ],
        refs: ["003.cause_2"],
      },
      {
        title: "Cause: patterns between us, and older ones",
        watchFor:
          "Open it after you have seen each of them alone. Fear, or being made to doubt one’s own eyes, is not a pattern to practice on. Old wounds may need somebody trained for them: say so.",
        talkFirst: true,
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "a-pattern-from-before",
            mode: "one",
            who: "each",
            why: "Some habits once protected us. Have a kind look at one of yours. It stays with you.",
          },
        ],
        refs: ["003.cause_3", "003.cause_4"],
      },
      {
        title: "Cause: talking past each other",
        watchFor:
          "One who goes after, one who steps back: neither is the trouble, the dance is. Look for expectations that were never said aloud.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "our-styles-and-silent-expectations",
            mode: "apart",
            who: "both",
            why: "You go about hard talks differently. Describe your own way, and what you silently hoped for.",
            hopeDays: 10,
          },
        ],
        refs: ["003.cause_5"],
      },
      {
        title: "Cause: needs that went unmet",
        watchFor:
          "Not every need is the partner’s to meet; the page asks where else. Alike and different are both good news. Do not let it become a bill.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "what-i-need-what-i-can-give",
            mode: "apart",
            who: "both",
            why: "Guessing has made you both tired. Write down what you need, and what you can give.",
            hopeDays: 14,
          },
        ],
        refs: ["003.cause_6", "003.tool_needs"],
      },
      {
        title: "Speak openly, ask clearly",
        watchFor:
          "The raw sentence belongs to the writer alone. Help with the wish at its end: it should be something that could be done this week.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "from-you-always-to-a-request",
            mode: "apart",
            who: "both",
            why: "Under most complaints there is a wish. Turn one of yours round.",
            hopeDays: 7,
          },
          {
            slug: "asking-clearly",
            mode: "apart",
            who: "both",
            why: "And ask for one thing, plainly, so that nobody has to guess.",
            hopeDays: 7,
          },
        ],
        refs: ["003.1"],
      },
      {
        title: "Everyday talk",
        watchFor:
          "Check-ins that turn into meetings. One good thing, one hard thing each, then stop. Saying first what one wants, to be listened to or advised, saves most quarrels.",
        delivery: { kind: "every", days: 10 },
        exercises: [
          {
            slug: "success-and-challenge-of-the-day",
            mode: "together",
            who: "both",
            why: "A few minutes in the evening: one thing that went well, one that was hard. No more than that.",
          },
          {
            slug: "listen-or-advice",
            mode: "apart",
            who: "both",
            why: "Before you tell something, say whether you want an ear or an idea. Try it this week.",
          },
        ],
        refs: ["003.tool_communication"],
      },
      {
        title: "Keep your balance",
        watchFor:
          "Someone who cares for everybody but themselves. Calming down is not the same as going numb. The agreed sign for a break works only if both keep to the time of return.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "when-i-am-flooded-my-plan",
            mode: "apart",
            who: "both",
            why: "When it gets too much, a plan made beforehand is worth a lot.",
            hopeDays: 7,
          },
          {
            slug: "looking-after-myself",
            mode: "apart",
            who: "both",
            why: "What keeps you steady that does not depend on your partner?",
            hopeDays: 10,
          },
        ],
        refs: ["003.tool_self_care"],
      },
      {
        title: "Hard truths",
        watchFor:
          "A hurt that was kept quiet, or a mistake not yet owned: both come to you first. Plan when and where it is said. Truth is no licence for cruelty.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "a-hard-truth-prepared-safely",
            mode: "one",
            who: "each",
            why: "If there is something you carry alone, prepare here, with me, how it could be said.",
          },
        ],
        refs: ["003.3"],
      },
      {
        title: "Own it and say sorry",
        watchFor:
          "Open it once no facts are outstanding. Beware of “sorry you feel that way”. The three parts are what was done, regret, and what will be different. Whoever has something to be sorry for may have a page; ask whose turn it is.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "building-an-apology",
            mode: "one",
            who: "involved",
            why: "By now you know what you want to say sorry for. Build it in three parts.",
          },
        ],
        refs: ["003.2"],
      },
      {
        title: "See it with their eyes",
        watchFor:
          "“I understand, but”. Ask for one question they could put to the other, and for the answer they got.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "walking-in-their-shoes",
            mode: "apart",
            who: "both",
            why: "You need not agree with it to see it. Choose one moment and look from over there.",
            hopeDays: 10,
          },
        ],
        refs: ["003.tool_empathy"],
      },
      {
        title: "Forgiveness, of others and of oneself",
        watchFor:
          "Open it for the one who asks, and not with a standing safety concern. Being hard on oneself for not having seen it is common; the second page is for that.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "what-forgiveness-means-to-me",
            mode: "one",
            who: "each",
            why: "You wondered what holding on costs you, and what letting go would ask. Think about it here, for yourself.",
          },
          {
            slug: "forgiving-myself",
            mode: "one",
            who: "either",
            why: "You said you are hard on yourself about this. Here is a gentler page.",
          },
        ],
        refs: ["003.4"],
      },
      {
        title: "Time for each other",
        watchFor:
          "It may be a walk or the washing-up; what counts is where the attention is. Phones away is their rule to make.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "undivided-time",
            mode: "together",
            who: "both",
            why: "Plan some time in which nothing else gets your attention.",
            hopeDays: 14,
          },
        ],
        refs: ["003.5"],
      },
      {
        title: "Kindness and thanks",
        watchFor:
          "Giving in order to get. The receiver adds to the jar, nobody takes anything out, and an empty week is simply that.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "marble-jar",
            mode: "together",
            who: "both",
            why: "Begin a jar of small kind things that you noticed in each other.",
          },
          {
            slug: "three-kinds-of-thanks",
            mode: "apart",
            who: "both",
            why: "Something light: three kinds of thanks. You will each read the other’s when both are there.",
            hopeDays: 10,
          },
        ],
        refs: ["003.6", "003.tool_gratitude"],
      },
      {
        title: "Boundaries of my own",
        watchFor:
          "Boundaries may differ between the two and need no match. If one tells you that it may be time to go, take it up alone with them.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "my-personal-boundary-card",
            mode: "apart",
            who: "both",
            why: "How do you work best, and what do you need others to know about it?",
            hopeDays: 10,
          },
        ],
        refs: ["003.7"],
      },
      {
        title: "What support you want to keep",
        watchFor:
          "A couple that does well may still want company. If only one wants to go on, that can be arranged too.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "help-we-want",
            mode: "apart",
            who: "both",
            why: "Tell me what you would like from me, or from somebody else, from here on.",
            hopeDays: 10,
          },
        ],
        refs: ["003.8"],
      },
    ],
  },
  coaching: {
    "Cause: patterns between us, and older ones": {
      title: "Cause: older patterns, and who can help",
      watchFor:
        "What comes from long ago is not yours to work on: refer. Open this after you have seen each of them alone, name somebody trained for it and say why. Fear, or being made to doubt one’s own eyes, is not a pattern to practice on.",
      talkFirst: true,
      delivery: { kind: "when_opened" },
      exercises: [
        {
          slug: "help-we-want",
          mode: "one",
          who: "each",
          why: "Some habits are older than the two of you, and others know more about them than I do. Say who could help you; I can give you names.",
        },
      ],
      refs: ["003.cause_4"],
    },
  },
};
