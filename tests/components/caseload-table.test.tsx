// Promise: a row of the caseload says why a couple asks, and never that it is up to date while something does.
import { cleanup, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { CaseloadTable } from "@/components/caseload/caseload-table";
import { type AttentionItem, attentionKinds } from "@/lib/caseload/attention/types";
import type { CaseloadCouple, CoupleAsk } from "@/lib/caseload/types";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {} }), usePathname: () => "/" }));
beforeEach(() => cleanup());

const item = (kind: AttentionItem["kind"]): CoupleAsk => ({
  what: "item",
  item: {
    ...{ kind, key: kind, coupleId: "a", coupleLabel: "Ana & Ben", personName: "Ben" },
    ...{ since: "2026-03-01", times: 3, text: "facts", title: "A walk", responseId: null },
  },
});
const every: CoupleAsk[] = [
  ...attentionKinds.map(item),
  ...(["untold", "wrote", "alone"] as const).map((what): CoupleAsk => ({ what, firstName: "Ben" })),
  { what: "unread", count: 2 },
];
const row = (asks: CoupleAsk[], partners: CaseloadCouple["partners"] = []) => {
  const couple: CaseloadCouple = {
    ...{ coupleId: "a", label: "Ana & Ben", status: "active", startedOn: "2026-01-05", partners, asks },
    ...{ needsALook: asks.length > 0, signals: 0, unread: 0, openAgenda: 0, activeAssignments: 0 },
    ...{ nextSession: null, lastSession: null, step: null },
  };
  render(<CaseloadTable couples={[couple]} say={String} dayOf={String} />);
  return screen.getAllByRole("cell")[0]?.textContent?.trim();
};

test("where nothing asks it is up to date", () => {
  expect(row([])).toBe("Up to date");
});

test("a check that is due is said where nothing else asks, and in a place of its own", () => {
  const ana = {
    ...({ place: 1, shape: "circle", joinStatus: "joined", checkDue: true, thisWeek: true } as const),
    ...{ clientId: "b", firstName: "Ana", mean: [], lastPulseWeekOn: null, lastSign: null },
  };
  const own = () => screen.getAllByRole("cell")[4]?.textContent;
  expect(row([], [ana])).toBe("Safety check due");
  expect(own()).toBe("Ana: safety check due");

  cleanup();
  expect(row([{ what: "unread", count: 2 }], [ana])).toBe("2 to read");
  expect(own()).toBe("Ana: safety check due");

  cleanup();
  expect(row([], [{ ...ana, checkDue: false }])).toBe("Up to date");
  expect(own()).toBe("–");
});

test.each(every.map((ask) => [ask.what === "item" ? ask.item.kind : ask.what, ask] as const))(
  "%s has its words",
  (_what, ask) => {
    expect(row([ask])).toMatch(/\S{3}/);
    cleanup();
    expect(row([ask])).not.toContain("Up to date");
  },
);

test("the most pressing is said first, and how many more there are", () => {
  expect(row([{ what: "unread", count: 2 }, item("review"), item("unbooked"), item("quiet")])).toBe(
    "2 to read · an agreement to review · no next session · 1 more",
  );
});

test("a partner's weeks are a line with gaps, and what is not there is said", () => {
  const partner = {
    ...({ place: 1, shape: "circle", joinStatus: "joined", checkDue: true, thisWeek: true } as const),
    ...{ lastPulseWeekOn: null, lastSign: null },
  };
  row(
    [],
    [
      { ...partner, clientId: "b", firstName: "Ana", mean: [10, null, 5.4, 6, 0, null] },
      {
        ...partner,
        clientId: "c",
        firstName: "Ben",
        mean: [null, null],
        joinStatus: "lapsed",
        thisWeek: false,
      },
    ],
  );

  const line = screen.getByRole("img", { name: "Latest 0 of 10" });
  // Ten at the top, two pixels from the edge; 5.4 eleven below it, and so on.
  expect(line.querySelector("path")?.getAttribute("d")).toBe("m2 2h0m16 9 8-1 8 12");
  expect(screen.getByRole("img", { name: "Answered this week" })).toBeTruthy();
  expect(screen.getByRole("img", { name: "Not answered this week" })).toBeTruthy();
  expect(screen.getByText("link has run out")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Ana and Ben: safety check due" })).toBeTruthy();
  expect(screen.getByText("No session booked")).toBeTruthy();
});
