import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import InvitePage from "@/app/(auth)/invite/[token]/page";
import { currentActor } from "@/lib/platform/auth/session";
import { openInvitation } from "@/lib/practice/invitations/queries";

vi.mock("@/lib/platform/auth/session", () => ({ currentActor: vi.fn() }));
vi.mock("@/lib/practice/invitations/queries", () => ({ openInvitation: vi.fn() }));
vi.mock("@/lib/platform/auth/stranger", () => ({ asStranger: (work: () => unknown) => work() }));
vi.mock("@/app/account/actions", () => ({ signOutAction: async () => {} }));
vi.mock("@/app/(auth)/invite/[token]/actions", () => ({ acceptInvitationAction: async () => ({}) }));
afterEach(cleanup);

type Actor = NonNullable<Awaited<ReturnType<typeof currentActor>>>;
const ben = { kind: "client", name: "Ben", practiceName: "Harbor" } as unknown as Actor;
const forAna = { firstName: "Ana", coachName: "Ruth", practiceName: "Harbor", email: "ana@example.com" };

async function open(signedIn: Actor | null) {
  vi.mocked(currentActor).mockResolvedValue(signedIn);
  vi.mocked(openInvitation).mockResolvedValue(forAna);
  const { container } = render(await InvitePage({ params: Promise.resolve({ token: "t" }) }));
  return container.textContent ?? "";
}

test("a link opened while somebody is signed in asks to sign out first, and names nobody", async () => {
  const words = await open(ben);

  expect(words).toContain("Somebody is signed in on this device");
  expect(screen.getByRole("button", { name: "Sign out" })).toBeTruthy();
  expect(words).not.toMatch(/Ana|Ben|Ruth|Harbor|@/);
  expect(screen.queryByLabelText("Password")).toBeNull();
});

test("a link opened while nobody is signed in asks for a name and a password", async () => {
  const words = await open(null);

  expect(words).toContain("Hello Ana");
  expect(screen.getByLabelText("Password")).toBeTruthy();
});

test("right before the password stands the address, as what a password manager keeps for the user name", async () => {
  await open(null);

  const boxes = screen.getAllByRole<HTMLInputElement>("textbox");
  const password = screen.getByLabelText("Password");
  const before = boxes.filter((box) => box.compareDocumentPosition(password) & 4).at(-1);
  expect(before?.autocomplete).toBe("username");
  expect(before?.value).toBe(forAna.email);
});
