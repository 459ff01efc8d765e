import { webcrypto } from "node:crypto";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ExerciseFields } from "@/components/assignments/responses/exercise-fields";
import { ExerciseSheet } from "@/components/assignments/responses/exercise-sheet";
import { type Field, fieldSchema } from "@/lib/library/exercises/schema/content";
import type { FormAction, FormState } from "@/lib/platform/actions/form-state";

vi.setConfig({ testTimeout: 30_000 });

const push = vi.fn();
/** A sheet of its own for each test; two visits in one test are to the same. */
let place = 0;
vi.mock("next/navigation", () => ({ useRouter: () => ({ push }) }));

beforeEach(() => {
  vi.stubGlobal("crypto", webcrypto);
  localStorage.clear();
  push.mockClear();
  place += 1;
});
/** A sheet that goes still keeps its words; the next visit begins after that. */
async function leave() {
  cleanup();
  await new Promise((resolve) => setTimeout(resolve, 300));
}
afterEach(leave);

const question = fieldSchema.parse({
  type: "long_text",
  key: "note",
  label: "What happened",
  role: "each",
  audience: "coach",
}) as Field;
const fields = [{ ...question, sheet: "own" as const }];

type Given = { save?: FormAction; submit?: FormAction; entries?: [string, string][]; revision?: number };

async function sheet({ save, submit, entries = [], revision = 0 }: Given = {}) {
  const saving = vi.fn<FormAction>(save ?? (async () => ({ status: "done", data: { revision: "1" } })));
  const submitting = vi.fn<FormAction>(submit ?? (async () => ({ status: "done" })));
  render(
    <ExerciseSheet
      hidden={{
        assignmentId: `a${place}`,
        occurrence: 1,
        sheet: "own",
        round: 0,
        owner: "o",
        submitKey: "k",
      }}
      deviceKey={Buffer.alloc(32, 7).toString("base64")}
      draft={{ revision, entries }}
      questions={[{ key: "note", label: "What happened" }]}
      other="Elsewhere."
      save={saving}
      keep={saving}
      submit={submitting}
      home={"/client" as never}
    >
      <ExerciseFields fields={fields} readers={{ coachName: "Maya", partnerName: "Ben", opens: "alone" }} />
    </ExerciseSheet>,
  );
  const form = document.querySelector("form") as HTMLFormElement;
  await waitFor(() => expect(form.dataset.ready).toBe(""));
  return { saving, submitting, form };
}

const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "What happened" });
const type = (words: string) => fireEvent.input(box(), { target: { value: words } });
const said = () => screen.getByRole("status").textContent;
/** What the last call posted. */
const posted = (action: { mock: { lastCall?: [FormState, FormData] } }) =>
  action.mock.lastCall?.[1] ?? new FormData();
const patient = { timeout: 8000 };

test("what is typed is saved after a pause, on the revision that the page knew", async () => {
  const { saving } = await sheet({ revision: 4, entries: [["f.note", "before"]] });
  expect(box().value).toBe("before");
  type("before, and more");
  await waitFor(() => expect(said()).toBe("Saved"), patient);
  const form = posted(saving);
  expect(form.get("f.note")).toBe("before, and more");
  expect(form.get("baseRevision")).toBe("4");
  expect(saving).toHaveBeenCalledTimes(1);
  expect(localStorage.length).toBe(0);
});

test("without a connection the words stay on the device, unreadable, and the person is told", async () => {
  await sheet({
    save: async () => {
      throw new TypeError("Failed to fetch");
    },
  });
  type("nobody else may read this");
  await waitFor(() => expect(said()).toContain("Saved on this device"), patient);
  expect(localStorage.length).toBe(1);
  expect(JSON.stringify(localStorage)).not.toContain("nobody");
});

test("words left behind by an earlier visit are back in their box, and go out by themselves", async () => {
  await sheet({
    save: async () => {
      throw new TypeError("Failed to fetch");
    },
  });
  type("from before the tab was closed");
  await waitFor(() => expect(said()).toContain("Saved on this device"), patient);
  await leave();
  const { saving } = await sheet();
  await waitFor(() => expect(box().value).toBe("from before the tab was closed"));
  await waitFor(() => expect(saving).toHaveBeenCalled(), patient);
  await waitFor(() => expect(localStorage.length).toBe(0), patient);
});

