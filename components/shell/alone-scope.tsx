"use client";

import { createContext, type ReactNode, useContext } from "react";

const AloneContext = createContext(false);

/** Tells everything inside that this person works here without the other. */
export function AloneScope({ value, children }: { value: boolean; children: ReactNode }) {
  return <AloneContext value={value}>{children}</AloneContext>;
}

/** Whether nobody else reads or does anything here; false on pages of the counselor's. */
export const useAlone = () => useContext(AloneContext);
