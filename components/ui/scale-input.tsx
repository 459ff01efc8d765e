"use client";

import type { CSSProperties } from "react";
import { asText, useControl } from "./field-scope";

type ScaleInputProps = {
  min?: number;
  max?: number;
  lowLabel: string;
  highLabel: string;
  name?: string;
  defaultValue?: number | null;
  /** Leaves a place to give no number, or to take one back. */
  skippable?: boolean;
  skipLabel?: string;
};

/** One number in one tap. Sits in a `Field group`. No number is better or worse than another, so none has its own color. */
export function ScaleInput({
  min = 0,
  max = 10,
  skippable = true,
  skipLabel = "Skip",
  ...own
}: ScaleInputProps) {
  const { given, attributes } = useControl(own);
  const value = asText(given) ?? "";
  const numbers = Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
  const places = numbers.length + (skippable ? 1 : 0);
  const columns = { "--few": places > 7 ? Math.ceil(places / 2) : places, "--all": places } as CSSProperties;
  const last = numbers.length - 1;
  const meaning = [own.lowLabel, own.highLabel];

  return (
    <div>
      <div aria-hidden className="mb-1.5 flex justify-between gap-6 text-sm text-ink-soft">
        <span>
          {min} · {own.lowLabel}
        </span>
        <span className="text-right">
          {max} · {own.highLabel}
        </span>
      </div>
      <div
        style={columns}
        className="grid grid-cols-[repeat(var(--few),minmax(0,1fr))] gap-1.5 sm:grid-cols-[repeat(var(--all),minmax(0,1fr))]"
      >
        {(skippable ? [...numbers, ""] : numbers).map((option, at) => (
          <label key={option} className={option === "" ? "scale-place scale-skip" : "scale-place"}>
            <input
              type="radio"
              name={attributes.name}
              value={option}
              defaultChecked={value === option}
              aria-label={
                option === ""
                  ? skipLabel
                  : labeled(option, at === 0 ? meaning[0] : at === last ? meaning[1] : "")
              }
            />
            <span>{option === "" ? skipLabel : option}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

const labeled = (option: string, meaning = "") => (meaning ? `${option}, ${meaning}` : option);
