// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { placeBefore } from "@/components/shell/place-before";

beforeEach(() => sessionStorage.clear());

const keptAt = (path: string) => {
  window.history.replaceState(null, "", path);
  placeBefore.keep();
  return placeBefore.read();
};

test("the page that locked is found again, until somebody else comes", () => {
  expect(keptAt("/client/homework/1?turn=2")).toBe("/client/homework/1?turn=2");

  placeBefore.forget();

  expect(placeBefore.read()).toBe("");
});

test.each([
  "/client/questions",
  "/client/note",
  "/client/where-i-stand",
  "/client/goals",
  "/client/after-session",
])("%s leaves nothing, not even that it was open", (path) => {
  expect(keptAt(path)).toBe("");
  expect(sessionStorage.length).toBe(0);
});
