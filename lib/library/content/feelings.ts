/** One list of feelings for every exercise that asks about them, so that a guess and an answer can be laid side by side. */
export const feelings = [
  { value: "angry", label: "Angry" },
  { value: "sad", label: "Sad" },
  { value: "afraid", label: "Afraid" },
  { value: "lonely", label: "Lonely" },
  { value: "ashamed", label: "Ashamed" },
  { value: "foolish", label: "Foolish" },
  { value: "confused", label: "Confused" },
  { value: "jealous", label: "Jealous" },
  { value: "resentful", label: "Resentful" },
  { value: "grieving", label: "Grieving" },
  { value: "numb", label: "Numb" },
  { value: "worn_out", label: "Worn out" },
  { value: "relieved", label: "Relieved" },
  { value: "hopeful", label: "Hopeful" },
  { value: "fond", label: "Still fond" },
  { value: "no_word", label: "I have no word for it" },
];
