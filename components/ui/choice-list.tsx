"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { asList, useControl } from "./field-scope";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

type ChoiceListProps = {
  type?: "radio" | "checkbox";
  options: readonly Choice[];
  name?: string;
  defaultValue?: string | readonly string[];
  columns?: 1 | 2;
};

/** Choices as rows to tap. Sits in a `Field group`. Checkboxes share one name: read them with `getAll`. */
export function ChoiceList({ type = "radio", options, columns = 1, ...own }: ChoiceListProps) {
  const { given, attributes } = useControl(own);
  const chosen = asList(given);
  return (
    <div className={clsx("grid gap-2", columns === 2 && "sm:grid-cols-2")}>
      {options.map(({ value, label, hint }) => (
        <label key={value} className="choice">
          <input type={type} name={attributes.name} value={value} defaultChecked={chosen.includes(value)} />
          <span className="min-w-0">
            {label}
            {hint ? <span className="mt-0.5 block text-sm text-ink-soft">{hint}</span> : null}
          </span>
        </label>
      ))}
    </div>
  );
}
