"use client";

import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/inputs";

type WordsBoxProps = {
  name: string;
  label: string;
  value: string;
  onWords: (words: string) => void;
  most: number;
  lines?: number;
  hint?: ReactNode;
  optional?: boolean;
  hideLabel?: boolean;
};

/** One text of the exercise: as long as it may be, and told on as it is typed. */
export function WordsBox({ name, label, value, onWords, most, lines = 1, ...field }: WordsBoxProps) {
  const box = {
    defaultValue: value,
    limit: most,
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => onWords(event.currentTarget.value),
  };
  return (
    <Field name={name} label={label} {...field}>
      {lines > 1 ? <TextArea rows={lines} {...box} /> : <TextInput {...box} />}
    </Field>
  );
}
