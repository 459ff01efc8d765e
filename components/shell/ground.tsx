"use client";

import { createContext, type ReactNode } from "react";
import { ButtonLink } from "../ui/button";
import { PlainPage } from "./plain-page";

const parts = { ButtonLink, PlainPage };
const Parts = createContext(parts);

/** Below every page. What each frame and each error page is made of is loaded with it once; else each of them brings a copy. */
export function Ground({ children }: { children: ReactNode }) {
  return <Parts value={parts}>{children}</Parts>;
}
