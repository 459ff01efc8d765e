/** Follows method 004 of lib/library/exercises/terms.ts in its order: for two who parted and came back, and want it to hold this time. */
import type { LibraryPathway } from "@/lib/library/pathways/schema";

export const stayingWellAfterComingBack: LibraryPathway = {
  slug: "staying-well-after-coming-back",
  version: 3,
  content: {
    title: "Staying well after coming back",
    aim: "To help two who parted and came back to build what was missing before, so that being together again rests on more than relief.",
    suits:
      "Couples some weeks or months after a reunion, glad and uneasy at once. Also those for whom the crisis is over and the doubt is not.",
    notWhen:
      "The coming back was not freely chosen by both, or happened because one of them had nowhere else to go. See each alone first.",
    steps: [
      {
        title: "Why we came back",
        watchFor:
          "Two different reasons are the rule. Listen for a reason that is mostly fear of being alone. Their non-negotiables tell you what the pathway must not step over.",
        delivery: { kind: "at_once" },
        exercises: [
          {
            slug: "our-goals-one-by-one",
            mode: "apart",
            who: "both",
            why: "Coming back is a beginning. Say, each for yourself, what you came back for and what you hope for.",
            hopeDays: 10,
          },
          {
            slug: "my-non-negotiables",
            mode: "apart",
            who: "both",
            why: "And what has to be different this time, so that you can stay well in it.",
            hopeDays: 10,
          },
        ],
        refs: ["004.lead"],
      },
      {
        title: "What a lack of trust does",
        watchFor:
          "Jealousy said as a fact about the other. Help it back into a feeling of one’s own. The calm answer is practiced before it is needed.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "answering-a-doubt-calmly",
            mode: "apart",
            who: "both",
            why: "Doubts are normal after a parting. Find out what helps when one of you says one aloud.",
            hopeDays: 10,
          },
        ],
        refs: ["004.importance"],
      },
      {
        title: "What led us apart",
        watchFor:
          "The wish to skip this because it goes so well just now. Look for the pattern, not for the one to blame, and for a first sign by which they would notice it.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "map-of-causes-mine-first",
            mode: "apart",
            who: "both",
            why: "While it is calm, look at what led you apart. Your own part first, each alone.",
            hopeDays: 14,
          },
        ],
        refs: ["004.causes"],
      },
      {
        title: "See it from the other side",
        watchFor:
          "Sympathy that hurries to its own story. One moment is enough. Let them ask each other whether it was right.",
        delivery: { kind: "after_previous_plus_days", days: 4 },
        exercises: [
          {
            slug: "walking-in-their-shoes",
            mode: "apart",
            who: "both",
            why: "Choose one moment of the parting, and look at it from where your partner stood.",
            hopeDays: 10,
          },
        ],
        refs: ["004.causes"],
      },
      {
        title: "Honest about the small things",
        watchFor:
          "Honesty that wounds in detail. Plans, decisions and feelings first. What somebody shares is theirs to choose and to end; a promise that cannot be kept is better made smaller.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "what-im-willing-to-share-until-when",
            mode: "one",
            who: "either",
            why: "Think about what you would freely let your partner know for a while: plans, decisions, feelings. You choose.",
          },
          {
            slug: "keepable",
            mode: "apart",
            who: "both",
            why: "Before you promise anything new, look at which promises you can keep.",
            hopeDays: 10,
          },
        ],
        refs: ["004.honesty"],
      },
      {
        title: "Reliable, and early with bad news",
        watchFor:
          "Telling in advance counts as keeping. Whoever hears it may be sad and still glad to know. Watch for reasons that repeat.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "telling-early",
            mode: "apart",
            who: "both",
            why: "Things will come in between. Practice saying so early, with the real reason and a new proposal.",
            hopeDays: 10,
          },
          {
            slug: "one-small-promise",
            mode: "apart",
            who: "both",
            repeat: "weekly",
            times: 3,
            why: "One small promise each, the same for three weeks.",
          },
        ],
        refs: ["004.consistency"],
      },
      {
        title: "No hurry, with it or with each other",
        watchFor:
          "“By now you should.” Learning from it is possible without forgiving it. Keep the page on forgiveness for whoever asks.",
        delivery: { kind: "every", days: 21 },
        exercises: [
          {
            slug: "what-we-learned-how-we-prevent-it",
            mode: "apart",
            who: "both",
            why: "What has all this taught you, and what would you do at the first sign next time?",
            hopeDays: 14,
          },
        ],
        refs: ["004.patience"],
      },
      {
        title: "Letting go, if it comes up",
        watchFor: "Only when one of them brings it up. Holding back is not a grudge, and it may last.",
        delivery: { kind: "when_opened" },
        exercises: [
          {
            slug: "what-forgiveness-means-to-me",
            mode: "one",
            who: "each",
            why: "You spoke of letting go. Look here at what it would mean for you, without any hurry.",
          },
        ],
        refs: ["004.patience"],
      },
      {
        title: "What we want to stand on",
        watchFor:
          "Values that one of them has adopted for peace. Different is worth knowing. Three that both mean are plenty.",
        delivery: { kind: "after_previous_plus_days", days: 7 },
        exercises: [
          {
            slug: "values-we-share",
            mode: "apart",
            who: "both",
            why: "What matters most to you? Each alone first, then you look at what you share.",
            hopeDays: 14,
          },
        ],
        refs: ["004.foundation"],
      },
      {
        title: "Close, and safe with it",
        watchFor:
          "Closeness used to avoid a boundary, or a boundary used to avoid closeness. Both belong here. Ask what each would need in order to say a little more.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "one-open-share",
            mode: "apart",
            who: "both",
            why: "One true thing about yourself, and what you would like back for it.",
          },
          {
            slug: "writing-our-boundaries",
            mode: "together",
            who: "both",
            why: "And, in writing, what you both hold to so that it stays safe.",
            hopeDays: 14,
          },
        ],
        refs: ["004.foundation"],
      },
      {
        title: "Questions that people ask",
        watchFor:
          "A light step to end on. Ask which card they would give to themselves a year ago. Their question for you is often the best part.",
        delivery: { kind: "after_previous_plus_days", days: 5 },
        exercises: [
          {
            slug: "reading-cards-and-faq",
            mode: "apart",
            who: "both",
            why: "Some short cards on questions that many couples ask. Read what interests you, and bring me your own.",
            hopeDays: 14,
          },
        ],
        refs: ["004.faq"],
      },
    ],
  },
};
