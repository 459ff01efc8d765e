"use client";

import { createContext, useContext } from "react";
import { useFormScope } from "../forms/form-scope";

export type FieldScope = {
  name: string;
  id: string;
  describedBy?: string;
  invalid: boolean;
  required: boolean;
};

export const FieldScopeContext = createContext<FieldScope | null>(null);

/** What was typed under a control's name, in values by name as well as in nested ones: `a.b`, `many[]`. */
function typedUnder(values: Record<string, unknown>, name: string): unknown {
  if (name in values) return values[name];
  return name
    .replace(/\[\]$/, "")
    .split(".")
    .reduce<unknown>(
      (at, part) =>
        typeof at === "object" && at !== null ? (at as Record<string, unknown>)[part] : undefined,
      values,
    );
}

/** What a control inside a Field needs to know; what was typed before comes first. */
export function useControl(own: { name?: string; id?: string; defaultValue?: unknown }) {
  const field = useContext(FieldScopeContext);
  const { values } = useFormScope();
  const name = own.name ?? field?.name;
  const given = (name === undefined ? undefined : typedUnder(values, name)) ?? own.defaultValue;
  return {
    given,
    attributes: {
      name,
      id: own.id ?? field?.id,
      "aria-required": field?.required || undefined,
      "aria-describedby": field?.describedBy,
      "aria-invalid": field?.invalid || undefined,
    },
  };
}

export const asText = (given: unknown) =>
  typeof given === "string" || typeof given === "number" ? String(given) : undefined;

export const asList = (given: unknown): string[] =>
  Array.isArray(given) ? given.map(String) : given === undefined || given === null ? [] : [String(given)];
