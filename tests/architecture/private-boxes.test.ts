// Promise: beside every box that only the counselor reads stands what becomes of it, and no box of a client's is without a word on who reads it.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, parse, sources, textOf } from "./sources";

/** Who reads what is typed there: it decides which sentence has to be beside it. */
type Read =
  /** Only the counselor, always: the sentence stands there. */
  | "counselor"
  /** The author chooses, and may choose the counselor alone: the sentence stands at that choice. */
  | "chosen"
  /** Only the counselor, under every policy kept from the partner. */
  | "safety"
  /** What is written about oneself may stay with oneself; nobody else reads it alone. */
  | "both"
  /** A part of a form: this file puts the sentence beside it. */
  | { beside: string };

const boxes: Record<string, Read> = {
  "app/client/doubts/page.tsx": "both",
  "components/agreements/agreement-form.tsx": "both",
  "components/agreements/card-form.tsx": "chosen",
  "components/agreements/line-fields.tsx": { beside: "components/agreements/card-form.tsx" },
  "components/agreements/transparency/give-form.tsx": "both",
  "components/assignments/responses/assembled-text.tsx": {
    beside: "components/assignments/responses/audience-choice.tsx",
  },
  "components/assignments/responses/field-control.tsx": {
    beside: "components/assignments/responses/audience-choice.tsx",
  },
  "components/assignments/responses/parts-input.tsx": {
    beside: "components/assignments/responses/audience-choice.tsx",
  },
  "components/assignments/responses/row-cell.tsx": {
    beside: "components/assignments/responses/audience-choice.tsx",
  },
  "components/assignments/responses/reply.tsx": "counselor",
  "components/commitments/commitment-form.tsx": "both",
  "components/commitments/note-form.tsx": "counselor",
  "components/commitments/tell-early-form.tsx": "both",
  "components/conflicts/cause-fields.tsx": { beside: "components/conflicts/map-fields.tsx" },
  "components/conflicts/conflict-form.tsx": { beside: "app/client/conflicts/new/page.tsx" },
  "components/conflicts/map-fields.tsx": "chosen",
  "components/conflicts/said-together.tsx": "both",
  "components/conflicts/setback-form.tsx": "chosen",
  "components/endings/aftercare/aftercare-card.tsx": "counselor",
  "components/everyday/day/day-form.tsx": "both",
  "components/everyday/doubts/doubt-list.tsx": "counselor",
  "components/everyday/marbles/marble-fields.tsx": "both",
  "components/everyday/thanks/gentle-words.tsx": "both",
  "components/everyday/thanks/thanks-form.tsx": "both",
  "components/pace/pace-form.tsx": "counselor",
  "components/pace/space-form.tsx": "both",
  "components/practice/intake/intake-form.tsx": "counselor",
  "components/accounts/record-copies/own-authorization.tsx": "counselor",
  "components/root-causes/answer-form.tsx": "counselor",
  "components/safety/check/alone-questions.tsx": "safety",
  "components/sessions/disclosure/text-form.tsx": "counselor",
  "components/safety/counselor-note.tsx": "counselor",
  "components/sessions/goals/goals-form.tsx": "counselor",
  "components/sessions/alliance/after-session-form.tsx": "counselor",
  "components/sessions/points/point-form.tsx": "counselor",
  "components/trust/check-in/pulse-sheet.tsx": "counselor",
};

const sentence = {
  counselor: /<PrivateWords\b|<AudienceNote\s+audience="coach"/,
  chosen: /<ThenPrivate\b|<AudienceNote\b/,
  safety: /\{safetyIsExempt\}/,
  both: /^/,
} as const;

const lacks = (read: Read, text: string) =>
  typeof read === "string" ? !sentence[read].test(text) : !sentence.chosen.test(textOf(read.beside));

/** A box for words; a time or a password is none. */
const hasBox = (text: string) =>
  /<(Bare)?Text(Area|Input)\b|<textarea\b/.test(text.replace(/<TextInput type="(time|password)"/g, ""));

const fileOf = (from: string, path: string) => {
  const base = path.startsWith("@/")
    ? path.slice(2)
    : path.startsWith(".")
      ? join(dirname(from), path)
      : null;
  return base && [`${base}.tsx`, `${base}.ts`].find((file) => existsSync(file));
};

/** What a client's pages are made of. */
const ofClients = new Set<string>();
const gather = (path: string) => {
  if (ofClients.has(path)) return;
  ofClients.add(path);
  for (const one of importsOf(parse(path))) {
    const file = fileOf(path, one);
    if (file && /^(app|components)\//.test(file)) gather(file);
  }
};
for (const path of sources) if (/^app\/client\/.*\.tsx$/.test(path)) gather(path);

const found = [...ofClients].filter((path) => path !== "components/ui/inputs.tsx" && hasBox(textOf(path)));

test("every box in which a client writes is listed, with who reads it", () => {
  expect(found.sort()).toEqual(Object.keys(boxes).sort());
});

test("beside each that only the counselor reads stands what becomes of it", () => {
  expect(Object.entries(boxes).filter(([path, read]) => lacks(read, textOf(path)))).toEqual([]);
});

test("notices a box without the sentence", () => {
  const box = '<Field name="words"><TextArea /></Field>';

  expect(hasBox(box)).toBe(true);
  expect(lacks("counselor", box)).toBe(true);
  expect(lacks("chosen", `${box}<BeforeSending />`)).toBe(true);
  expect(lacks("safety", box)).toBe(true);
  expect(lacks({ beside: "components/agreements/line-fields.tsx" }, box)).toBe(true);
  expect(lacks("counselor", `${box}<PrivateWords />`)).toBe(false);
});
