/** A plan for the minutes when it is all too much: signs, what calms, a signal, and the way back. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const whenIAmFloodedMyPlan: LibraryExercise = {
  slug: "when-i-am-flooded-my-plan",
  version: 2,
  content: {
    title: "When I am flooded: my plan",
    aim: "To know what to do when your heart races and no word gets in any more, and how to find your way back.",
    kind: "E22",
    phases: ["stabilise", "sustain"],
    causes: [
      "betrayal_infidelity",
      "harmful_pattern",
      "communication_gap",
      "past_trauma_attachment",
      "external_stress",
    ],
    minutes: 15,
    modes: ["one", "apart"],
    steps: [
      "Remember the last time you were flooded: too hot, too loud, or suddenly far away. Go only as near to it as you can bear.",
      "Find the sign that came first, before the words you regretted.",
      "Choose two or three things that calm you without costing you anything tomorrow.",
      "Tell your partner three lines: your signal, where you go, when you come back. The rest is yours.",
      "Try it once when nothing is wrong. It feels silly, and it works better that way.",
    ],
    example: `My signs: hot ears, fast talking, and I start using Lee’s full name.

Calms me: cold water on my wrists. Counting the tiles by the sink. Dad’s old jumper. Not music. Music makes it into a film.

Switching off: two glasses of wine and a phone game until one. It does work. Then I’m useless on Wednesday and mean on Thursday.

My signal: hand flat on the table. I go out the back to the shed. Back in half an hour, and if I’m not right by then I’ll come and say so.

Please don’t: say “calm down”. Ever. Or stand at the shed window.

When I’m back: “I’m here. Can we start with the bit where I lost you?”

Keeps me steady: swimming on Mondays. I’ve canceled it five weeks running.`,
    guidance: {
      useWhen:
        "Before any talk about details, and whenever one or both describe going blank, shouting or running. Fits both roles. Rehearse the signal in the session.",
      notWhen:
        "Not as the answer to a partner’s violence, and not in place of help for panic, dissociation or drinking: those need their own care. If someone gets dangerous when flooded, stop joint work first.",
      watchFor:
        "A time-out used to end every hard subject. A partner who decides that the other is flooded. Thoughts of not wanting to live: ask directly, the same day.",
    },
    fields: [
      {
        type: "many_of",
        key: "signs",
        label: "How I notice it",
        role: "each",
        audience: "coach",
        options: [
          { value: "heart", label: "My heart races" },
          { value: "hot", label: "I get hot or red" },
          { value: "cold", label: "I go cold or shaky" },
          { value: "tight", label: "Tight chest, throat or jaw" },
          { value: "loud", label: "I get loud or fast" },
          { value: "silent", label: "I go silent" },
          { value: "far_away", label: "Everything seems far away" },
          { value: "repeat", label: "I say the same thing again and again" },
          { value: "tears", label: "I cry and can’t stop" },
          { value: "run", label: "I want to run" },
        ],
      },
      {
        type: "long_text",
        key: "calms",
        label: "What calms me",
        help: "Things for body and hands work fastest: water, walking, breathing out slowly, something heavy on your lap.",
        role: "each",
        audience: "coach",
      },
      {
        type: "long_text",
        key: "switch_off",
        label: "What I use to switch off, and what it costs me later",
        help: "Drink, screens, work, food, being very busy. Write it without telling yourself off. It is not shown to your partner.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
      {
        type: "short_text",
        key: "signal",
        label: "My signal that I need to stop",
        placeholder: "A hand on the table. The word “pause”…",
        role: "each",
        audience: "couple",
      },
      {
        type: "short_text",
        key: "where_and_back",
        label: "Where I go, and when I come back",
        help: "Not before half an hour, not later than tomorrow. If you need longer, come and say so.",
        placeholder: "Once round the block. Back in forty minutes.",
        maxLength: 300,
        role: "each",
        audience: "couple",
      },
      {
        type: "long_text",
        key: "please",
        label: "What helps from my partner then, and what makes it worse",
        help: "You can share this, or talk it over in a session first.",
        placeholder: "Please do… / please don’t…",
        role: "each",
        audience: "coach",
      },
      {
        type: "short_text",
        key: "first_words",
        label: "My first sentence when I come back",
        help: "No verdict, no summing up. Something that opens the door.",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
      {
        type: "short_text",
        key: "keeps_steady",
        label: "One thing in an ordinary week that keeps me steady",
        help: "Something that doesn’t depend on your partner.",
        maxLength: 300,
        role: "each",
        audience: "coach",
      },
    ],
    seedRefs: ["003.tool_self_care", "002.5", "004.consistency"],
  },
};
