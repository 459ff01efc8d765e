import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Afterwards } from "@/components/assignments/responses/afterwards";
import { AssembledText } from "@/components/assignments/responses/assembled-text";
import { ComparedView } from "@/components/assignments/responses/compared";
import { PartsInput } from "@/components/assignments/responses/parts-input";
import { SealedAnswers } from "@/components/assignments/responses/sealed-answers";
import { Field } from "@/components/ui/field";
import type { MyAnswer } from "@/lib/assignments/responses/types";
import { fieldSchema, type Field as Question } from "@/lib/library/exercises/schema/content";
import type { SheetField } from "@/lib/library/exercises/types";
import type { FormAction } from "@/lib/platform/actions/form-state";

afterEach(cleanup);
const type = (name: string, value: string) =>
  fireEvent.input(document.querySelector(`[name="${name}"]`) as HTMLElement, { target: { value } });

describe("an apology's parts", () => {
  const parts = [
    { key: "action", label: "What I did", needed: true },
    { key: "regret", label: "What I regret", needed: true },
    { key: "ask", label: "Asking", needed: false },
  ];
  const draw = () =>
    render(
      <form>
        <PartsInput name="f.apology" parts={parts} ready="It is ready." />
      </form>,
    );
  const list = () => within(screen.getByRole("list", { name: "What is there so far" }));
  const shown = () =>
    list()
      .getAllByRole("listitem")
      .map((item) => item.textContent);

  test("says quietly what is there, and when it is ready; what may be left out is not asked for", () => {
    draw();
    expect(shown()).toEqual(["What I did: still open", "What I regret: still open"]);
    type("f.apology.action", "I lied.");
    expect(shown()).toEqual(["What I did: written", "What I regret: still open"]);
    expect(screen.getByRole("status").textContent).toBe("");
    type("f.apology.regret", "I am sorry.");
    expect(screen.getByRole("status").textContent).toBe("It is ready.");
    type("f.apology.regret", "  ");
    expect(screen.getByRole("status").textContent).toBe("");
  });
});

describe("a sentence that puts itself together", () => {
  const draw = () =>
    render(
      <form>
        <input name="f.parts.when" />
        <input name="f.parts.felt" />
        <Field name="f.whole" label="Whole">
          <AssembledText from="f.parts" words="When {when}, I felt {felt}." />
        </Field>
      </form>,
    );
  const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Whole" });

  test("follows the parts until somebody writes in it; then it is theirs, and can be had again", () => {
    draw();
    type("f.parts.when", "you left");
    expect(box().value).toBe("");
    type("f.parts.felt", "small");
    expect(box().value).toBe("When you left, I felt small.");
    type("f.parts.felt", "very small");
    expect(box().value).toBe("When you left, I felt very small.");
    fireEvent.input(box(), { target: { value: "When you left I felt tiny." } });
    type("f.parts.when", "you went");
    expect(box().value).toBe("When you left I felt tiny.");
    fireEvent.click(screen.getByRole("button", { name: /again/ }));
    expect(box().value).toBe("When you went, I felt very small.");
    expect(screen.queryByRole("button", { name: /again/ })).toBeNull();
  });
});

test("a comparison names what is alike and what differs, without a number or a side that is ahead", () => {
  render(
    <ComparedView
      mine="You"
      theirs="Ben"
      compared={[
        {
          fieldKey: "needs",
          label: "What I need",
          alike: [{ name: "Closeness", mine: ["a hand"], theirs: [] }],
          different: { mine: [{ name: "Fun", words: ["the sea"] }], theirs: [] },
        },
        { fieldKey: "x", label: "Empty", alike: [], different: { mine: [], theirs: [] } },
      ]}
    />,
  );
  const alike = screen.getAllByRole("region", { name: "Alike" });
  expect(alike[0]?.textContent).toContain("You: “a hand”");
  expect(alike[1]?.textContent).toContain("worth knowing");
  const [different, ...more] = screen.getAllByRole("region", { name: "Different, and worth knowing" });
  expect(more).toEqual([]);
  expect(different?.textContent).toBe("Different, and worth knowingYouFun“the sea”");
  expect(document.body.textContent).not.toMatch(/\d|gap|score|match|percent/i);
});

