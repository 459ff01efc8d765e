import type { Route } from "next";
import { couplePath } from "@/components/practice/couples/paths";
import { type TrustView, trustViews } from "@/lib/trust/types";

export type TrustChoice = { view: TrustView; weeks: number };
export const spans = [13, 26, 52] as const;

export const trustPath = (coupleId: string, choice: TrustChoice) =>
  `${couplePath(coupleId, "trust")}${trustQuery(choice)}` as Route;

/** From one view of the page to another; empty for the one that it opens with. */
export function trustQuery({ view, weeks }: TrustChoice, editing?: string): Route {
  const query = new URLSearchParams();
  if (view !== trustViews[0]) query.set("view", view);
  if (weeks !== 26) query.set("weeks", String(weeks));
  if (editing) query.set("event", editing);
  const text = query.size > 0 ? `?${query}` : "";
  return `${text}${editing ? "#event" : ""}` as Route;
}
