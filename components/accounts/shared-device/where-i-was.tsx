"use client";

import { useEffect, useRef } from "react";
import { placeBefore } from "@/components/shell/place-before";

/** Brings somebody back to the page that locked, where a script remembers it in this tab. */
export function WhereIWas() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = placeBefore.read();
  }, []);
  return <input ref={field} type="hidden" name="back" defaultValue="" />;
}
