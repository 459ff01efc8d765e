"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";

type PickOneProps<V extends string> = {
  name: string;
  label: string;
  value: V;
  options: Record<V, string>;
  onPick: (value: V) => void;
  hint?: ReactNode;
};

export function PickOne<V extends string>({ name, label, value, options, onPick, hint }: PickOneProps<V>) {
  const list = Object.entries<string>(options).map(([code, words]) => ({ value: code, label: words }));
  return (
    <Field name={name} label={label} hint={hint}>
      <Select
        options={list}
        defaultValue={value}
        onChange={(event) => onPick(event.currentTarget.value as V)}
      />
    </Field>
  );
}
