/** What Ben writes in the story. He had hidden three loans. */
import type { Sheet } from "./sheet";

export const benPace: Sheet = {
  values: {
    pace: "bit_faster",
    not_now: ["money"],
    too_much: "Being asked the same thing when I am already in bed.",
    how_to_ask: "Tell me in the morning that you want to talk in the evening.",
    when_slower: "I want to hear that slower does not mean never.",
  },
};

export const benHelp: Sheet = {
  values: {
    hope: "improve",
    help_with: ["talking", "relying"],
    ordinary_day: "She tells me something funny from work without being careful first.",
    other_help: ["money_law"],
    talk_alone: "yes",
  },
};

export const benApology: Sheet = {
  values: {
    reasons:
      "I was ashamed after the workshop closed, and I thought I could win it back before anyone had to know.",
    apology: {
      action:
        "I took three loans in two years, I hid the letters in the van, and when you asked I said we were fine.",
      regret: "I am ashamed of that, and I am sorry. You asked me straight and I looked at you and lied.",
      effect:
        "You stood in the bank with a stranger who knew more about us than you did. Since then you listen for the mailman.",
      prevention:
        "On Fridays I put the account on the table before dinner. If a letter comes, you hear it from me the same day.",
    },
    how: "session",
  },
  audiences: { apology: "coach", how: "coach" },
};

export const benCauses: Sheet = {
  values: {
    my_part: "I decided alone what she could bear to know.",
    shape: "mixed",
    causes: {
      0: { cause: "broken_promise", weight: "5", words: "I said it was handled" },
      1: {
        cause: "past_trauma_attachment",
        weight: "4",
        words: "At home, money meant shouting. I hid things early.",
      },
      2: { cause: "external_stress", weight: "3", words: "No work from January to May" },
    },
    starting_point: "The first letter that I did not open.",
    left_out: "How often I nearly told her and then cooked instead.",
  },
};

export const benShoes: Sheet = {
  values: {
    moment: "At the bank, at the counter, in March.",
    their_side: "She had come for a new card. She found out by being told no, in front of people.",
    their_feelings: ["ashamed", "angry", "confused"],
    makes_sense: "Of course she checks the drawer. I would check it too.",
    question: "When you stood there, was there anything anybody did that helped?",
    my_reply: "I wanted to say that I never meant it. That is about me, so I left it out.",
  },
};

export const benPromise = (turn: number): Sheet => ({
  values: {
    first_idea: "I will never hide a letter again.",
    confidence: "9",
    promise: [
      "This week I put the account on the table before dinner, once, without being asked.",
      "This week the account again, and I say what each line is.",
      "This week the account, and the quarterly statement beside it.",
    ][turn - 1],
    in_the_way: turn === 1 ? "Late shifts. Then I send a picture of it." : "Nothing this week.",
    tell_early: "I write to you on Thursday.",
  },
});

export const benThanks: Sheet = {
  values: {
    act: "You left the hall light on.",
    quality: "You say the hard sentence and then you stay in the room.",
    between_us: "That we walk at the same speed.",
    hard: "I wanted to write more and was afraid it would sound like buying something.",
  },
};
