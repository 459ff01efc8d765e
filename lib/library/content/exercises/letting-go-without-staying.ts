/** Letting go for someone who is parting, has parted or does not know; private, and given to one alone. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const lettingGoWithoutStaying: LibraryExercise = {
  slug: "letting-go-without-staying",
  version: 1,
  content: {
    title: "Letting go without staying",
    aim: "To find out what you could let go of for your own sake, also if your ways part.",
    kind: "E21",
    phases: ["let_go"],
    causes: ["betrayal_infidelity", "harmful_pattern", "values_mismatch", "broken_promise", "other"],
    minutes: 20,
    modes: ["one"],
    steps: [
      "This page is about your peace, not about a decision. Nobody concludes anything from it.",
      "Sort what is left: what you take with you, what you leave here, what you still need to grieve.",
      "You can let go of something and still be angry about it. You can also leave it all lying for a year.",
      "Write one small thing for the next weeks that is only about you.",
    ],
    example: `What I’m letting go of: the wish that one day you’ll explain it so well that I understand. I’ve waited for that sentence for two years. I’d have framed it.

What I take with me: how to make bread. Your aunt, if I’m still invited. Knowing I can live by myself for a winter.

Not carrying any more: working out what everybody thinks. Checking whether you’re online.

What I grieve: Christmas, ridiculously. The green bowl. Being the person who’d known you longest.

What I still need: the dates in writing for the flat. And for someone to say it wasn’t nothing.

Where I am: some days.

For me: Thursday choir. I’m dreadful. We’re all dreadful, that’s the point of it.`,
    guidance: {
      useWhen:
        "Someone is leaving, has left, or has come back only in part, and would like some peace that doesn’t hang on the other. Also where the couple is parting in a good way.",
      notWhen:
        "To hurry a decision, or in the first weeks after the end. With any concern about safety, plan the leaving first and do this much later, if at all.",
      watchFor:
        "That nothing of this reaches the partner through you; ask first whether this title may stand on the person’s own page, where somebody might look over their shoulder. Letting go used to drop practical rights: money, home, children need advice. Loneliness and dark thoughts after parting: ask directly.",
    },
    fields: [
      {
        type: "long_text",
        key: "let_go_of",
        label: "What I could let go of",
        help: "A wish, a question, a picture of how it should have been.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "take_with_me",
        label: "What I take with me",
        help: "What you learned, people you gained, something you can do now. Only if there is something.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "no_longer_carry",
        label: "What I no longer want to carry",
        labelFor: { involved: "What I go on answering for, and what I no longer have to carry" },
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "grieve",
        label: "What I grieve for",
        help: "Small things count: a bowl, a street, being asked how your day was.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "still_need",
        label: "What I still need for this to have an end",
        help: "Mark what you can do yourself. What only another person could give may never come; write that down too.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "one_of",
        key: "today",
        label: "How it is today",
        role: "each",
        audience: "self",
        widest: "coach",
        options: [
          { value: "not_now", label: "Not now" },
          { value: "some_days", label: "Some days" },
          { value: "mostly", label: "Mostly" },
          { value: "done", label: "It is behind me" },
          { value: "not_my_word", label: "“Letting go” isn’t my word for it" },
        ],
      },
      {
        type: "short_text",
        key: "for_me",
        label: "One small thing that is only for me",
        placeholder: "Thursday choir. My own coffee pot…",
        maxLength: 300,
        role: "each",
        audience: "self",
        widest: "coach",
      },
    ],
    seedRefs: ["003.4", "000.8", "001.7", "003.7", "004.patience"],
  },
};
