import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { Route } from "next";
import { beforeEach, expect, test, vi } from "vitest";
import { ReadingKeys } from "@/components/caseload/reading/reading-keys";

const push = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ push }) }));

beforeEach(() => {
  cleanup();
  push.mockClear();
  localStorage.clear();
});

const shown = () =>
  render(
    <>
      <ReadingKeys before={"/k" as Route} next={"/j" as Route} waiting="2 more to read" />
      <textarea aria-label="Words" />
    </>,
  );

test("J leads on and K back", () => {
  shown();
  fireEvent.keyDown(document.body, { key: "j" });
  fireEvent.keyDown(document.body, { key: "k" });
  expect(push.mock.calls).toEqual([["/j"], ["/k"]]);
});

test("a letter that is written, or pressed with another key, leads nowhere", () => {
  shown();
  fireEvent.keyDown(screen.getByLabelText("Words"), { key: "j" });
  for (const held of ["ctrlKey", "metaKey", "altKey"])
    fireEvent.keyDown(document.body, { key: "k", [held]: true });
  fireEvent.keyDown(document.body, { key: "x" });
  expect(push).not.toHaveBeenCalled();
});

test("the keys are turned off, stay off on the next page, and come back", () => {
  const { unmount } = shown();
  fireEvent.click(screen.getByRole("button", { name: "Turn keys off" }));
  fireEvent.keyDown(document.body, { key: "j" });
  unmount();
  shown();
  fireEvent.keyDown(document.body, { key: "j" });
  expect(push).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Turn keys on" }));
  fireEvent.keyDown(document.body, { key: "j" });
  expect(push).toHaveBeenCalledWith("/j");
});
