import { webcrypto } from "node:crypto";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ExerciseFields } from "@/components/assignments/responses/exercise-fields";
import { HintsScope } from "@/components/writing-hints/hints-scope";
import { HintsSetting } from "@/components/writing-hints/hints-setting";
import { type Field, fieldSchema } from "@/lib/library/exercises/schema/content";
import type { KindCode } from "@/lib/library/exercises/terms";

vi.setConfig({ testTimeout: 30_000 });

const calls = vi.fn();
beforeEach(() => {
  vi.stubGlobal("crypto", webcrypto);
  vi.stubGlobal("fetch", calls);
  localStorage.clear();
  calls.mockClear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const question = (own: object) => ({
  ...(fieldSchema.parse({ role: "involved", audience: "self", ...own }) as Field),
  sheet: "own" as const,
});
const apology = question({
  type: "parts",
  key: "apology",
  label: "My apology",
  parts: [
    { key: "action", label: "What I did" },
    { key: "regret", label: "What I regret" },
  ],
});
const thanks = question({ type: "long_text", key: "note", label: "A note" });
const letOut = question({ type: "long_text", key: "raw", label: "Let it out", widest: "self" });
const ben = Buffer.alloc(32, 7).toString("base64");
const ana = Buffer.alloc(32, 9).toString("base64");

const draw = (deviceKey: string | null = ben, kind: KindCode = "E04", fields = [apology, thanks, letOut]) =>
  render(
    <form data-testid="form">
      <HintsScope value={deviceKey}>
        <ExerciseFields
          fields={fields}
          kind={kind}
          readers={{ coachName: "Maya", partnerName: "Ana", opens: "alone" }}
        />
      </HintsScope>
    </form>,
  );
const box = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const write = (name: string, words: string) => {
  box(name).focus();
  fireEvent.input(box(name), { target: { value: words } });
};
const hints = () => screen.queryAllByRole("group", { name: "Writing hint, only for you" });
const patient = { timeout: 10_000 };
const oneHint = () => waitFor(() => expect(hints()).toHaveLength(1), patient);
const aWhile = () => act(() => new Promise((resolve) => setTimeout(resolve, 2_500)));
const ifs = "I'm sorry if I hurt you. I was not thinking.";
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("a hint comes after a pause, below its box, said once, and adds nothing to the form", async () => {
  draw();
  const names = () => [...new FormData(screen.getByTestId<HTMLFormElement>("form")).keys()];
  const before = names();
  write("What I regret", ifs);
  expect(hints()).toHaveLength(0);
  await oneHint();
  const [hint] = hints();
  expect(hint?.textContent).toContain("You might check “sorry if”.");
  expect(box("What I regret").compareDocumentPosition(hint as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(names()).toEqual(before);
  for (const button of within(hint as HTMLElement).getAllByRole<HTMLButtonElement>("button")) {
    expect([button.type, button.name]).toEqual(["button", ""]);
  }
  const aloud = () => screen.getAllByRole("status").map((one) => one.textContent);
  await waitFor(() => expect(aloud()).toEqual(["There is a writing hint below this box, only for you."]));
  expect(document.activeElement).toBe(box("What I regret"));
  expect(calls).not.toHaveBeenCalled();
  expect(localStorage.length).toBe(0);
});

test("there is one at a time; put away, it stays away, and the next may come", async () => {
  draw();
  write("What I regret", `${ifs} You made me do it. So there.`);
  await oneHint();
  press("It’s fine as it is");
  expect(hints()).toHaveLength(0);
  expect(document.activeElement).toBe(box("What I regret"));
  write("What I regret", `${ifs} You made me do it. So there, then.`);
  await oneHint();
  expect(hints()[0]?.textContent).toContain("“You made me”");
  write("What I regret", `${ifs} I did it.`);
  await waitFor(() => expect(hints()).toHaveLength(0), patient);
});

test("“No hints, ever” holds in every box, on the next visit, and for nobody else on this device", async () => {
  const { unmount } = draw();
  write("What I did", "It was only a kiss. That is all.");
  await oneHint();
  write("What I regret", ifs);
  await waitFor(() => expect(hints()).toHaveLength(2), patient);
  fireEvent.click(screen.getAllByRole("button", { name: "No hints, ever" })[0] as HTMLElement);
  await waitFor(() => expect(hints()).toHaveLength(0), patient);
  expect(screen.getByText(/No more hints for you on this device/)).toBeDefined();
  expect(Object.keys(localStorage)).toHaveLength(1);
  expect(JSON.stringify(localStorage)).not.toMatch(/sorry|kiss/);
  unmount();

  draw();
  write("What I regret", ifs);
  await aWhile();
  expect(hints()).toHaveLength(0);
  cleanup();

  draw(ana);
  write("What I regret", ifs);
  await oneHint();
});

test("elsewhere there are none unless they were asked for, and in a box of one's own never", async () => {
  const { unmount } = draw(ben, "E18", [thanks, letOut]);
  write("A note", ifs);
  write("Let it out", ifs);
  await aWhile();
  expect(hints()).toHaveLength(0);
  unmount();

  const setting = render(<HintsSetting deviceKey={ben} />);
  const choice = await screen.findByRole<HTMLInputElement>("radio", { name: /every exercise/ });
  await waitFor(() => expect(choice.closest("fieldset")?.disabled).toBe(false));
  fireEvent.click(choice);
  await waitFor(() => expect(Object.values(localStorage)).toEqual(["everywhere"]));
  setting.unmount();

  draw(ben, "E18", [thanks, letOut]);
  write("Let it out", ifs);
  write("A note", ifs);
  await oneHint();
  await aWhile();
  expect(hints()).toHaveLength(1);
});

test("without an account's key, as in a preview, nothing happens", async () => {
  draw(null);
  write("What I regret", ifs);
  await aWhile();
  expect(hints()).toHaveLength(0);
  expect(screen.queryAllByRole("status")).toHaveLength(0);
});

test("where a choice can't be kept there are no hints, and the setting says so", async () => {
  vi.stubGlobal("crypto", {});
  const other = Buffer.alloc(32, 3).toString("base64");
  draw(other);
  write("What I regret", ifs);
  await aWhile();
  expect(hints()).toHaveLength(0);
  cleanup();
  render(<HintsSetting deviceKey={other} />);
  expect(await screen.findByText(/can’t remember a choice/)).toBeDefined();
});

test("in another language there are none", async () => {
  document.documentElement.lang = "de";
  draw();
  write("What I regret", ifs);
  await aWhile();
  expect(hints()).toHaveLength(0);
  document.documentElement.lang = "en";
});
