/** What Ana and Ben write in the story. Ben had hidden three loans; the two of them are finding out whether that can be mended. */

type Written = Record<string, unknown>;
type Audiences = Record<string, "self" | "coach" | "couple">;
export type Sheet = { values: Written; audiences?: Audiences };

export const anaPace: Sheet = {
  values: {
    pace: "slower",
    not_now: ["details", "family"],
    too_much: "When he explains. I can hear that he is sorry, but my head fills up and I stop hearing words.",
    how_to_ask: "Ask me after dinner, not in bed. “Is now all right?” is enough.",
    when_slower: "That we stop, and that he does not look hurt about it.",
  },
};
export const benPace: Sheet = {
  values: {
    pace: "bit_faster",
    not_now: ["money"],
    too_much: "Being asked the same thing when I am already in bed.",
    how_to_ask: "Tell me in the morning that you want to talk in the evening.",
    when_slower: "I want to hear that slower does not mean never.",
  },
};

export const anaHelp: Sheet = {
  values: {
    hope: "clarify",
    help_with: ["why", "at_ease", "staying"],
    ordinary_day: "I would come home and not check the drawer.",
    other_help: ["friend"],
    talk_alone: "not_now",
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

export const anaImpact: Sheet = {
  values: {
    feelings: ["foolish", "angry", "afraid"],
    what_changed:
      "I used to open the post with my coffee. Now I wait until I am alone. I count things: petrol, the shop, what he says a shirt cost. I was proud of being someone who does not count.",
    still_worried: "That there is a fourth one, and that he will tell me the day after someone else does.",
    want_heard: "It was never the money. It was standing in the bank and not knowing what the woman knew.",
    questions: {
      0: { question: "Who else knew before I did?", when: "in_session" },
      1: { question: "Was any of it for someone else?", when: "answer" },
    },
  },
  audiences: {
    feelings: "coach",
    what_changed: "coach",
    want_heard: "couple",
    questions: "coach",
    still_worried: "self",
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
        "You stood in the bank with a stranger who knew more about us than you did. Since then you listen for the letterbox.",
      prevention:
        "On Fridays I put the account on the table before dinner. If a letter comes, you hear it from me the same day.",
    },
    how: "session",
  },
  audiences: { apology: "coach", how: "coach" },
};

export const anaCauses: Sheet = {
  values: {
    my_part: "I made money into something we joke about, so that I would not have to look.",
    shape: "pattern",
    causes: {
      0: { cause: "broken_promise", weight: "4", words: "“Next month” for two years" },
      1: { cause: "communication_gap", weight: "3", words: "We are kind to each other and say nothing" },
      2: { cause: "external_stress", weight: "2", words: "The workshop closing" },
    },
    starting_point: "The winter after the workshop closed.",
    left_out: "My mother’s money. I am not ready for that one.",
  },
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
      "This week the account, and the letter of the quarter beside it.",
    ][turn - 1],
    in_the_way: turn === 1 ? "Late shifts. Then I send a picture of it." : "Nothing this week.",
    tell_early: "I write to you on Thursday.",
  },
});

export const anaThanks: Sheet = {
  values: {
    act: "You drove my sister to the airport at five and did not mention it.",
    quality: "You are patient with people who are slow. I forget that it includes me.",
    between_us: "We still laugh at the same moment of the same film.",
    hard: "It is strange to thank you and be angry in the same hour.",
  },
};
export const benThanks: Sheet = {
  values: {
    act: "You left the hall light on.",
    quality: "You say the hard sentence and then you stay in the room.",
    between_us: "That we walk at the same speed.",
    hard: "I wanted to write more and was afraid it would sound like buying something.",
  },
};

export const anaSigns: Sheet = {
  values: {
    my_signs: {
      0: { sign: "I get very polite", helps: "Being asked once, and left ten minutes" },
      1: { sign: "I open the banking app in the bathroom", helps: "Doing it together, out loud" },
    },
    hard_to_say: "Some evenings I check even after he has shown me.",
  },
};

export const anaForgivenessDraft: Written = {
  meaning:
    "Not that it was all right. Perhaps that I could see a brown envelope and think of the electricity.",
  would_not_mean: ["forgetting", "trusting_now"],
};
