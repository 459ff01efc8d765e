import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ExitLink } from "@/components/shell/exit-link";
import { ExitScope } from "@/components/shell/exit-scope";
import { leavePage } from "@/components/shell/leave-page";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";

const leave = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  // The test's page knows no modal dialogs; to be open is all that matters here.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  render(
    <ExitScope url="https://weather.example/" leave={leave}>
      <ExitLink />
      <form onSubmit={(event) => event.preventDefault()}>
        <input aria-label="words" />
        <ConfirmDialog trigger="Delete" title="Delete it?" confirmLabel="Delete it">
          It is gone then.
        </ConfirmDialog>
      </form>
    </ExitScope>,
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  leave.mockReset();
});

const press = (key: string, target: Element = document.body) => {
  fireEvent.keyDown(target, { key });
  fireEvent.keyUp(target, { key });
};
const capital = (letter: string, target: Element) => {
  fireEvent.keyDown(target, { key: "Shift" });
  fireEvent.keyDown(target, { key: letter, shiftKey: true });
  fireEvent.keyUp(target, { key: letter, shiftKey: true });
  fireEvent.keyUp(target, { key: "Shift" });
};
const spoken = () => screen.getByRole("status").textContent;

test("Shift three times leaves, and each press is said aloud", () => {
  press("Shift");
  expect(spoken()).toContain("two more times");
  press("Shift");
  expect(spoken()).toContain("once more");
  press("Shift");

  expect(leave).toHaveBeenCalledExactlyOnceWith("https://weather.example/");
});

test("writing capitals does not leave, in whatever order the keys are let go", () => {
  const words = screen.getByLabelText("words");
  for (const letter of ["A", "B", "C", "D"]) capital(letter, words);
  for (const letter of ["a", "b", "c", "d"]) {
    fireEvent.keyDown(words, { key: "Shift" });
    fireEvent.keyDown(words, { key: letter.toUpperCase(), shiftKey: true });
    fireEvent.keyUp(words, { key: "Shift" });
    fireEvent.keyUp(words, { key: letter });
  }

  expect(leave).not.toHaveBeenCalled();
});

test("another key in between begins anew", () => {
  for (const key of ["Shift", "Shift", "Enter", "Shift", "Shift"]) press(key);

  expect(leave).not.toHaveBeenCalled();
});

test("after five seconds it begins anew, and says so", () => {
  press("Shift");
  press("Shift");
  vi.advanceTimersByTime(5001);
  press("Shift");

  expect(leave).not.toHaveBeenCalled();
});

test("Escape three times does nothing", () => {
  for (let i = 0; i < 3; i++) press("Escape");

  expect(leave).not.toHaveBeenCalled();
});

test("an open confirmation has the exit inside it, among what Tab reaches", async () => {
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Delete" })));
  const dialog = within(screen.getByRole("alertdialog"));
  fireEvent.click(dialog.getByRole("link", { name: "Exit this page" }));

  expect(leave).toHaveBeenCalledOnce();
});

test("leaving blanks the page and its title first, and waits for nothing", () => {
  const order: string[] = [];
  leavePage(
    "https://weather.example/",
    (url) => order.push(`${url} ${document.title}`),
    () =>
      order.push(document.querySelector("[data-cleared]") ? "told, with the page blank" : "told too early"),
  );

  expect(order).toEqual(["told, with the page blank", "https://weather.example/ Loading"]);
  for (const part of document.body.children) {
    if (!(part instanceof HTMLElement) || "cleared" in part.dataset) continue;
    expect(part.style.display).toBe("none");
  }
  document.querySelector("[data-cleared]")?.remove();
});
