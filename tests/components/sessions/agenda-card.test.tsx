// Promise: lines that were typed and not saved never overwrite what was added to the agenda meanwhile.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { KeepsWords } from "@/components/offline-drafts/keeper-scope";
import { AgendaCard } from "@/components/sessions/shared-agenda/agenda-card";
import type { FormAction } from "@/lib/platform/actions/form-state";

const deviceKey = btoa("ruth".padEnd(32, "."));
const newer = "There is a newer agenda";
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const save = vi.fn<FormAction>(async (_, form) =>
  form.get("baseRevision") === "2" ? { status: "done" } : { status: "refused", message: newer },
);
const card = (revision: number, lines: string[]) => (
  <KeepsWords deviceKey={deviceKey}>
    <AgendaCard
      coupleId="00000000-0000-4000-8000-000000000001"
      agenda={{ revision, lines, shared: null }}
      say={() => ""}
      save={save}
      withdraw={save}
    />
  </KeepsWords>
);
const line = (at: number) => screen.getByLabelText<HTMLTextAreaElement>(`Line ${at}`);
const base = () => document.querySelector<HTMLInputElement>("input[name=baseRevision]")?.value;

test("a line that was added elsewhere is not written over by lines of before, and that is said", async () => {
  const { rerender } = render(card(1, ["The week"]));
  fireEvent.input(line(2), { target: { value: "Not saved yet" } });
  await screen.findByText(/Kept on this device/);

  rerender(card(2, ["The week", "By the key"]));
  expect(line(2).value).toBe("By the key");
  expect(base()).toBe("2");
  fireEvent.click(await screen.findByRole("button", { name: /put/i }));
  await waitFor(() => expect(line(2).value).toBe("Not saved yet"));
  expect(base()).toBe("1");
  fireEvent.click(screen.getByRole("button", { name: "Save" }));

  await screen.findByText(newer);
  expect(save.mock.lastCall?.[1].get("baseRevision")).toBe("1");
  expect(line(2).value).toBe("Not saved yet");
});
