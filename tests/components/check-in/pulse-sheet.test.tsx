import { webcrypto } from "node:crypto";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PulseSheet } from "@/components/trust/check-in/pulse-sheet";
import type { Entries } from "@/lib/offline-drafts/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { selfQuestions } from "@/lib/trust/pairs/terms";
import { pulseQuestions } from "@/lib/trust/pulses/terms";

vi.setConfig({ testTimeout: 20_000 });

/** A week of its own for each test. */
let week = 0;

beforeEach(() => {
  week += 1;
  vi.stubGlobal("crypto", webcrypto);
  localStorage.clear();
});
afterEach(cleanup);

const finish = vi.fn<FormAction>(async () => ({ status: "done" }));

async function checkIn(said: Entries = [], ofOneself = selfQuestions.slice(0, 0)) {
  const action = vi.fn<FormAction>(async () => ({ status: "done", data: { revision: "0" } }));
  finish.mockClear();
  render(
    <PulseSheet
      weekOn={`2026-week-${week}`}
      submitKey="4f1c1f0e-1111-4222-8333-444455556666"
      deviceKey={Buffer.alloc(32, 7).toString("base64")}
      coachName="Maya"
      questions={pulseQuestions}
      ofOneself={ofOneself}
      lineLimit={300}
      said={said}
      action={action}
      post={action}
      finish={finish}
    />,
  );
  await waitFor(() => expect(document.querySelector("form")?.dataset.ready).toBe(""));
  return action;
}
const group = (at: number) =>
  within(screen.getByRole("group", { name: pulseQuestions[at]?.statement ?? "" }));
const last = (action: { mock: { calls: unknown[][] } }) => action.mock.calls.at(-1)?.[1] as FormData;
const saved = () =>
  waitFor(() => expect(screen.getByRole("status").textContent).toBe("Saved"), { timeout: 8000 });

test("five taps, and it is finished", async () => {
  const action = await checkIn();
  for (let at = 0; at < 5; at += 1) fireEvent.click(group(at).getByRole("radio", { name: String(at + 3) }));
  await saved();
  const posted = last(action);
  expect(pulseQuestions.map(({ item }) => posted.get(item))).toEqual(["3", "4", "5", "6", "7"]);
});

const stepNow = () => {
  const fields = [...document.querySelectorAll("[data-now] fieldset")];
  return fields.length === 1
    ? pulseQuestions.findIndex(({ statement }) => fields[0]?.textContent?.includes(statement))
    : "the end";
};
const tap = (element: HTMLElement) => {
  fireEvent.pointerDown(element);
  fireEvent.click(element);
};

test("a tap leads to the next question, and the fifth to the end", async () => {
  await checkIn();
  for (let at = 0; at < 5; at += 1) {
    expect(stepNow()).toBe(at);
    expect(screen.queryByText("Thank you. Next from Monday.")).toBeNull();
    tap(group(at).getByRole("radio", { name: at === 2 ? "Pass" : "6" }));
    await waitFor(() => expect(stepNow()).toBe(at === 4 ? "the end" : at + 1));
  }
  expect(screen.getByText("Thank you. Next from Monday.").getAttribute("aria-live")).toBe("polite");
});

test("keys try one number after the other, and stay; there is a way on and back", async () => {
  await checkIn();
  fireEvent.click(group(0).getByRole("radio", { name: "6" }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(stepNow()).toBe(0);
  fireEvent.click(screen.getAllByRole("button", { name: "Next" })[0] as HTMLElement);
  expect(stepNow()).toBe(1);
  fireEvent.click(screen.getAllByRole("button", { name: "Back" })[0] as HTMLElement);
  expect(stepNow()).toBe(0);
});

test("whoever comes back begins with what is open, or at the end", async () => {
  await checkIn([
    ["rely", "7"],
    ["open", "apart"],
  ]);
  expect(stepNow()).toBe(2);
  cleanup();
  await checkIn(pulseQuestions.map(({ item }) => [item, "5"]));
  expect(stepNow()).toBe("the end");
});

test("“Done” saves what is chosen, then says thank you once", async () => {
  const action = await checkIn();
  fireEvent.click(group(0).getByRole("radio", { name: "4" }));
  fireEvent.click(screen.getByRole("button", { name: "Done" }));
  await waitFor(() => expect(finish).toHaveBeenCalledOnce());
  expect(last(action).get("rely")).toBe("4");
});

test("passing is kept apart from no answer, and from a week apart", async () => {
  const action = await checkIn();
  fireEvent.click(group(0).getByRole("radio", { name: "Pass" }));
  fireEvent.click(group(2).getByRole("radio", { name: "We were apart" }));
  await saved();
  expect(last(action).get("rely")).toBe("declined");
  expect(last(action).get("hope")).toBe("apart");
  expect(last(action).get("open") ?? "").toBe("");
});

test("a changed answer is sent under a new key, so that it is no repetition", async () => {
  const action = await checkIn();
  fireEvent.click(group(0).getByRole("radio", { name: "4" }));
  await saved();
  const first = last(action).get("submitKey");
  fireEvent.click(group(0).getByRole("radio", { name: "6" }));
  await waitFor(() => expect(last(action).get("rely")).toBe("6"), { timeout: 8000 });
  expect(last(action).get("submitKey")).not.toBe(first);
  expect(String(last(action).get("submitKey"))).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/,
  );
});

test("what was said this week is already chosen", async () => {
  await checkIn([
    ["rely", "7"],
    ["open", "declined"],
    ["line", "a hard one"],
  ]);
  expect(group(0).getByRole<HTMLInputElement>("radio", { name: "7" }).checked).toBe(true);
  expect(group(1).getByRole<HTMLInputElement>("radio", { name: "Pass" }).checked).toBe(true);
  expect(screen.getByDisplayValue("a hard one")).toBeDefined();
});

test("two more about oneself come folded after the end, and are no step on the way there", async () => {
  const action = await checkIn([], [...selfQuestions]);
  for (let at = 0; at < 5; at += 1) fireEvent.click(group(at).getByRole("radio", { name: "6" }));
  expect(screen.getByText("Thank you. Next from Monday.")).toBeDefined();
  const more = screen.getByText("Two more, if you like").closest("details");
  expect(more?.open).toBe(false);

  const kept = within(screen.getByRole("group", { name: "I did what I said I’d do.", hidden: true }));
  fireEvent.click(kept.getByRole("radio", { name: "7", hidden: true }));
  await waitFor(() => expect(last(action).get("selfRely")).toBe("7"), { timeout: 8000 });
  expect(last(action).get("selfOpen") ?? "").toBe("");
});

test("in the other weeks nobody is asked about themselves, and what was said lies open", async () => {
  await checkIn();
  expect(screen.queryByText("Two more, if you like")).toBeNull();
  cleanup();
  await checkIn([["selfOpen", "4"]], [...selfQuestions]);
  expect(screen.getByText("Two more, if you like").closest("details")?.open).toBe(true);
});
