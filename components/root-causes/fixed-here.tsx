"use client";

import { useState } from "react";
import { useFormScope } from "../forms/form-scope";
import { asText } from "../ui/field-scope";

/**
 * What this form was begun from, kept while the page around it is drawn anew: only its own success moves it on. Otherwise words from
 * before would be sent as if they had been written after somebody else's.
 */
export function FixedHere({ name, value }: { name: string; value: string }) {
  const { data, values } = useFormScope();
  const [held, setHeld] = useState(() => asText(values[name]) ?? value);
  const [taken, setTaken] = useState<string>();
  const fresh = data?.[name];
  if (fresh !== undefined && fresh !== taken) {
    setTaken(fresh);
    setHeld(fresh);
  }
  return <input type="hidden" name={name} value={held} readOnly />;
}
