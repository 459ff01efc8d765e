/** Follows method 001 of lib/library/exercises/terms.ts in its order: both sides heard, listening, time, reliability, openness, boundaries, letting go, help. */
import type { LibraryPathway } from "@/lib/library/pathways/schema";

export const trustSectionBySection: LibraryPathway = {
  slug: "trust-section-by-section",
  version: 3,
  content: {
    title: "Trust, section by section",
    aim: "To give both partners equal room: the one who was hurt says what it did, the other answers for it, and both learn to rely on each other again.",
    suits:
      "A couple in which the hurt partner has been quiet so far, or has been heard only in anger. Also where you want the two sides to move side by side from the first day.",
    notWhen:
      "Trust was broken on both sides in different ways: use “The full path, phase by phase”, which can go both ways. Not where speaking of the hurt could be punished at home.",
    steps: [
      {
        title: "Both sides of it",
        watchFor:
          "The two sheets are written apart and need not match. Read both, then decide how and when they are opened: most often in a session, the hurt partner’s first.",
        delivery: { kind: "at_once" },
        exercises: [
          {
            slug: "what-it-did-to-me",
            mode: "one",
            who: "injured",
            why: "What it did to you deserves a page of its own. Take all the time you want.",
          },
          {
            slug: "naming-what-happened",
            mode: "one",
            who: "involved",
            why: "Before any apology I would like you to put into plain words what you did, for yourself first.",
          },
        ],
        refs: ["001.1"],
      },
      {
        title: "An apology that names it",
        watchFor:
          "Open it once no facts are outstanding. It should answer what your client has read or heard about the hurt, not what they guess. If those words are not open yet, wait with reading this aloud.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "building-an-apology",
            mode: "one",
            who: "involved",
            why: "You know more now about what it did. Build what you want to say from that.",
          },
        ],
        refs: ["001.1"],
      },
      {
        title: "Take turns to listen",
        watchFor:
          "Who speaks longer, who sums up in their own favour. If one floods, the talk is over for today and nobody lost. Three short ones are better than one long one.",
        delivery: { kind: "after_previous_plus_days", days: 4 },
        exercises: [
          {
            slug: "listening-without-interrupting",
            mode: "together",
            who: "both",
            repeat: "weekly",
            times: 3,
            why: "Once a week, a few minutes each: one speaks, one listens. Nothing has to be solved in it.",
          },
        ],
        refs: ["001.2"],
      },
      {
        title: "Clear up one misunderstanding",
        watchFor:
          "The urge to prove who was right about the words. What was heard is as real as what was said. Choose something small for the first time.",
        delivery: { kind: "every", days: 10 },
        exercises: [
          {
            slug: "misunderstanding-cleared-up",
            mode: "apart",
            who: "both",
            why: "Pick one moment where you two talked past each other. Write down what you meant and what you heard.",
            hopeDays: 10,
          },
        ],
        refs: ["001.2"],
      },
      {
        title: "How much time this may take",
        watchFor:
          "Very different answers; that is the usual case and no bad sign. The slower one sets the pace. Use what they ask to leave aside: nothing about it will be given meanwhile.",
        delivery: { kind: "after_previous" },
        exercises: [
          {
            slug: "my-pace-and-my-limits",
            mode: "apart",
            who: "both",
            why: "Mending takes as long as it takes. Say how fast is right for you now.",
            hopeDays: 7,
          },
        ],
        refs: ["001.3"],
      },
      {
        title: "Do what was said",
        watchFor:
          "Kept, told early, done late, not this time: read them as a story, not as a sum. If it becomes an inspection, take a week off.",
        delivery: { kind: "after_previous_plus_days", days: 4 },
        exercises: [
          {
            slug: "one-small-promise",
            mode: "one",
            who: "involved",
            repeat: "weekly",
            times: 6,
            why: "Small and the same every week, so that being relied on can become ordinary again.",
          },
        ],
        refs: ["001.4"],
      },
      {
        title: "Notice what held",
        watchFor:
          "The hurt partner may see little yet. An empty page is honest and welcome. Do not use what is written here as proof in a talk.",
        delivery: { kind: "every", days: 14 },
        exercises: [
          {
            slug: "small-steps-i-noticed",
            mode: "apart",
            who: "both",
            why: "Look back over the last two weeks. Was there a moment, however small, that you could rely on?",
            hopeDays: 7,
          },
        ],
        refs: ["001.4"],
      },
      {
        title: "Openness, freely given",
        watchFor:
          "Openness that is demanded is control. What is shared, how and until when is the giver’s to say. Not with a standing safety concern, and never places on a map or passwords.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "what-im-willing-to-share-until-when",
            mode: "one",
            who: "involved",
            why: "Think about what you would freely tell for a while, and until when. You choose it, and you can stop it.",
          },
          {
            slug: "answering-a-doubt-calmly",
            mode: "apart",
            who: "both",
            why: "Doubts will come. Find out what helps when one is said aloud, on both sides of it.",
            hopeDays: 10,
          },
        ],
        refs: ["001.5"],
      },
      {
        title: "Boundaries that protect you both",
        watchFor:
          "A boundary says what I will do, not what you must. One each is enough to begin with. Look twice at any that would cut somebody off from friends, money or sleep.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "my-personal-boundary-card",
            mode: "apart",
            who: "both",
            why: "First each alone: what do you need so that you can be well in this?",
            hopeDays: 7,
          },
          {
            slug: "writing-our-boundaries",
            mode: "together",
            who: "both",
            why: "Then what you both want to hold to. Few lines, in words that you would really use.",
            hopeDays: 14,
          },
        ],
        refs: ["001.6"],
      },
      {
        title: "Forgiveness, if and when",
        watchFor:
          "Only when it is asked for. Say plainly that it is neither forgetting nor approving, and that staying together does not depend on it.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "what-forgiveness-means-to-me",
            mode: "one",
            who: "each",
            why: "You asked what letting go could look like. Here is a page for it, and it stays yours.",
          },
        ],
        refs: ["001.7"],
      },
      {
        title: "What help you want from here",
        watchFor:
          "Wishes that each has only told you. Ask before you bring them together. It is a good place to agree on how often you meet from now on, or to name somebody who knows more about one thing.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "help-we-want",
            mode: "apart",
            who: "both",
            why: "You have come some way. Tell me what kind of help would be right for you now.",
            hopeDays: 10,
          },
          {
            slug: "our-goals-one-by-one",
            mode: "apart",
            who: "both",
            why: "And where you would like to get to next, each for yourself.",
            hopeDays: 10,
          },
        ],
        refs: ["001.8"],
      },
    ],
  },
};
