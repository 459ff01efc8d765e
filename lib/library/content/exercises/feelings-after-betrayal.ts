/** A private log for the feelings that come and go after a breach of trust; grief and anger have room in it. */
import { feelings } from "@/lib/library/content/feelings";
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const feelingsAfterBetrayal: LibraryExercise = {
  slug: "feelings-after-betrayal",
  version: 4,
  content: {
    title: "Feelings after betrayal",
    aim: "To give a day’s feelings a name and a place, so that they don’t have to be carried around all at once.",
    kind: "E35",
    phases: ["understand", "acknowledge"],
    causes: ["betrayal_infidelity", "broken_promise", "post_reconciliation_doubt"],
    minutes: 10,
    modes: ["one"],
    steps: [
      "Come here when you like, and stay away when you like. Days without a word are fine.",
      "Tick whatever is there, even if two feelings contradict each other. They often do.",
      "Say what set it off, if you know, and what you did next.",
      "Finish with something for your body: food, air, sleep. If you don’t feel safe with yourself tonight, don’t stay alone with it. Ring somebody now: a friend, a crisis line, the emergency number.",
    ],
    example: `Tuesday. Angry, grieving, fond. Strong: 8.

What set it off: the song in the chemist’s. And that you hummed along in the next aisle. You couldn’t have known. I still wanted to throw the plasters at you.

What I did: paid, sat in the car, rang nobody, then rang Inge, who talked about a new hip for twenty minutes. It helped.

What I grieve for: the version of last summer I’d been keeping. I can’t get it out to look at any more. It’s got somebody standing in it.

What the anger wants: for someone to say “that was wrong” without a “but” coming along behind.

Tonight: toast, the wool blanket, the stupid show with the cakes.`,
    guidance: {
      useWhen:
        "Either partner is tossed about by what they feel and wants a place for it. Can be given to repeat. The one who broke trust also has shame and grief; give them their own, apart.",
      notWhen:
        "If writing makes them circle for hours. Never ask to see the log in a joint session, and don’t treat a calmer entry as being over it.",
      watchFor:
        "Numbness, no sleep, checking through the night, hopeless lines. Ask directly about thoughts of dying or of hurting anyone, the same day. Grief for what was thought to be true is often the deepest layer.",
    },
    fields: [
      {
        type: "many_of",
        key: "feelings",
        label: "What is there today",
        role: "each",
        audience: "self",
        widest: "coach",
        options: feelings,
      },
      {
        type: "scale",
        key: "strength",
        label: "How strong it is",
        help: "Just for today. It needn’t go down from one day to the next.",
        min: 0,
        max: 10,
        lowLabel: "Faint",
        highLabel: "More than I can hold",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "set_off",
        label: "What set it off, and what I did then",
        help: "A place, a date, a song, a tone. Or nothing you can name.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "grief",
        label: "What I grieve for",
        help: "People grieve for a picture of the past, for plans, for who they thought they were.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "anger",
        label: "What my anger is standing up for",
        role: "injured",
        audience: "self",
        widest: "coach",
      },
      {
        type: "long_text",
        key: "shame",
        label: "What my shame wants me to do, and what I would rather do",
        help: "Shame likes to hide, or to be comforted by the one who was hurt. There are other places to take it.",
        role: "involved",
        audience: "self",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "tonight",
        label: "One good thing for myself tonight",
        maxLength: 300,
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "one_of",
        key: "contact",
        label: "For my counselor",
        help: "Nobody reads this at night or straight away. If it can’t wait, ring somebody.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "nothing", label: "Nothing needed" },
          { value: "next_time", label: "I’d like to talk about it next time" },
          { value: "before", label: "Please get in touch with me before that", signal: "word_alone" },
        ],
      },
    ],
    seedRefs: ["003.cause_2", "001.1", "004.importance"],
  },
};
