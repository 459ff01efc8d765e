import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { AddLineKey, AddLineLink } from "@/components/sessions/shared-agenda/add-line-key";

const coupleId = "0b9b4cf6-3a52-4f0c-9c1e-6f1a3f6f2a10";
const place = vi.hoisted(() => ({ path: "" }));
vi.mock("next/navigation", () => ({ usePathname: () => place.path, useRouter: () => ({}) }));

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});
beforeEach(() => {
  cleanup();
  localStorage.clear();
  place.path = `/coach/couples/${coupleId}/trust`;
});

const page = (of = coupleId, label = "Ana & Ben") => (
  <AddLineKey action={async () => ({ status: "done" })}>
    <AddLineLink coupleId={of} coupleLabel={label} />
    <textarea aria-label="Words" />
  </AddLineKey>
);
const shown = () => render(page());
const line = () => screen.queryByLabelText("What to talk about");
const panel = () =>
  screen.findByRole<HTMLDialogElement>("dialog", { name: "Add to the agenda of Ana & Ben" });

test("the key opens a line, and what is typed is there when it opens again", async () => {
  shown();
  fireEvent.keyDown(document.body, { key: "a" });
  const dialog = await panel();
  fireEvent.input(line() as HTMLElement, { target: { value: "Money" } });
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(dialog.open).toBe(false);

  fireEvent.keyDown(document.body, { key: "a" });
  await waitFor(() => expect(dialog.open).toBe(true));
  expect((line() as HTMLInputElement).value).toBe("Money");
});

test("a letter that is written, held down, or pressed with another key opens nothing", () => {
  shown();
  fireEvent.keyDown(screen.getByLabelText("Words"), { key: "a" });
  for (const held of ["ctrlKey", "metaKey", "altKey", "repeat"])
    fireEvent.keyDown(document.body, { key: "a", [held]: true });
  expect(line()).toBeNull();
});

test("turned off, the key opens nothing, and the link says no key", () => {
  localStorage.setItem("mendwork-keys", "off");
  shown();
  fireEvent.keyDown(document.body, { key: "a" });
  expect(line()).toBeNull();
  expect(screen.getByRole("link").hasAttribute("aria-keyshortcuts")).toBe(false);
  expect(screen.getByRole("link").getAttribute("href")).toBe(
    `/coach/couples/${coupleId}/sessions?back=trust#agenda`,
  );
});

test("where no couple is open, the key does nothing", () => {
  place.path = "/coach";
  shown();
  fireEvent.keyDown(document.body, { key: "a" });
  expect(line()).toBeNull();
});

test("it says whose agenda it is, and opens over no other page by itself, nor when one comes back", async () => {
  const { rerender } = shown();
  fireEvent.keyDown(document.body, { key: "a" });
  await panel();
  const other = "0b9b4cf6-3a52-4f0c-9c1e-6f1a3f6f2a11";
  const isOpen = () => document.querySelector("dialog[open]") !== null;
  expect(isOpen()).toBe(true);

  for (const [path, of, label] of [
    [`/coach/couples/${other}/trust`, other, "Chidi & Dana"],
    [`/coach/couples/${coupleId}/trust`, coupleId, "Ana & Ben"],
    [`/coach/couples/${coupleId}/sessions`, coupleId, "Ana & Ben"],
    ["/coach/find", coupleId, "Ana & Ben"],
    [`/coach/couples/${other}`, other, "Chidi & Dana"],
  ] as const) {
    place.path = path;
    rerender(page(of, label));
    expect(isOpen(), path).toBe(false);
  }
  fireEvent.keyDown(document.body, { key: "a" });
  await screen.findByRole("dialog", { name: "Add to the agenda of Chidi & Dana" });
  expect(isOpen()).toBe(true);
});
