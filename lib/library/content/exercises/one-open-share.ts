/** One tender thing, said in small parts together with what is wished for back; it stays private until given. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const oneOpenShare: LibraryExercise = {
  slug: "one-open-share",
  version: 4,
  content: {
    title: "One open share",
    aim: "To let your partner see one thing that you usually keep behind the curtain.",
    kind: "E31",
    phases: ["reconnect"],
    causes: ["communication_gap", "unmet_need", "past_trauma_attachment", "post_reconciliation_doubt"],
    minutes: 15,
    modes: ["one", "apart"],
    steps: [
      "Choose something about yourself. On a scale from the weather to your deepest secret, stay nearer the weather.",
      "Write it, and write what you would like back. Then leave it for a day.",
      "Share it only if you still want to: read it aloud, or let your partner read it. Keeping it is fine too.",
      "If you are the one who hears it: say thank you, and give what was asked for. It doesn’t come up again in an argument, not next month either.",
    ],
    example: `What it’s about: being afraid.

My share: When you go quiet at breakfast I tell myself it’s work. I don’t believe it. I count how many words you say. I got to nineteen on Wednesday. I’ve never told you because it sounds odd, and because you’d start talking at breakfast out of pity.

Where it comes from, a bit: at home, a quiet breakfast meant somebody was about to leave.

What I’d like back: Don’t fix it, and please don’t talk more. Put your foot on my foot under the table. That’s all.

What I’m afraid could happen: you’ll be kind about it and think less of me.

How it went: it was two weeks before I let you read it. You said “nineteen?” and then your foot was there.`,
    guidance: {
      useWhen:
        "There is enough calm for something tender to be received. Either may begin; nobody has to match it. A full marble jar is a nice moment.",
      notWhen:
        "For a confession or a hurt that the partner has not heard of (use “A hard truth, prepared safely”). Not where things said in trust have been used against someone.",
      watchFor:
        "A share that is a complaint in a soft voice. A hurt partner going first because the other waits. Anything that points to old wounds: slow down, and refer if it is beyond your work.",
    },
    fields: [
      {
        type: "one_of",
        key: "about",
        label: "What it is about",
        role: "each",
        audience: "self",
        options: [
          { value: "afraid", label: "Something I’m afraid of" },
          { value: "proud", label: "Something I’m shyly proud of" },
          { value: "ashamed", label: "Something I find embarrassing" },
          { value: "longing", label: "Something I long for" },
          { value: "sad", label: "Something I’m sad about" },
          { value: "dream", label: "Something I dream of" },
          { value: "else", label: "Something else" },
        ],
      },
      {
        type: "parts",
        key: "share",
        label: "My share",
        help: "It stays with you until you choose otherwise. What you would like back goes along with it.",
        role: "each",
        audience: "self",
        parts: [
          {
            key: "what",
            label: "What I would like you to know about me",
            help: "“I”, and something that happened. Leave your partner’s faults out of it.",
            placeholder: "When… I…",
            needed: true,
          },
          { key: "from", label: "Where it comes from, as far as I know" },
          {
            key: "back",
            label: "What I would like back",
            help: "Just listening, a hug, a question, your idea, time alone. If you write nothing, it means listening.",
            placeholder: "Please just…",
          },
        ],
      },
      {
        type: "long_text",
        key: "worry",
        label: "What I am afraid could happen if I say it",
        help: "If your answer frightens you, keep the share and speak to your counselor alone.",
        maxLength: 2_000,
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "how_it_went",
        label: "When I shared it: how it was received",
        help: "This is not shown to your partner.",
        maxLength: 2_000,
        role: "each",
        audience: "coach",
        widest: "coach",
        later: "handed_in",
      },
    ],
    seedRefs: ["002.8", "003.3", "003.6", "004.foundation"],
  },
};
