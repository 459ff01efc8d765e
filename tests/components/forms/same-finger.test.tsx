import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { createPortal } from "react-dom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/lib/platform/actions/form-state";

let later = 0;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  later += 10_000;
  vi.advanceTimersByTime(later);
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

/** A list whose first row goes with its deed, so that the next one takes its place. */
function List({ done }: { done: string[] }) {
  const [rows, setRows] = useState(["first", "second"]);
  const action: FormAction = async (_, form) => {
    const row = String(form.get("row"));
    done.push(row);
    setRows((all) => all.filter((one) => one !== row));
    return { status: "done" };
  };
  return rows.map((row) => (
    <ActionForm key={row} action={action}>
      <input type="hidden" name="row" value={row} />
      <button type="submit">{row}</button>
    </ActionForm>
  ));
}
async function tap(name: string, x: number, y: number, pointerType = "touch") {
  const button = screen.getByRole("button", { name });
  await act(async () => {
    fireEvent(
      button,
      new PointerEvent("pointerdown", { bubbles: true, clientX: x, clientY: y, pointerType }),
    );
    fireEvent.click(button);
  });
}

test("a second tap in the same place does not do it to the row that has come there", async () => {
  const done: string[] = [];
  render(<List done={done} />);
  await tap("first", 200, 300);
  await tap("second", 204, 302);

  expect(done).toEqual(["first"]);
});

test("it says that nothing was done, and the next press does it", async () => {
  const done: string[] = [];
  render(<List done={done} />);
  await tap("first", 200, 300);
  await tap("second", 204, 302);
  expect(screen.getByRole("status").textContent).toMatch(/Press again if you mean this/);

  vi.advanceTimersByTime(1_100);
  await tap("second", 204, 302);

  expect(done).toEqual(["first", "second"]);
  expect(screen.queryByRole("status")).toBeNull();
});

test("a mouse that has gone to another button means it, however near that is", async () => {
  const done: string[] = [];
  render(<List done={done} />);
  await tap("first", 200, 300, "mouse");
  await tap("second", 215, 304, "mouse");

  expect(done).toEqual(["first", "second"]);
});

test("a mouse that has stayed does not", async () => {
  const done: string[] = [];
  render(<List done={done} />);
  await tap("first", 200, 300, "mouse");
  await tap("second", 202, 300, "mouse");

  expect(done).toEqual(["first"]);
});

test("a moment later the same place counts again", async () => {
  const done: string[] = [];
  render(<List done={done} />);
  await tap("first", 200, 300);
  vi.advanceTimersByTime(1_100);
  await tap("second", 200, 300);

  expect(done).toEqual(["first", "second"]);
});

test("another row in another place is done at once", async () => {
  const done: string[] = [];
  render(<List done={done} />);
  await tap("first", 200, 300);
  await tap("second", 200, 380);

  expect(done).toEqual(["first", "second"]);
});

test("whoever has chosen something since means the second tap", async () => {
  const sent: FormDataEntryValue[] = [];
  const save: FormAction = async (_, form) => {
    sent.push(form.get("how") ?? "");
    return { status: "done" };
  };
  render(
    <ActionForm action={save}>
      <input aria-label="how" name="how" defaultValue="away" />
      <button type="submit">Save</button>
    </ActionForm>,
  );
  await tap("Save", 200, 300);
  fireEvent.input(screen.getByLabelText("how"), { target: { value: "back" } });
  await tap("Save", 200, 300);

  expect(sent).toEqual(["away", "back"]);
});

test("a confirmation over the page was asked for, wherever it lies", async () => {
  const done: string[] = [];
  const over = (name: string) =>
    createPortal(
      <button type="submit" form={name}>
        {`Yes, ${name}`}
      </button>,
      document.body,
    );
  const deed =
    (name: string): FormAction =>
    async () => {
      done.push(name);
      return { status: "done" };
    };
  render(
    ["one", "other"].map((name) => (
      <ActionForm key={name} id={name} action={deed(name)}>
        <input type="hidden" name="row" value={name} />
        {over(name)}
      </ActionForm>
    )),
  );
  await tap("Yes, one", 200, 300);
  await tap("Yes, other", 200, 300);

  expect(done).toEqual(["one", "other"]);
});
