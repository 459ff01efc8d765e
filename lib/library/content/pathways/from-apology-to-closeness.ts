/** Follows method 002 of lib/library/exercises/terms.ts in its order: sorry, honest, responsible, consistent, time and space, empathy, patience, closeness. */
import type { LibraryPathway } from "@/lib/library/pathways/schema";

export const fromApologyToCloseness: LibraryPathway = {
  slug: "from-apology-to-closeness",
  version: 2,
  content: {
    title: "From apology to closeness",
    aim: "To say what is true, apologize for it as a whole, back it with what is done day after day, and come close again in small safe steps.",
    suits:
      "One partner clearly broke trust, knows it and wants to say so. Good for people who would rather do something than talk about it at length.",
    notWhen:
      "The one who broke trust is still deciding whether anything happened, or an earlier apology is being held against the other. Then begin with “Trust, section by section”.",
    steps: [
      {
        title: "What has not been said yet",
        watchFor:
          "An apology comes after the facts, so this is first, and it comes to you first. Facts, once and whole, planned for a session; no pictures that stay in the mind. Privacy is not secrecy: help to tell the two apart.",
        delivery: { kind: "at_once" },
        exercises: [
          {
            slug: "a-hard-truth-prepared-safely",
            mode: "one",
            who: "involved",
            why: "If anything is still unsaid, we prepare it here, you and I, before anybody hears it.",
          },
        ],
        refs: [],
      },
      {
        title: "A whole apology",
        watchFor:
          "Open it once no facts are outstanding. Asking to be forgiven is left out on purpose. The part about what will be different should name one thing that can be seen from outside; it comes back three steps later.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "building-an-apology",
            mode: "one",
            who: "involved",
            why: "You want to begin with this, and you want to say it well. Build it here; it stays with you until you decide.",
          },
        ],
        refs: ["002.1"],
      },
      {
        title: "After it was said",
        watchFor:
          "Open it once the apology was read or said aloud. The page asks nothing of the one who listened. Half-believed is a place to be.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "hearing-an-apology-with-no-duty-to-answer",
            mode: "one",
            who: "injured",
            why: "You have listened to a lot. Here you can put down what it was like, for yourself.",
          },
        ],
        refs: ["002.1"],
      },
      {
        title: "Listen without defending",
        watchFor:
          "The first sentence after a hard one. Defending is a reflex; noticing it is already a lot. Let the hurt partner choose what the first talk is about.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "listening-without-interrupting",
            mode: "together",
            who: "both",
            repeat: "weekly",
            times: 2,
            why: "One speaks, one listens, then the other way round. The listener has only one task: to understand.",
          },
        ],
        refs: ["002.2"],
      },
      {
        title: "What I did and did not do",
        watchFor:
          "What was left undone weighs as much as what was done. Shame that takes up the whole page is one more way of not looking; bring it back to one sentence that begins with “I”.",
        delivery: { kind: "after_previous" },
        exercises: [
          {
            slug: "what-i-did-and-did-not-do",
            mode: "one",
            who: "involved",
            why: "Answering for something begins with seeing all of it, also what you did not do.",
          },
          {
            slug: "noticing-excuses",
            mode: "one",
            who: "involved",
            why: "We all have sentences that let us off. Get to know yours, with kindness.",
          },
        ],
        refs: ["002.3"],
      },
      {
        title: "Be there, be on time",
        watchFor:
          "Three weeks of ordinary reliability say more than one grand gesture. If the hurt partner begins to check, talk about the fear behind it, not about the checking.",
        delivery: { kind: "after_previous_plus_days", days: 4 },
        exercises: [
          {
            slug: "on-time-accountable-there",
            mode: "apart",
            who: "both",
            why: "What does being able to count on somebody look like on a Tuesday? Each of you names it.",
            hopeDays: 7,
          },
          {
            slug: "one-small-promise",
            mode: "one",
            who: "involved",
            repeat: "weekly",
            times: 4,
            why: "One thing of it, small enough to keep each week.",
          },
        ],
        refs: ["002.4"],
      },
      {
        title: "Time, and room to breathe",
        watchFor:
          "Room taken is not love withdrawn, and it has an end that is said beforehand. Ask the other how the waiting is for them. Choose with them who needs it first.",
        delivery: { kind: "every", days: 14 },
        exercises: [
          {
            slug: "asking-for-space-and-coming-back",
            mode: "one",
            who: "either",
            why: "You said that sometimes it gets too much. Work out how to ask for room in a way that says when you are back.",
          },
          {
            slug: "when-i-am-flooded-my-plan",
            mode: "apart",
            who: "both",
            why: "When feelings run over, nobody thinks well. Make a plan for that moment now.",
            hopeDays: 10,
          },
        ],
        refs: ["002.5"],
      },
      {
        title: "In the other’s shoes",
        watchFor:
          "Guesses presented as knowledge. The last step, asking whether it was right, is the exercise. Being corrected there is the best that can happen.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "walking-in-their-shoes",
            mode: "apart",
            who: "both",
            why: "Choose one moment and look at it from the other side. You will read each other’s when both are there.",
            hopeDays: 10,
          },
        ],
        refs: ["002.6"],
      },
      {
        title: "Small steps count",
        watchFor:
          "Praise that pushes (“see, it is fine now”). Noticing is enough. If there has been a hard patch, open the next step as well.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "small-steps-i-noticed",
            mode: "apart",
            who: "both",
            repeat: "fortnightly",
            times: 2,
            why: "There is no short cut, and still things move. Every two weeks, write down one.",
          },
        ],
        refs: ["002.7"],
      },
      {
        title: "If there was a setback",
        watchFor:
          "Open it only if there was one, and not on the same day. No column for blame. What helped matters more than what began it.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "after-a-setback",
            mode: "apart",
            who: "both",
            why: "It was a hard patch. When you are ready, look at it together with me: what happened, what helped, what you would change.",
          },
        ],
        refs: ["002.7"],
      },
      {
        title: "Why it matters",
        watchFor:
          "A page that stays empty on one side. Do not read it out. Ask what would have to be there first.",
        delivery: { kind: "every", days: 14 },
        exercises: [
          {
            slug: "why-we-matter",
            mode: "apart",
            who: "both",
            why: "You have looked at what hurt for a long time. Here is a page for why it is worth it.",
            hopeDays: 10,
          },
          {
            slug: "undivided-time",
            mode: "together",
            who: "both",
            why: "And an hour for the two of you, with nothing to solve.",
            hopeDays: 14,
          },
        ],
        refs: ["002.8"],
      },
      {
        title: "One open share",
        watchFor:
          "Openness after hurt is a risk; let them choose something that they can bear to have heard badly. What the sharer would like back is said first.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "one-open-share",
            mode: "apart",
            who: "both",
            why: "Say one true thing about yourself, and what you would like back: to be listened to, a hug, or nothing at all.",
          },
        ],
        refs: ["002.8"],
      },
    ],
  },
};
