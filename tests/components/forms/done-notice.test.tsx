import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DoneNotice } from "@/components/forms/done-notice";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { type DoneNotice as Done, noticeCookie } from "@/lib/platform/actions/notice";

let path = "/client";
vi.mock("next/navigation", () => ({ usePathname: () => path }));

beforeEach(() => {
  path = "/client";
});
afterEach(cleanup);

const undo = vi.fn<FormAction>(async () => ({ status: "done" }));
const draw = (notice: Done | null) => <DoneNotice notice={notice} undo={undo} />;
const kept: Done = { id: "1", message: "Kept.", undo: { deed: "promise", commitmentId: "p" } };

test("says what is done in a status region that was there before, and takes no focus", () => {
  const { rerender } = render(draw(null));
  const region = screen.getByRole("status");
  rerender(draw(kept));

  expect(screen.getByRole("status")).toBe(region);
  expect(region.textContent).toContain("Kept.");
  expect(document.activeElement).toBe(document.body);
});

test("stays while the page is drawn anew, and goes with the page", () => {
  const { rerender } = render(draw(kept));
  rerender(draw(null));
  expect(screen.getByText("Kept.")).toBeTruthy();
  path = "/client/trust";
  rerender(draw(null));
  expect(screen.queryByText("Kept.")).toBeNull();
  path = "/client";
  rerender(draw(null));

  expect(screen.queryByText("Kept.")).toBeNull();
});

test("gives way to the next deed", () => {
  const { rerender } = render(draw(kept));
  rerender(draw({ id: "2", message: "Undone." }));

  expect(screen.queryByText("Kept.")).toBeNull();
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("is said once: the cookie that brought it is taken away", () => {
  // biome-ignore lint/suspicious/noDocumentCookie: as the server leaves it
  document.cookie = `${noticeCookie}=sealed; Path=/`;
  render(draw(kept));

  expect(document.cookie).not.toContain(noticeCookie);
});

test("undo posts what it takes back", async () => {
  render(draw(kept));
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Undo" })));

  const form = undo.mock.calls[0]?.[1];
  expect([form?.get("deed"), form?.get("commitmentId")]).toEqual(["promise", "p"]);
});

test("can be closed", () => {
  render(draw(kept));
  fireEvent.click(screen.getByRole("button", { name: "Close this message" }));

  expect(screen.queryByText("Kept.")).toBeNull();
});
