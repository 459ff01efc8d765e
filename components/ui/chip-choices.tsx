"use client";

import { asList, useControl } from "./field-scope";

type ChipChoicesProps = {
  type?: "radio" | "checkbox";
  name?: string;
  options: readonly { value: string; label: string }[];
  /** Chosen already, when the form holds nothing of it. */
  given?: string | readonly string[];
};

/** Short choices that flow side by side. Sits in a `Field group`. */
export function ChipChoices({ type = "radio", options, given: chosenBefore, ...own }: ChipChoicesProps) {
  const { given, attributes } = useControl({ ...own, defaultValue: chosenBefore });
  const chosen = asList(given);
  return (
    <div className="flex flex-wrap gap-2">
      {options.map(({ value, label }) => (
        <label key={value} className="chip">
          <input type={type} name={attributes.name} value={value} defaultChecked={chosen.includes(value)} />
          {label}
        </label>
      ))}
    </div>
  );
}
