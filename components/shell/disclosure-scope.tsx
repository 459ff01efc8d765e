"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Disclosure } from "@/lib/platform/text/disclosure";

const DisclosureContext = createContext<Disclosure | null>(null);

/** Tells everything inside what becomes of words that only the counselor reads. */
export function DisclosureScope({ value, children }: { value: Disclosure | null; children: ReactNode }) {
  return <DisclosureContext value={value}>{children}</DisclosureContext>;
}

/** What this person has agreed to; null on pages of the counselor's. */
export const useDisclosure = () => useContext(DisclosureContext);
