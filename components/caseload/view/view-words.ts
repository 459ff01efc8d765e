/** How a counselor's ways to look at their couples are called, and where they lead. Pure. */
import type { Route } from "next";
import type { CaseloadView } from "@/lib/caseload/types";

export const showWords: Record<CaseloadView["show"], string> = {
  current: "Current",
  paused: "Paused",
  separating: "Separating",
  closed: "Archive",
};

export const onlyWords: Record<CaseloadView["only"], string> = {
  all: "All of them",
  attention: "Needs attention",
  safety: "Safety check due",
  unanswered: "Check-in still open",
  unbooked: "No session booked",
};

export const sortWords: Record<CaseloadView["sort"], string> = {
  attention: "Needs attention first",
  name: "By name",
  session: "Next session first",
  quiet: "Longest without a check-in",
};

const usual: CaseloadView = { q: "", show: "current", only: "all", sort: "attention", page: 1 };

/** What differs from the usual way stands in the address; the usual way says so itself, since an address that says nothing opens the view that is kept. */
export function viewPath(view: CaseloadView, change: Partial<CaseloadView> = {}): Route {
  const wanted = { ...view, page: 1, ...change };
  const said = Object.entries(wanted).filter(([name, value]) => value !== usual[name as keyof CaseloadView]);
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)]));
  return (query.size > 0 ? `/coach/couples?${query}` : "/coach/couples?show=current") as Route;
}

export const isUsual = ({ q, only, sort }: CaseloadView) =>
  q === usual.q && only === usual.only && sort === usual.sort;
