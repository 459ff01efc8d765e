import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { unstable_isUnrecognizedActionError as isUnrecognized } from "next/navigation";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ActionForm } from "@/components/forms/action-form";
import { KeepsWords } from "@/components/offline-drafts/keeper-scope";
import { holdsWords } from "@/components/shell/holds-words";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import type { FormAction } from "@/lib/platform/actions/form-state";

vi.mock("next/navigation", { spy: true });

const keyOf = (who: string) => btoa(who.padEnd(32, "."));
let ana = "";
let count = 0;
beforeEach(() => {
  count += 1;
  ana = keyOf(`ana ${count}`);
});
const written = () => new Promise((later) => setTimeout(later, 50));
afterEach(async () => {
  cleanup();
  // Whoever leaves has their last words kept a moment later.
  await written();
  localStorage.clear();
  vi.restoreAllMocks();
});

const done: FormAction = async () => ({ status: "done" });
const about = "00000000-0000-4000-8000-000000000001";

type Drawn = { action?: FormAction; who?: string; now?: string; keeps?: "nothing"; more?: ReactNode };
const note = ({ action = done, who = ana, now, keeps, more }: Drawn = {}) => (
  <KeepsWords deviceKey={who}>
    <ActionForm action={action} afterDone="clear" aria-label="A note" {...(keeps ? { keeps } : {})}>
      <input type="hidden" name="aboutId" value={about} />
      <Field name="body" label="Words">
        <TextArea defaultValue={now} />
      </Field>
      {more}
      <button type="submit">Send</button>
    </ActionForm>
  </KeepsWords>
);
const draw = (drawn?: Drawn) => render(note(drawn));
/** A form whose page is drawn anew with its answer, so that its hidden key is another. */
function Redrawn() {
  const [key, setKey] = useState("first");
  const action: FormAction = async () => {
    setKey("second");
    return { status: "done" };
  };
  const more = (
    <>
      <input type="hidden" name="submitKey" value={key} />
      <button type="submit" name="how" value="keep">
        Keep it
      </button>
    </>
  );
  return note({ action, more });
}
const box = () => screen.getByLabelText<HTMLTextAreaElement>("Words");
const type = (value: string) => fireEvent.input(box(), { target: { value } });
const send = () => fireEvent.click(screen.getByRole("button", { name: "Send" }));
const kept = () => screen.findByText(/Kept on this device until you send it/);

