import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { SpaceForm } from "@/components/pace/space-form";
import { CounselorNote } from "@/components/safety/counselor-note";
import { ProfessionScope } from "@/components/shell/profession";
import { Refusal } from "@/lib/platform/errors";
import { professionOf, wordedFor } from "@/lib/platform/text/profession";

vi.mock("next/navigation", () => ({ usePathname: () => "/client", useRouter: () => ({}) }));
afterEach(cleanup);

const drawn = (profile: "licensed" | "coaching") => {
  const { container } = render(
    <ProfessionScope profile={profile}>
      <SpaceForm action={async () => ({ status: "idle" })} today="2026-03-04" partnerName="Ben" />
      <CounselorNote action={async () => ({ status: "idle" })} coachName="Ingrid" />
    </ProfessionScope>,
  );
  return container.textContent;
};

test("a coaching practice reads coach, a licensed one counselor", () => {
  expect(drawn("licensed")).toContain("so does your counselor.");
  cleanup();
  const coached = drawn("coaching");
  expect(coached).toContain("so does your coach.");
  expect(coached).not.toMatch(/counsel|therap/i);
  expect(screen.getByRole("form", { name: "Ask for space" })).toBeTruthy();
});

test("a refusal is said in the words of the practice it is said in", () => {
  const refused = new Refusal(({ counselor }) => `Your ${counselor} can tell you more.`);

  expect(refused.saidIn("licensed")).toBe("Your counselor can tell you more.");
  expect(refused.saidIn("coaching")).toBe("Your coach can tell you more.");
  expect(new Refusal("Not now.").saidIn("coaching")).toBe("Not now.");
});

test("texts of our own change the word, whatever holds them, and nothing else", () => {
  const text = {
    a: ["Counselors and your counselor’s hints", 3, null],
    counselor: "Counseling helps: counselor",
  };

  expect(wordedFor("coaching", text)).toEqual({
    a: ["Coaches and your coach’s hints", 3, null],
    counselor: "Coaching helps: coach",
  });
  expect(wordedFor("licensed", text)).toEqual(text);
  expect(professionOf("coaching").counselors).toBe("coaches");
});