test("coming back to a page drawn before the last save shows what was saved, not what it was drawn with", async () => {
  await sheet();
  type("saved a moment ago");
  await waitFor(() => expect(said()).toBe("Saved"), patient);
  await leave();
  const { saving } = await sheet();
  expect(box().value).toBe("saved a moment ago");
  type("saved a moment ago, and more");
  await waitFor(() => expect(said()).toBe("Saved"), patient);
  expect(posted(saving).get("baseRevision")).toBe("1");
});

test("signed out while writing: says so, and offers to sign in elsewhere", async () => {
  await sheet({ save: async () => ({ status: "refused", message: "…", why: "signed_out" }) });
  type("still here");
  await waitFor(() => expect(said()).toContain("You have been signed out"), patient);
  expect(screen.getByRole("link", { name: "Sign in again in another tab" })).toBeDefined();
  expect(box().value).toBe("still here");
});

test("a newer version from elsewhere is shown beside this one, and the person chooses", async () => {
  let revision = 1;
  const newer = JSON.stringify([["f.note", "written on the phone"]]);
  const { saving } = await sheet({
    save: async (_, form): Promise<FormState> => {
      if (Number(form.get("baseRevision")) < revision) {
        return { status: "done", data: { revision: String(revision), newer } };
      }
      revision += 1;
      return { status: "done", data: { revision: String(revision) } };
    },
  });
  type("written at the desk");
  await waitFor(() => expect(screen.getByText("written on the phone")).toBeDefined(), patient);
  expect(screen.getAllByText("written at the desk").length).toBeGreaterThan(0);
  const before = saving.mock.calls.length;
  fireEvent.click(screen.getByRole("button", { name: "Keep the other" }));
  expect(box().value).toBe("written on the phone");
  await waitFor(() => expect(saving.mock.calls.length).toBeGreaterThan(before), patient);
  expect(posted(saving).get("f.note")).toBe("written on the phone");
});

test("handing in twice in a hurry counts once", async () => {
  const { submitting } = await sheet();
  type("done with it");
  const button = screen.getByRole("button", { name: "Done – send it" });
  fireEvent.click(button);
  fireEvent.click(button);
  await waitFor(() => expect(said()).toBe("Sent"), patient);
  expect(submitting).toHaveBeenCalledTimes(1);
  const form = posted(submitting);
  expect(form.get("outcome")).toBe("done");
  expect(form.get("submitKey")).toBe("k");
  expect(localStorage.length).toBe(0);
});

test("what wants another look is listed, and nothing typed is gone", async () => {
  await sheet({
    submit: async () => ({
      status: "invalid",
      fieldErrors: { "f.note": ["A few words, please."] },
      values: {},
    }),
  });
  type("x");
  fireEvent.click(screen.getByRole("button", { name: "Done in part – send it" }));
  const link = await screen.findByRole("link", { name: "A few words, please." }, patient);
  expect(document.querySelector(link.getAttribute("href") ?? "none")).toBe(box());
  expect(box().value).toBe("x");
});

test("what is not whole yet is asked about once, and sent all the same when its author says so", async () => {
  let asked = false;
  const { submitting } = await sheet({
    submit: async () => {
      if (asked) return { status: "done" };
      asked = true;
      return { status: "invalid", fieldErrors: { asItIs: ["This is not whole yet."] }, values: {} };
    },
  });
  expect(screen.queryByText(/Send it anyway/)).toBeNull();
  type("half of it");
  fireEvent.click(screen.getByRole("button", { name: "Done – send it" }));

  fireEvent.click(await screen.findByLabelText(/Send it anyway/, undefined, patient));
  fireEvent.click(screen.getByRole("button", { name: "Done – send it" }));

  await waitFor(() => expect(said()).toBe("Sent"), patient);
  expect(posted(submitting).get("asItIs")).toBe("yes");
  expect(box().value).toBe("half of it");
});

test("a hand-in without a connection waits, says so, and can be taken back", async () => {
  const { form } = await sheet({
    save: async () => {
      throw new TypeError("Failed to fetch");
    },
  });
  type("nearly");
  fireEvent.click(screen.getByRole("button", { name: "Done – send it" }));
  await waitFor(() => expect(said()).toContain("It will be sent by itself"), patient);
  expect(form.querySelector("[inert]")).not.toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Go on writing instead" }));
  await waitFor(() => expect(form.querySelector("[inert]")).toBeNull(), patient);
});

test("“keep it for later” goes home only once everything is with us", async () => {
  await sheet();
  type("later");
  fireEvent.click(screen.getByRole("button", { name: "Save for later" }));
  await waitFor(() => expect(push).toHaveBeenCalledWith("/client"), patient);
});
