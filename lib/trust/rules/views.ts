/** One thing for each view of a trust picture; pure. */
import { type TrustView, trustViews } from "../types";

export type ByView<T> = Record<TrustView, T>;

export const byView = <T>(make: (view: TrustView) => T) =>
  Object.fromEntries(trustViews.map((view) => [view, make(view)])) as ByView<T>;
