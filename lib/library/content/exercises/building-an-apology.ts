/** An apology in four parts, written alone, delivered when it is ready; no answer is owed. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const buildingAnApology: LibraryExercise = {
  slug: "building-an-apology",
  version: 4,
  content: {
    title: "Building an apology",
    aim: "To say plainly what you did, that you are sorry, and what you are doing about it.",
    kind: "E04",
    phases: ["acknowledge"],
    causes: ["betrayal_infidelity", "broken_promise", "harmful_pattern", "boundary_unclear"],
    minutes: 25,
    modes: ["one"],
    steps: [
      "Put your reasons in the first box and leave them there. They get their turn in another talk. Inside an apology they sound like excuses.",
      "Write the apology in short parts. Say “I did”, not “it happened”. Leave out “if” and “but”.",
      "Sleep on it. Read it again as if you were your partner, and cut every line that defends you.",
      "Ask your partner for a good moment, or take it to a session. Read it aloud or hand it over. Then listen.",
      "When you have given it, this is done. Your partner owes you no answer, no thanks and no forgiveness. What counts now is living the last part.",
    ],
    example: `Reasons I’m leaving here: I was lonely that spring, and you were at the hospital with your dad every night. True. Not for this.

What I did: I wrote to Alex nearly every night from February to June. I deleted the messages so that you wouldn’t find them. When you asked me straight out in April, I laughed and said you were imagining things.

What I regret: I’m sorry I wrote them. I’m sorry I lied to your face. The laughing is what I can’t shake off. You were right, and I made you doubt yourself.

What it did to you: You told me you study my face when I come in. You stopped having friends round because you thought they all knew. I don’t think I’ve understood all of it. When you want to tell me more, I’ll sit still and listen.

So that it doesn’t happen again: I told Alex in July that it was over and I haven’t written since. If I hear from Alex, I’ll tell you the same day, before you have to ask. And on Thursdays I talk to a counselor about why I hide things when I feel small.

Asking for forgiveness: empty. I had “I hope one day you can forgive me” and took it out. That line was for me.`,
    guidance: {
      useWhen:
        "The partner who broke trust can name what they did without help and wants to say so. For mutual hurts give it to each, one after the other, and stage the reading.",
      notWhen:
        "To calm a partner down quickly, before the facts are out (an apology for half the story hurts twice), or where there is fear, threat or control between them.",
      watchFor:
        "“If” and “but”, explanations, long passages about their own shame, promises too big to keep. Turn each line of prevention into a small dated promise. The hurt partner may say nothing; protect that.",
    },
    fields: [
      {
        type: "long_text",
        key: "reasons",
        label: "What I am tempted to explain or defend",
        help: "Get it off your chest. This box stays with you and can’t be shared.",
        role: "involved",
        audience: "self",
        widest: "self",
      },
      {
        type: "parts",
        key: "apology",
        label: "My apology",
        help: "Write to your partner: “you” and “I”.",
        role: "involved",
        audience: "self",
        optional: false,
        ready: "It is ready. Take as long as you like before you give it.",
        parts: [
          {
            key: "action",
            label: "What I did",
            help: "Plain words, no softening. Things you left undone count too. Facts are enough; leave out pictures that would stay in your partner’s mind.",
            placeholder: "I told you… I didn’t…",
            needed: true,
          },
          {
            key: "regret",
            label: "What I regret",
            help: "Be sorry for what you did, not for how your partner took it.",
            placeholder: "I am sorry that I…",
            needed: true,
          },
          {
            key: "effect",
            label: "What it did to you",
            help: "What you have heard and seen for yourself. If you don’t know, say so, and that you would like to understand.",
            placeholder: "You told me that…",
          },
          {
            key: "prevention",
            label: "What I am doing so that it doesn’t happen again",
            help: "One or two things that can be seen on an ordinary day, and from when. Smaller than “never again”.",
            placeholder: "Since Monday I…",
            needed: true,
          },
          {
            key: "ask",
            label: "Asking for forgiveness (you can leave this out)",
            help: "Most apologies are better without it. If you do ask, say that no answer is needed, now or later.",
          },
        ],
      },
      {
        type: "one_of",
        key: "how",
        label: "How I would like to give it",
        help: "Your partner’s wish comes first here.",
        role: "involved",
        audience: "self",
        widest: "coach",
        options: [
          { value: "session", label: "Read aloud in a session" },
          { value: "home", label: "Read aloud at home, at a time we agree" },
          { value: "letter", label: "As a letter, to read alone" },
          { value: "not_yet", label: "I don’t know yet" },
        ],
      },
      {
        type: "date",
        key: "given_on",
        label: "I gave it on",
        help: "The day, when it has come. Whatever you hear back, or don’t, belongs to your partner.",
        role: "involved",
        audience: "coach",
        widest: "coach",
        later: "handed_in",
      },
      {
        type: "one_of",
        key: "given_where",
        label: "How I gave it",
        role: "involved",
        audience: "coach",
        widest: "coach",
        later: "handed_in",
        options: [
          { value: "session", label: "Read aloud in a session" },
          { value: "home", label: "Read aloud at home" },
          { value: "letter", label: "As a letter" },
        ],
      },
    ],
    redo: true,
    seedRefs: ["000.2", "001.1", "002.1", "003.2"],
  },
};
