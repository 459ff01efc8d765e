/** How a partner's map of causes moves between draft and open. What is not listed is not possible. */

export type MapState = "draft" | "ready" | "open" | "withdrawn";
/** `open` and `close` are nobody's own step: they happen to both maps at once. */
export type MapStep = "write" | "make_ready" | "reopen" | "open" | "close" | "withdraw" | "rework";

export const mapSteps: Readonly<Record<MapState | "none", Partial<Record<MapStep, MapState>>>> = {
  none: { write: "draft" },
  draft: { write: "draft", make_ready: "ready" },
  ready: { reopen: "draft", open: "open" },
  open: { withdraw: "withdrawn", close: "ready" },
  withdrawn: { rework: "draft" },
};

export const mapAfter = (state: MapState | "none", step: MapStep): MapState | null =>
  mapSteps[state][step] ?? null;

/** Both open, or neither: the only pairs in which one map is open. */
export const isLegalPair = (a: MapState | "none", b: MapState | "none") => (a === "open") === (b === "open");
