import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ExerciseFields } from "@/components/assignments/responses/exercise-fields";
import { type Field, fieldSchema } from "@/lib/library/exercises/schema/content";
import type { SheetField } from "@/lib/library/exercises/types";

afterEach(cleanup);

const readers = { coachName: "Maya", partnerName: "Ben", opens: "both_done" } as const;
const field = (own: object, sheet: SheetField["sheet"] = "own"): SheetField => ({
  ...(fieldSchema.parse({ role: "each", audience: "couple", label: "A question", ...own }) as Field),
  sheet,
});
const draw = (...fields: SheetField[]) =>
  render(
    <form data-testid="form">
      <ExerciseFields fields={fields} readers={readers} />
    </form>,
  );
const names = () => [...new FormData(screen.getByTestId<HTMLFormElement>("form")).keys()];
const options = [
  { value: "one", label: "One" },
  { value: "two", label: "Two" },
];

test("every primitive posts under its own name", () => {
  draw(
    field({ type: "short_text", key: "a" }),
    field({ type: "long_text", key: "b" }),
    field({ type: "date", key: "c" }),
    field({ type: "scale", key: "d", min: 0, max: 10, lowLabel: "low", highLabel: "high" }),
    field({ type: "one_of", key: "e", options }),
    field({ type: "many_of", key: "f", options }),
    field({
      type: "parts",
      key: "g",
      parts: [
        { key: "p", label: "P" },
        { key: "q", label: "Q" },
      ],
    }),
    field({
      type: "rows",
      key: "h",
      rowName: "Step",
      columns: [{ type: "short_text", key: "x", label: "X" }],
    }),
  );
  for (const box of screen.getAllByRole("checkbox")) fireEvent.click(box);
  fireEvent.click(screen.getByRole("radio", { name: "7" }));
  fireEvent.click(screen.getAllByRole("radio", { name: "Two" })[0] as HTMLElement);
  const posted = names().filter((name) => name.startsWith("f."));
  expect(new Set(posted)).toEqual(
    new Set(["f.a", "f.b", "f.c", "f.d", "f.e", "f.f[]", "f.g.p", "f.g.q", "f.h.0.x", "f.h.1.x", "f.h.2.x"]),
  );
});

test("the author may choose any reader up to the widest, and the usual one is chosen", () => {
  draw(field({ type: "long_text", key: "a", audience: "self", widest: "coach" }));
  const choice = screen.getByRole("group", { name: "Who will see “A question”", hidden: true });
  const radios = within(choice).getAllByRole<HTMLInputElement>("radio", { hidden: true });
  expect(radios.map((radio) => [radio.value, radio.checked])).toEqual([
    ["self", true],
    ["coach", false],
  ]);
  expect(choice.textContent).toContain("You and Maya.");
});

test("a box that cannot be shared says so and offers no choice", () => {
  draw(field({ type: "long_text", key: "a", audience: "self", widest: "self" }));
  expect(screen.getByText("Only you.")).toBeDefined();
  expect(names()).toEqual(["f.a"]);
});

test("on a sheet that both write on there is nothing to choose", () => {
  draw(field({ type: "short_text", key: "a", role: "joint" }, "shared"));
  expect(names()).toEqual(["f.a"]);
});

test("who will see an answer stands before its box", () => {
  draw(field({ type: "long_text", key: "a" }));
  const note = screen.getAllByText(/You and Maya, and Ben once/)[0] as HTMLElement;
  const box = screen.getByRole("textbox");
  expect(note.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
