import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ClientChrome } from "@/app/client/chrome";
import ClientNotFound from "@/app/client/not-found";
import type { Client } from "@/lib/platform/auth/actor";
import { rememberExitExplained } from "@/lib/platform/auth/exit-explained";

vi.mock("next/navigation", () => ({ usePathname: () => "/client", useRouter: () => ({}) }));
vi.mock("@/app/account/actions", () => ({ signOutAction: async () => {} }));
vi.mock("@/app/account/devices/actions", () => ({ lockNowAction: async () => ({}) }));
vi.mock("@/app/client/undo-action", () => ({ undoAction: async () => ({}) }));
vi.mock("@/lib/platform/auth/exit-explained", () => ({ rememberExitExplained: vi.fn() }));
vi.mock("@/lib/platform/auth/notice", () => ({ noticeFor: async () => null }));
vi.mock("@/lib/platform/auth/turned-screen", () => ({ sessionMark: () => "ana" }));
vi.mock("@/lib/offline-drafts/device-key", () => ({ deviceKey: () => "key" }));
vi.mock("@/components/shell/session-marks", () => ({ PrivatePage: () => null }));
beforeEach(() => void vi.mocked(rememberExitExplained).mockReset());
afterEach(cleanup);

const open = async (
  exitExplained: boolean,
  profile: Client["profile"] = "licensed",
  sharesDevice = false,
) => {
  const ana = {
    name: "Ana",
    sharesDevice,
    personId: "ana",
    profile,
    exitUrl: "https://weather.example/",
    exitExplained,
  } as unknown as Client;
  render(await ClientChrome({ client: ana, children: <ClientNotFound /> }));
};

test("a page that is not there has the way out, as every page of a client", async () => {
  await open(true);

  expect(screen.getByRole("heading", { name: "Page not found" })).toBeTruthy();
  expect(screen.getByRole<HTMLAnchorElement>("link", { name: /Exit/ }).href).toBe("https://weather.example/");
  expect(rememberExitExplained).not.toHaveBeenCalled();
});

test("before their first page somebody reads once how to leave quickly, with the way out beside it", async () => {
  await open(false);

  expect(screen.getByRole("heading", { level: 1, name: /leave/i })).toBeTruthy();
  expect(screen.getByRole("link", { name: /Exit/ })).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "Page not found" })).toBeNull();
  expect(rememberExitExplained).toHaveBeenCalledTimes(1);
});

test.each([
  ["licensed", "A note to my counselor"],
  ["coaching", "A note to my coach"],
] as const)("in a %s practice the menu says “%s”", async (profile, label) => {
  await open(true, profile);

  expect(screen.getByText(label)).toBeTruthy();
  expect(screen.getAllByText(/^A note to/)).toHaveLength(1);
});

test("on a device that two people use, it says who is writing, and can be locked", async () => {
  await open(true, "licensed", true);

  expect(screen.getByText(/^You are writing as/).textContent).toBe("You are writing as Ana");
  expect(screen.getAllByRole("button", { name: "Lock now" })).toHaveLength(1);

  cleanup();
  await open(true);
  expect(screen.queryByText(/^You are writing as/)).toBeNull();
});
