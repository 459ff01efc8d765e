// Promise: J and K go along the couples of the caseload, and Enter opens what they lead to; the letters can be turned off.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { type CaseloadRow, CaseloadRows } from "@/components/caseload/caseload-rows";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {} }), usePathname: () => "/" }));
beforeEach(() => {
  cleanup();
  localStorage.clear();
});

const names = ["Ana & Ben", "Chidi & Dana", "Eli & Fay"];
const shown = () =>
  render(
    <>
      <input aria-label="Find" />
      <CaseloadRows
        rows={names.map(
          (name, at): CaseloadRow => [String(at), name, "Active", at === 1 ? 2 : 0, "", null, "", null, []],
        )}
      />
    </>,
  );
const press = (key: string, on: Element = document.body) => fireEvent.keyDown(on, { key });
const here = () => document.activeElement?.textContent;

test("J leads to the next couple and K back, each to the link that names it; at either end they stay", () => {
  shown();
  const seen = ["j", "j", "j", "j", "k", "k", "k"].map((key) => {
    press(key);
    return here();
  });

  expect(seen).toEqual([...names, names[2], names[1], names[0], names[0]]);
  expect(document.activeElement?.getAttribute("href")).toBe("/coach/couples/0");
});

test("from another link of a row they go on from that row", () => {
  shown();
  screen.getByRole("link", { name: "2 signals" }).focus();
  press("j");
  expect(here()).toBe(names[2]);
});

test("what is typed into a field stays there", () => {
  shown();
  const field = screen.getByLabelText("Find");
  field.focus();
  press("j", field);
  fireEvent.keyDown(document.body, { key: "j", ctrlKey: true });

  expect(document.activeElement).toBe(field);
});

test("the page says so, and they are turned off and on with the other letters", () => {
  shown();
  expect(screen.getByText("Keys: J next row, K back, Enter opens.")).toBeTruthy();
  expect(screen.getByRole("table").getAttribute("aria-keyshortcuts")).toBe("J K");
  fireEvent.click(screen.getByRole("button", { name: "Turn keys off" }));
  press("j");
  expect(names).not.toContain(here());
  expect(screen.getByRole("table").hasAttribute("aria-keyshortcuts")).toBe(false);

  fireEvent.click(screen.getByRole("button", { name: "Turn keys on" }));
  press("j");
  expect(here()).toBe(names[0]);
});
