/** A card about oneself: how I function, what I will and won't do, and what I do myself when a line is crossed. */
import type { LibraryExercise } from "@/lib/library/exercises/schema/content";

export const myPersonalBoundaryCard: LibraryExercise = {
  slug: "my-personal-boundary-card",
  version: 3,
  content: {
    title: "My personal boundary card",
    aim: "To write a short card about how you work best and where your lines are. It is yours; nobody has to sign it.",
    kind: "E10",
    phases: ["agree"],
    causes: ["boundary_unclear", "betrayal_infidelity", "harmful_pattern", "communication_gap", "unmet_need"],
    minutes: 15,
    modes: ["one", "apart"],
    steps: [
      "Think of a care label in a coat. What keeps you in shape, and what makes you shrink?",
      "Write two or three lines that say what you will or won’t do. A line that tells your partner what to wear, whom to see or where to be is not a boundary. It is a rule for someone else.",
      "Add what you yourself will do when a line is crossed: leave the room, end the call, sleep elsewhere, ask for help.",
      "Your counselor reads it first. Then you decide which lines your partner sees. A boundary is no less yours for being unpopular.",
    ],
    example: `Care label: I need half an hour between the door and the first question. I’m no use after ten. I get ill if I say yes three times when I mean no.

I won’t stay in a talk where I’m being called names. Because I stop thinking and only want it to end. If it happens I’ll say “not like this” and go for a walk. I’ll be back in an hour.

I won’t lie to your parents for you. Because in May I did, and your dad asked me straight out. If I’m asked again I’ll say, “Ask Micha.”

I keep Thursdays for the choir. In rows as well. Especially in rows.

Stays mine: my diary, my friends, what I tell the doctor.

Look again: end of next month.

Just me: in May I also said yes to the joint password because of the look on your face. I’d like to talk about that look.`,
    guidance: {
      useWhen:
        "Someone gives way and resents it, or doesn’t know where they end and the other begins. Before shared rules: two cards on the table make better agreements.",
      notWhen:
        "Do not encourage anyone to show a card to a partner they fear; stating a limit can raise the danger. Work on safety alone, and leave the card unshared.",
      watchFor:
        "Threats dressed as boundaries (“if you see them again, I’ll…”). One-sided lines about phone, friends, clothes, money. The last two answers are for you alone to read; follow them up soon, in private.",
    },
    fields: [
      {
        type: "long_text",
        key: "care_label",
        label: "My care label: how I work best",
        help: "Sleep, quiet, warning before visitors, how to wake you, how to disagree with you.",
        role: "each",
        audience: "coach",
      },
      {
        type: "rows",
        key: "card",
        label: "My lines",
        help: "One to three. What you do if a line is crossed protects you; it isn’t there to hurt your partner.",
        rowName: "line",
        maxRows: 5,
        role: "each",
        audience: "coach",
        columns: [
          { type: "short_text", key: "words", label: "I will… / I won’t…", maxLength: 300 },
          { type: "short_text", key: "why", label: "Because", maxLength: 300 },
          { type: "short_text", key: "when", label: "When or where it applies", maxLength: 200 },
          { type: "short_text", key: "my_step", label: "If it is crossed, I will", maxLength: 300 },
        ],
      },
      {
        type: "many_of",
        key: "stays_mine",
        label: "What stays mine, also in a close relationship",
        help: "Having something of your own is not the same as keeping a secret.",
        role: "each",
        audience: "coach",
        options: [
          { value: "body", label: "My body, and when I am touched" },
          { value: "friends", label: "My friends and my family" },
          { value: "time", label: "Time alone" },
          { value: "messages", label: "My messages and my diary" },
          { value: "money", label: "Some money of my own" },
          { value: "work", label: "My work" },
          { value: "faith", label: "What I believe" },
          { value: "health", label: "What I tell a doctor or counselor" },
          { value: "looks", label: "What I wear and how I look" },
        ],
      },
      {
        type: "date",
        key: "look_again",
        label: "I look at my card again on",
        role: "each",
        audience: "coach",
      },
      {
        type: "one_of",
        key: "can_say_no",
        label: "Can I say no at home without paying for it?",
        help: "It is not shown to your partner.",
        role: "each",
        audience: "coach",
        widest: "coach",
        options: [
          { value: "yes", label: "Yes" },
          { value: "mostly", label: "Mostly" },
          { value: "rarely", label: "Rarely", signal: "not_free" },
          { value: "no", label: "No", signal: "not_free" },
          { value: "ask_alone", label: "Please ask me when I’m alone", signal: "word_alone" },
        ],
      },
      {
        type: "long_text",
        key: "crossed_again",
        label: "A line that keeps being crossed, and what that tells me",
        help: "For you alone, unless you take it to a session. It is never shown to your partner.",
        role: "each",
        audience: "self",
        widest: "coach",
      },
    ],
    seedRefs: ["003.7", "001.6", "000.4", "004.foundation"],
  },
};
