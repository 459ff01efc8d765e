import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { NumberInput, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { checkField, type FormAction, type FormState } from "@/lib/platform/actions/form-state";

/** The test's browser has no modal dialogs of its own. */
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});
afterEach(cleanup);

const invalid: FormState = {
  status: "invalid",
  fieldErrors: { title: ["Please give it a short name"] },
  values: {},
};
const answering = (answer: (form: FormData) => FormState) =>
  vi.fn<FormAction>(async (_, form) => answer(form));
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));

function show(action: FormAction, button = <SubmitButton>Send</SubmitButton>) {
  render(
    <ActionForm action={action} aria-label="Something">
      <Field name="title" label="A short name" hint="Both read it." required>
        <TextInput />
      </Field>
      <Field name="times" label="How many times">
        <NumberInput />
      </Field>
      {button}
    </ActionForm>,
  );
}
const asking = (
  <ConfirmDialog trigger="Propose it" title="Propose it?" confirmLabel="Yes" cancelLabel="Not yet">
    Both can read it from then on.
  </ConfirmDialog>
);

test("an error is said above, with the focus on it and a link to its field", async () => {
  show(answering(() => invalid));
  await press("Send");

  const summary = screen.getByRole("alert");
  expect(document.activeElement?.contains(summary)).toBe(true);
  const link = within(summary).getByRole("link", { name: "Please give it a short name" });
  expect(link.getAttribute("href")).toBe(`#${screen.getByLabelText("A short name").id}`);
});

test("and at the field itself, for whoever comes to it by keyboard", async () => {
  show(answering(() => invalid));
  await press("Send");

  const field = screen.getByLabelText("A short name");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const described = (field.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(["Both read it.", "Please give it a short name"]);
});

test("what is no number reaches the server as it was typed, and stays in its box", async () => {
  const action = answering(() => invalid);
  show(action);
  fireEvent.change(screen.getByLabelText("How many times"), { target: { value: "often" } });
  await press("Send");

  expect(action.mock.calls[0]?.[1].get("times")).toBe("often");
  expect(screen.getByLabelText<HTMLInputElement>("How many times").value).toBe("often");
});

test("a form never lets the browser judge it", () => {
  show(answering(() => invalid));

  expect(screen.getByRole<HTMLFormElement>("form").noValidate).toBe(true);
  const field = screen.getByLabelText<HTMLInputElement>("A short name");
  expect([field.required, field.getAttribute("aria-required")]).toEqual([false, "true"]);
});

test("nobody is asked whether they mean what does not hold", async () => {
  show(
    answering(() => invalid),
    asking,
  );
  await press("Propose it");

  await screen.findByRole("alert");
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

test("what holds is asked about, and sent only after the yes", async () => {
  const action = answering(() => ({ status: "done" }));
  show(action, asking);
  fireEvent.change(screen.getByLabelText("A short name"), { target: { value: "Evenings" } });
  await press("Propose it");
  await screen.findByRole("alertdialog");
  expect(action.mock.calls.map(([, form]) => form.get(checkField))).toEqual(["yes"]);

  await press("Yes");

  await waitFor(() => expect(action).toHaveBeenCalledTimes(2));
  expect(action.mock.calls[1]?.[1].has(checkField)).toBe(false);
  expect(action.mock.calls[1]?.[1].get("title")).toBe("Evenings");
});

test("what was wrong before is not said any more once it holds", async () => {
  show(
    answering((form) => (form.get("title") ? { status: "done" } : invalid)),
    asking,
  );
  await press("Propose it");
  await screen.findByRole("alert");
  fireEvent.change(screen.getByLabelText("A short name"), { target: { value: "Evenings" } });
  await press("Propose it");

  await screen.findByRole("alertdialog");
  expect(screen.queryByText("Please give it a short name")).toBeNull();
});

test("a form that is a single button is asked about at once", async () => {
  const action = answering(() => ({ status: "done" }));
  render(<ActionForm action={action}>{asking}</ActionForm>);
  await press("Propose it");

  await screen.findByRole("alertdialog");
  expect(action).not.toHaveBeenCalled();
});
