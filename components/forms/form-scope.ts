"use client";

import { createContext, useContext } from "react";

export type FormScope = {
  /** Makes the ids of one form its own, so that two forms on a page never share one. */
  id: string;
  pending: boolean;
  /** What was last sent from this page. */
  sent?: FormData;
  errors: Record<string, string[]>;
  values: Record<string, unknown>;
  /** What the action gave back when it was done. */
  data?: Record<string, string>;
  /** Whether the form holds, as this button would send it; if not, it says why. */
  check?: (submitter: HTMLElement) => Promise<boolean>;
};

const none: FormScope = { id: "form", pending: false, errors: {}, values: {} };

export const FormScopeContext = createContext<FormScope>(none);

export const useFormScope = () => useContext(FormScopeContext);