const question = (rest: Record<string, unknown>): SheetField => ({
  ...(fieldSchema.parse({ key: "q", label: "Q", role: "each", audience: "couple", ...rest }) as Question),
  sheet: "own",
});
const wish = question({
  type: "one_of",
  key: "wish",
  label: "What would help",
  changeable: true,
  options: [
    { value: "listen", label: "Just listen" },
    { value: "hug", label: "A hug" },
  ],
});
const note = question({ type: "long_text", key: "note", label: "How it went", later: "handed_in" });
const fits = question({ type: "short_text", key: "fits", label: "How far it fits", later: "opened" });

describe("what is read first", () => {
  const share = question({ type: "short_text", key: "about", label: "About" });
  const row = (field: SheetField, value: unknown, whose: "mine" | "theirs") => ({
    fieldKey: field.key,
    label: field.label,
    field,
    mine: null,
    theirs: null,
    [whose]: { value },
  });
  test("stands above the share, once", () => {
    const rows = [row(share, "The list", "theirs"), row(wish, "listen", "theirs")];
    render(<SealedAnswers rows={rows} partnerName="Ana" readFirst="wish" />);
    expect(screen.getAllByRole("heading").map((one) => one.textContent)).toEqual([
      "What Ana would like from you",
      "Open to read",
      "About",
    ]);
    expect(screen.getAllByText("Just listen")).toHaveLength(1);
  });
  test("says nothing over one’s own words", () => {
    render(<SealedAnswers rows={[row(wish, "hug", "mine")]} partnerName="Ana" readFirst="wish" />);
    expect(screen.queryByText("What Ana would like from you")).toBeNull();
    expect(screen.queryByText("Ana can read it once it is opened.")).not.toBeNull();
  });
});

describe("a second step", () => {
  const answer = (field: SheetField, value: unknown, withdrawn = false): MyAnswer => ({
    fieldKey: field.key,
    label: field.label,
    value,
    audience: "couple",
    widest: "couple",
    open: true,
    withdrawn,
  });
  const draw = (answers: MyAnswer[], opened = false) => {
    const add = vi.fn<FormAction>(async () => ({ status: "done" }));
    render(
      <Afterwards
        hidden={{ assignmentId: "a", occurrence: 1, sheet: "own", owner: "o" }}
        fields={[wish, note, fits]}
        answers={answers}
        readers={{ coachName: "Maya", partnerName: "Ben", opens: "alone" }}
        opened={opened}
        today="2026-03-04"
        add={add}
      />,
    );
    return add;
  };

  test("asks what comes afterwards, and what can be read only once it can be read", () => {
    draw([answer(wish, "listen")]);
    expect(screen.getByRole("textbox", { name: "How it went" })).toBeTruthy();
    expect(screen.queryByText("How far it fits")).toBeNull();
    cleanup();
    draw([answer(wish, "listen")], true);
    expect(screen.getByText("How far it fits")).toBeTruthy();
  });

  test("a choice can be made anew, with the same readers", async () => {
    const add = draw([answer(wish, "listen"), answer(note, "well")]);
    const form = screen.getByRole("form", { name: "If something has changed" });
    expect(within(form).getByRole<HTMLInputElement>("radio", { name: "Just listen" }).checked).toBe(true);
    expect(within(form).queryByText(/Who will see/)).toBeNull();
    fireEvent.click(within(form).getByRole("radio", { name: "A hug" }));
    fireEvent.click(within(form).getByRole("button", { name: "Change it" }));
    await vi.waitFor(() => expect(add).toHaveBeenCalled());
    const sent = add.mock.lastCall?.[1];
    expect([sent?.get("f.wish"), sent?.get("f.note"), sent?.get("a.wish")]).toEqual(["hug", "well", null]);
  });

  test("an answer that was taken back is left alone", () => {
    draw([answer(wish, "listen", true), answer(note, "well", true)]);
    expect(screen.queryByRole("form")).toBeNull();
  });
});
