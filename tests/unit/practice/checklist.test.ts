import { expect, test } from "vitest";
import { checklistOf } from "@/lib/practice/checklist/rules";

const nothing = {
  ...{ putAway: false, textsRead: false, hasSecondStep: false, hasAssigned: false },
  ...{ isOwner: true, couples: 0 },
};
const doneOf = (known: Partial<typeof nothing>) =>
  checklistOf({ ...nothing, ...known })?.flatMap(({ step, done }) => (done ? [step] : []));

test("an owner has four steps, somebody else the three that are theirs", () => {
  expect(checklistOf(nothing)?.map(({ step }) => step)).toEqual([
    "texts",
    "secondStep",
    "couple",
    "exercise",
  ]);
  expect(checklistOf({ ...nothing, isOwner: false })?.map(({ step }) => step)).toEqual([
    "secondStep",
    "couple",
    "exercise",
  ]);
});

test.each([
  [{ textsRead: true }, ["texts"]],
  [{ hasSecondStep: true }, ["secondStep"]],
  [{ couples: 1 }, ["couple"]],
  [{ couples: 2, hasAssigned: true }, ["couple", "exercise"]],
])("with %o, %o is done", (known, done) => expect(doneOf(known)).toEqual(done));

test("it is gone when all of it is done, or when it is put away", () => {
  const all = { textsRead: true, hasSecondStep: true, couples: 1, hasAssigned: true };
  expect(checklistOf({ ...nothing, ...all })).toBeNull();
  expect(checklistOf({ ...nothing, ...all, textsRead: false, isOwner: false })).toBeNull();
  expect(checklistOf({ ...nothing, putAway: true })).toBeNull();
});
