import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TalkTable } from "@/components/assignments/talks/talk-table";

const fetching = vi.fn();
const lock = { request: vi.fn(), release: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  sessionStorage.clear();
  vi.stubGlobal("fetch", fetching);
  lock.request.mockReset().mockImplementation(async () => ({ released: false, release: lock.release }));
  Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request: lock.request } });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  expect(fetching).not.toHaveBeenCalled();
});

const draw = () =>
  render(
    <TalkTable
      place="talk"
      plan={{ minutes: [3, 5, 8], reflect: ["What I heard was…", "Is there more?"] }}
      names={["Ana", "Ben"]}
      exercise={"/client/homework/x" as never}
    />,
  );
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const title = () => screen.getByRole("heading").textContent;
const said = () => screen.getByRole("status").textContent;
const clock = () => document.querySelector("[aria-hidden].tabular-nums")?.textContent;
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test("one speaks, one listens and says it back, then they change places, and each writes elsewhere", async () => {
  draw();
  fireEvent.click(screen.getByRole("radio", { name: "Ben" }));
  press("Begin");
  expect(title()).toBe("Ben speaks");
  expect(document.activeElement).toBe(screen.getByRole("heading"));
  expect(clock()).toBe("5:00");
  await wait(30_000);
  expect([clock(), said()]).toEqual(["4:30", ""]);
  press("I have said it");
  expect(title()).toBe("Ana says back what they heard");
  expect(screen.getByText("“Is there more?”")).toBeTruthy();
  expect(clock()).toBeUndefined();
  press(/Change places/);
  expect([title(), clock()]).toEqual(["Ana speaks", "5:00"]);
  press("I have said it");
  press("That was heard");
  expect(title()).toBe("Thank you for listening to each other");
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByRole("link", { name: /back to the exercise/ }).getAttribute("href")).toBe(
    "/client/homework/x",
  );
});

test("the time is said twice and cuts nobody off", async () => {
  draw();
  press("Begin");
  const heard: (string | null)[] = [];
  for (let second = 0; second < 400; second += 1) {
    await wait(1_000);
    if (heard.at(-1) !== said()) heard.push(said());
  }
  expect(heard).toEqual([
    "",
    "About a minute is left.",
    expect.stringMatching(/^The time is up\. Finish your thought, Ana/),
  ]);
  expect([title(), clock()]).toEqual(["Ana speaks", "0:00"]);
});

test("a screen that slept finds the right time; so does a page that was drawn anew", async () => {
  draw();
  press("Begin");
  vi.setSystemTime(Date.now() + 4 * 60_000);
  act(() => void document.dispatchEvent(new Event("visibilitychange")));
  expect(clock()).toBe("1:00");
  cleanup();
  vi.setSystemTime(Date.now() + 30_000);
  draw();
  expect([title(), clock()]).toEqual(["Ana speaks", "0:30"]);
});

test("pause holds the clock; the clock can be put out of sight", async () => {
  draw();
  press("Begin");
  press("Pause");
  await wait(60_000);
  expect([clock(), said()]).toEqual(["5:00", "The clock is standing still."]);
  press("Go on");
  await wait(60_000);
  expect(clock()).toBe("4:00");
  press("Hide the clock");
  expect(clock()).toBeUndefined();
  press("Show the clock");
  expect(clock()).toBe("4:00");
});

test("a break ends the talk without a word about why, or goes on where it stood", async () => {
  draw();
  press("Begin");
  await wait(60_000);
  press("Take a break");
  expect(title()).toBe("A break. Good.");
  await wait(20 * 60_000);
  press("Continue");
  expect([title(), clock()]).toEqual(["Ana speaks", "4:00"]);
  press("I have said it");
  press("Take a break");
  press("Enough for today");
  expect(title()).toBe("Thank you for listening to each other");
  expect(document.body.textContent).not.toMatch(/fail|missed|stopped early|only|incomplete/i);
});

test("asks the screen to stay on while they talk, and lets it go in a break", async () => {
  draw();
  expect(lock.request).not.toHaveBeenCalled();
  press("Begin");
  await wait(0);
  expect(lock.request).toHaveBeenCalledWith("screen");
  press("Take a break");
  await wait(0);
  expect(lock.release).toHaveBeenCalled();
});

test("works where there is neither a wake lock nor a memory", async () => {
  lock.request.mockRejectedValue(new Error("denied"));
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("full");
  });
  draw();
  press("Begin");
  await wait(1_000);
  expect(clock()).toBe("4:59");
  vi.restoreAllMocks();
});

test("everything is a button with a name, in the order in which it is read", async () => {
  draw();
  press("Begin");
  const names = screen.getAllByRole("button").map((button) => button.textContent);
  expect(names).toEqual(["I have said it", "Pause", "Hide the clock", "Take a break"]);
  for (const button of screen.getAllByRole("button")) {
    button.focus();
    expect(document.activeElement).toBe(button);
  }
});