describe("what is typed into a form", () => {
  test("is back in the box on the next visit, and the page says where it was", async () => {
    draw();
    type("a long note");
    await kept();
    cleanup();

    draw();

    await waitFor(() => expect(box().value).toBe("a long note"));
    expect(screen.getByText(/These words were not sent yet. Kept on this device/)).toBeTruthy();
  });

  test("leaves the box when it is done, also by a button that says how", async () => {
    render(<Redrawn />);
    type("a note to keep");

    fireEvent.click(screen.getByRole("button", { name: "Keep it" }));

    await waitFor(() => expect(box().value).toBe(""));
  });

  test("cannot be read on the device, and is not shown to somebody else who signs in there", async () => {
    draw();
    type("for nobody else");
    await kept();
    cleanup();

    draw({ who: keyOf("ben") });
    await written();

    expect(box().value).toBe("");
    expect(localStorage.length).toBe(1);
    expect(JSON.stringify({ ...localStorage })).not.toContain("for nobody");
  });

  test("goes from the device when it has been sent", async () => {
    draw();
    type("sent words");
    await kept();

    send();

    await waitFor(() => expect(localStorage.length).toBe(0));
    await waitFor(() => expect(box().value).toBe(""));
  });

  test("stays when somebody writes on while it is on its way", async () => {
    let arrive = () => {};
    draw({ action: () => new Promise((answer) => (arrive = () => answer({ status: "done" }))) });
    type("first");
    send();
    type("first and more");

    arrive();

    await waitFor(() => expect(localStorage.length).toBe(1));
    expect(box().value).toBe("first and more");
  });

  test("goes when it is discarded, and can be put back", async () => {
    draw();
    type("never mind");
    await kept();

    fireEvent.click(screen.getByRole("button", { name: "Discard" }));

    expect(box().value).toBe("");
    await waitFor(() => expect(localStorage.length).toBe(0));
    fireEvent.click(screen.getByRole("button", { name: "Put my words back" }));
    await waitFor(() => expect(box().value).toBe("never mind"));
  });

  test("is offered, not put over other words, when the page has changed since", async () => {
    draw({ now: "as it was" });
    type("as it was, and mine");
    await kept();
    cleanup();

    draw({ now: "as somebody else wrote it" });

    await screen.findByText(/this page has changed since/);
    expect(box().value).toBe("as somebody else wrote it");
    fireEvent.click(screen.getByRole("button", { name: "Put my words back" }));
    await waitFor(() => expect(box().value).toBe("as it was, and mine"));
  });

  test("is in the tab when the browser keeps nothing, and the page says so", async () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    draw();
    type("only here");

    await screen.findByText(/Only kept in this tab/);
    cleanup();
    draw();

    await waitFor(() => expect(box().value).toBe("only here"));
  });

  test("holds its page open only until it is on the device", async () => {
    draw();
    type("some words");
    expect(holdsWords()).toBe(true);
    await kept();
    expect(holdsWords()).toBe(false);

    type("some words and more");
    expect(holdsWords()).toBe(true);
    await waitFor(() => expect(holdsWords()).toBe(false));
  });

  test("holds its page open where it is kept nowhere else", async () => {
    draw({ keeps: "nothing" });
    type("only Ruth should know");
    await new Promise((later) => setTimeout(later, 300));

    expect(holdsWords()).toBe(true);
  });

  test("leaves no trace where nothing is to be kept", async () => {
    draw({ keeps: "nothing" });
    type("only Ruth should know");
    await new Promise((later) => setTimeout(later, 300));

    expect(localStorage.length).toBe(0);
    cleanup();
    draw({ keeps: "nothing" });
    expect(box().value).toBe("");
  });
});

describe("when sending fails", () => {
  const failing =
    (error: unknown): FormAction =>
    async () => {
      throw error;
    };

  test("because the server is newer than the page, the words stay and a button loads it again", async () => {
    vi.mocked(isUnrecognized).mockReturnValueOnce(true);
    draw({ action: failing(new Error("not found")) });
    type("typed before the update");
    send();

    await screen.findByText(/This page is older than the server. Load it again – your words are kept/);
    expect(screen.getByRole("button", { name: "Load it again" })).toBeTruthy();
    expect(box().value).toBe("typed before the update");
    await waitFor(() => expect(localStorage.length).toBe(1));
  });

  test("what is larger than the server reads is not sent, and its size is said", async () => {
    const action = vi.fn(failing(new Error("not reached")));
    draw({ action });
    type("é".repeat(1_500_000));
    send();

    await screen.findByText(/This is 3.0 MB, and up to 2.9 MB can be sent at once/);
    expect(action).not.toHaveBeenCalled();
    expect(box().value).toHaveLength(1_500_000);
  });

  test("because something in between turned away so much, the size is named", async () => {
    draw({ action: failing(new Error("An unexpected response")) });
    type("a".repeat(1_000_000));
    send();

    await screen.findByText(/perhaps because of its size: it is 1.0 MB/);
    expect(box().value).toHaveLength(1_000_000);
  });

  test.each([
    ["the network is away", new TypeError("Failed to fetch"), /did not reach us/],
    [
      "the server broke down",
      Object.assign(new Error("x"), { digest: "123" }),
      /went wrong on our side.*123/,
    ],
    ["something in between answered", new Error("An unexpected response"), /went wrong on our side/],
  ])("because %s, the words stay with the key they were sent under", async (_, error, said) => {
    const { container } = draw({ action: failing(error) });
    const key = () => container.querySelector<HTMLInputElement>("[name=submission]")?.value;
    type("still here");
    const before = key();
    send();

    await screen.findByText(said);
    expect(box().value).toBe("still here");
    expect(key()).toBe(before);
  });
});
