"use client";

import { createContext } from "react";
import type { HintKind } from "@/lib/writing-hints/types";

/** The key of the account that writes here; without one there are no hints (a preview, a form of somebody else's). */
export const HintsScope = createContext<string | null>(null);

/** What the part that is fetched later is told: the box is somewhere in `around`. */
export type LiveHintProps = { around: HTMLElement; about: readonly HintKind[]; deviceKey: string };
