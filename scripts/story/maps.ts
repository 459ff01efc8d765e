/** What each of the two thinks led to the loans. */
export const anasMap = {
  causes: {
    betrayal_infidelity: {
      weight: "3",
      sub: ["financial", "secret_keeping"],
      words: "Not the loans. The looking at me and saying fine.",
    },
    communication_gap: {
      weight: "2",
      sub: ["avoid_pursue"],
      words: "I ask, he cooks. The more I ask, the better the dinner.",
    },
    external_stress: {
      weight: "1",
      sub: ["money", "work"],
      words: "The workshop closing. It was hard on us both.",
    },
  },
  tags: "the drawer, keeping the peace",
  my_part: "I made money into something we joke about, so that I would not have to look.",
  triggers: "A phone that is turned over. An envelope with a window.",
  early_signs: "I count things. Gas, groceries, what a shirt cost.",
};

export const bensMap = {
  causes: {
    betrayal_infidelity: {
      weight: "3",
      sub: ["financial", "secret_keeping"],
      words: "I hid three letters, then three loans.",
    },
    past_trauma_attachment: {
      weight: "3",
      words: "At home, money meant shouting. I learned early to hide what would start it.",
    },
    communication_gap: {
      weight: "1",
      sub: ["avoid_pursue", "unspoken_expectation"],
      words: "I heard every question as a verdict.",
    },
    external_stress: { weight: "2", sub: ["work", "money"], words: "No work from January to May." },
  },
  tags: "Keeping the peace, shame",
  my_part: "I decided alone what she could bear to know.",
  triggers: "The mailbox. A Sunday evening with nothing in the account.",
  early_signs: "I say “handled”. I start to cook.",
};
