/** What is missing in an exercise, in plain words: for whoever writes one, and for whoever opens a file with one. Pure. */

export type Issue = {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly input?: unknown;
};

/** For each place: what to do when there is too little, and when there is too much. */
const words: readonly [place: RegExp, little: string, much: string][] = [
  [/^title$/, "Give it a title of at least three letters.", "Make the title shorter: at most 80 letters."],
  [/^aim$/, "Say in a sentence what it is for.", "Make this shorter: at most 300 letters."],
  [/^phases$/, "Choose at least one phase, so that it can be found.", "Choose fewer phases."],
  [/^modes$/, "Choose at least one way of assigning it.", "Choose at least one way of assigning it."],
  [/^minutes$/, "Say how many minutes it takes, from 1 to 90.", "Make it no longer than 90 minutes."],
  [/^steps$/, "Write at least one step, so that they know how to begin.", "Keep it to eight steps."],
  [/^steps\.#$/, "Write this step, or remove it.", "Make this step shorter: at most 400 letters."],
  [/^example$/, "Write the example, or leave it out.", "Make the example shorter: at most 3,000 letters."],
  [
    /^guidance\.useWhen$/,
    "Say in a line when this is a good idea.",
    "Make this shorter: at most 600 letters.",
  ],
  [/^guidance\.notWhen$/, "Say in a line when it is not.", "Make this shorter: at most 600 letters."],
  [/^fields$/, "Add a question.", "Keep it to 30 questions."],
  [/^fields\.#\.label$/, "Write the question.", "Make the question shorter: at most 300 letters."],
  [/\.labelFor\./, "Write this wording, or leave it out.", "Make this shorter: at most 300 letters."],
  [/\.options$/, "Give at least two choices.", "Give fewer choices."],
  [
    /\.options\.#\.label$/,
    "Write this choice, or remove it.",
    "Make this choice shorter: at most 300 letters.",
  ],
  [/\.columns$/, "Add a column.", "Keep it to six columns."],
  [/\.columns\.#\.label$/, "Name this column, or remove it.", "Make this name shorter: at most 300 letters."],
  [/\.parts$/, "Give at least two parts.", "Keep it to eight parts."],
  [/\.parts\.#\.label$/, "Name this part, or remove it.", "Make this name shorter: at most 300 letters."],
  [
    /\.(lowLabel|highLabel)$/,
    "Say what this end means.",
    "Make the words for this end shorter: at most 60 letters.",
  ],
  [/\.rowName$/, "Say what one line is called.", "Make this shorter: at most 40 letters."],
  [/\.maxRows$/, "Allow at least one line.", "Allow at most 30 lines."],
  [/\.atMost$/, "Allow at least one choice.", "Allow fewer choices."],
  [/\.maxLength$/, "Allow a few letters at least.", "Allow fewer letters."],
  [/\.(help|watchFor)$/, "Write this, or leave it out.", "Make this shorter: at most 600 letters."],
  [/\.placeholder$/, "Write this, or leave it out.", "Make this shorter: at most 200 letters."],
];

const placeOf = (path: readonly PropertyKey[]) =>
  path.map((part) => (typeof part === "number" ? "#" : String(part))).join(".");

/** @returns a sentence with a next step; null for what only a file can get wrong */
export function problemWords({ code, path, message }: Issue): string | null {
  if (code === "custom") return message;
  if (code !== "too_small" && code !== "too_big") return null;
  const found = words.find(([place]) => place.test(placeOf(path)));
  if (!found) return null;
  return code === "too_small" ? found[1] : found[2];
}
