import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ExerciseBuilder } from "@/components/library/authoring/exercise-builder";
import { blankExercise } from "@/lib/library/authoring/rules/editing";
import { draftEntries } from "@/lib/library/authoring/rules/steady";
import type { DraftContent } from "@/lib/library/authoring/schema";
import type { FormAction, FormState } from "@/lib/platform/actions/form-state";

vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

/** A draft of its own for each test. */
let ids = { exerciseId: "", draftId: "" };
beforeEach(() => {
  ids = { exerciseId: crypto.randomUUID(), draftId: crypto.randomUUID() };
});

function draw(content: Partial<DraftContent> = {}, answers: { save?: FormState; publish?: FormState } = {}) {
  let revision = 0;
  const save = vi.fn<FormAction>(async () => {
    revision += 1;
    return answers.save ?? { status: "done", data: { revision: String(revision) } };
  });
  const publish = vi.fn<FormAction>(async () => answers.publish ?? { status: "done" });
  render(
    <ExerciseBuilder
      given={{
        ...ids,
        revision: 0,
        baseVersion: 0,
        overtaken: false,
        content: { ...blankExercise(), ...content },
      }}
      deviceKey=""
      coachName="Ruth"
      save={save}
      publish={publish}
    />,
  );
  return { save, publish };
}

const writing = () => within(screen.getByRole("form", { name: "The exercise" }));
const reading = () => within(screen.getByRole("region", { name: "As they will see it" }));
const questions = () => writing().getByRole("list", { name: "The questions" });
const titles = () =>
  within(questions())
    .queryAllByRole("heading", { level: 3 })
    .map((heading) => heading.textContent?.replace(/(Long text|Short text|Single choice|A scale) · .*/, ""));
const type = (label: RegExp | string, words: string) =>
  fireEvent.change(writing().getByLabelText(label), { target: { value: words } });
function add(kind: RegExp, words: string) {
  fireEvent.click(writing().getByRole("button", { name: kind }));
  type("The question, as they read it", words);
}
const ready = () =>
  waitFor(() => expect(screen.getByRole("form", { name: "The exercise" }).dataset.ready).toBe(""));
const saved = (save: ReturnType<typeof draw>["save"]) =>
  JSON.parse(String(save.mock.calls.at(-1)?.[1].get("content"))) as DraftContent;

test("questions are added one after the other, the newest open with the focus in it", () => {
  draw();
  add(/^Long text/, "What did you notice?");
  expect(document.activeElement?.tagName).toBe("TEXTAREA");
  add(/^A scale/, "How was it?");
  expect(titles()).toEqual(["1. What did you notice?", "2. How was it?"]);
  expect(writing().getAllByLabelText("The question, as they read it")).toHaveLength(1);
});

