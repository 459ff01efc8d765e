import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { ActionForm } from "@/components/forms/action-form";
import type { FormAction } from "@/lib/platform/actions/form-state";

const nextFrame = () => act(() => new Promise<void>((next) => requestAnimationFrame(() => next())));

afterEach(async () => {
  cleanup();
  await nextFrame();
});

function Reading({ done }: { done: boolean }) {
  const [read, setRead] = useState(false);
  const action: FormAction = async () => {
    setRead(true);
    return { status: "done" };
  };
  return (
    <main>
      <section aria-label="Reading">
        {read && done ? (
          <p>You marked it as read.</p>
        ) : (
          <ActionForm action={action}>
            <button type="submit">Mark as read</button>
          </ActionForm>
        )}
      </section>
      <button type="button">Elsewhere</button>
    </main>
  );
}

async function press() {
  const button = screen.getByRole("button", { name: "Mark as read" });
  button.focus();
  await act(async () => fireEvent.click(button));
  return button;
}

test("a form that gives way to its outcome leaves the keyboard where it stood", async () => {
  render(<Reading done />);
  await press();
  await screen.findByText("You marked it as read.");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("region", { name: "Reading" })));
});

test("a form that stays keeps the keyboard on its button", async () => {
  render(<Reading done={false} />);
  const button = await press();
  expect(document.activeElement).toBe(button);
});

test("a form that goes without having been sent moves nothing", async () => {
  const { rerender } = render(<Reading done />);
  screen.getByRole("button", { name: "Mark as read" }).focus();
  rerender(<main>Another page</main>);
  await nextFrame();
  expect(document.activeElement).toBe(document.body);
});