test("the order is changed with the keyboard, said aloud, and the focus stays on the button", () => {
  draw();
  add(/^Long text/, "One");
  add(/^Short text/, "Two");
  add(/^A scale/, "Three");
  const up = () => writing().getByRole("button", { name: "Move question 3 up" });
  up().focus();
  fireEvent.click(up());
  expect(titles()).toEqual(["1. One", "2. Three", "3. Two"]);
  expect(screen.getByText("Question 3 is now question 2 of 3.")).toBeTruthy();
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Move question 2 up");
  fireEvent.click(document.activeElement as HTMLElement);
  expect(titles()).toEqual(["1. Three", "2. One", "3. Two"]);
  // At the top there is nowhere to go; the button keeps the focus and does nothing.
  expect(document.activeElement?.getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(document.activeElement as HTMLElement);
  expect(titles()).toEqual(["1. Three", "2. One", "3. Two"]);
});

test("dragging puts one where it is dropped", () => {
  draw();
  for (const words of ["One", "Two", "Three"]) add(/^Long text/, words);
  const items = within(questions())
    .getAllByRole("listitem")
    .filter((item) => item.parentElement === questions());
  fireEvent.dragStart(items[0]?.querySelector("[draggable]") as Element);
  fireEvent.dragOver(items[2] as Element);
  fireEvent.drop(items[2] as Element);
  expect(titles()).toEqual(["1. Two", "2. Three", "3. One"]);
});

test("each of the two can read a question of their own, and the preview shows it as it is typed", () => {
  draw({ modes: ["apart", "one"] });
  add(/^Long text/, "What happened?");
  expect(reading().getByRole("textbox", { name: "What happened?" })).toBeTruthy();
  type(/^For the partner who was hurt/, "What happened to you?");
  type(/^For the partner who broke trust/, "What did you do?");
  expect(reading().getByRole("textbox", { name: "What happened to you?" })).toBeTruthy();
  fireEvent.click(reading().getByRole("button", { name: "The partner who broke trust" }));
  expect(reading().getByRole("textbox", { name: "What did you do?" })).toBeTruthy();
  expect(reading().queryByRole("textbox", { name: "What happened to you?" })).toBeNull();
  fireEvent.click(reading().getByRole("button", { name: "One partner" }));
  expect(reading().getByText(/About 10 minutes/)).toBeTruthy();
});

test("what is typed is saved by itself, and what is tried in the preview is not", async () => {
  const { save } = draw();
  await ready();
  type("Title", "A walk without words");
  add(/^Long text/, "What did you notice?");
  fireEvent.change(reading().getByRole("textbox", { name: "What did you notice?" }), {
    target: { value: "only trying" },
  });
  await waitFor(() => expect(save).toHaveBeenCalled(), { timeout: 5_000 });
  expect(saved(save)).toMatchObject({
    title: "A walk without words",
    fields: [{ label: "What did you notice?" }],
  });
  expect(String(save.mock.calls.at(-1)?.[1].get("content"))).not.toContain("only trying");
});

test("publishing saves first, and names what is missing at its place and in a list", async () => {
  const { save, publish } = draw({}, { publish: { status: "invalid", fieldErrors: {}, values: {} } });
  await ready();
  add(/^Single choice/, "Which?");
  fireEvent.click(writing().getByRole("button", { name: "Fold it away" }));
  const key = () => saved(save).fields[0]?.key;
  publish.mockImplementation(async () => ({
    status: "invalid",
    fieldErrors: {
      title: ["Give it a title of at least three letters."],
      [`fields.${key()}.options.${saved(save).fields[0]?.options[1]?.value}.label`]: [
        "Write this choice, or remove it.",
      ],
    },
    values: {},
  }));
  fireEvent.click(writing().getByRole("button", { name: "Publish" }));
  await waitFor(() => expect(publish).toHaveBeenCalled(), { timeout: 5_000 });
  expect(publish.mock.calls[0]?.[1].get("revision")).toBe("1");
  const summary = await screen.findByRole("alert");
  expect(
    within(summary)
      .getAllByRole("link")
      .map((link) => link.textContent),
  ).toEqual([
    "Give it a title of at least three letters.",
    "Question 1, choice 2: Write this choice, or remove it.",
  ]);
  // The question opens by itself, with the word at the box that wants it.
  const box = writing().getByLabelText("Choice 2");
  expect(box.getAttribute("aria-invalid")).toBe("true");
  const link = within(summary).getAllByRole("link")[1] as HTMLAnchorElement;
  expect(link.hash.slice(1)).toBe(box.id);
});

test("another tab's version is shown as a choice, and nothing is lost by either", async () => {
  const theirs = { ...blankExercise(), title: "From the other tab" };
  const entries = draftEntries({ ...ids, baseVersion: 0 }, theirs);
  const { save } = draw(
    {},
    { save: { status: "done", data: { revision: "4", newer: JSON.stringify(entries) } } },
  );
  await ready();
  type("Title", "From this tab");
  await screen.findByText("There are two versions of this", {}, { timeout: 5_000 });
  expect(writing().getByLabelText<HTMLInputElement>("Title").value).toBe("From this tab");
  save.mockImplementation(async () => ({ status: "done", data: { revision: "5" } }));
  fireEvent.click(screen.getByRole("button", { name: "The other one" }));
  expect(writing().getByLabelText<HTMLInputElement>("Title").value).toBe("From the other tab");
  await waitFor(() => expect(save.mock.calls.at(-1)?.[1].get("baseRevision")).toBe("4"));
  expect(saved(save).title).toBe("From the other tab");
});
