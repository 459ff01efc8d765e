"use client";

import type { DraftColumn, DraftField } from "@/lib/library/authoring/schema";
import { PickOne } from "./pick-one";
import { WordsBox } from "./words-box";

type Scale = Pick<DraftField | DraftColumn, "min" | "max" | "lowLabel" | "highLabel">;
type ScaleEndsProps = { name: string; scale: Scale; onChange: (patch: Partial<Scale>) => void };

const tops = Object.fromEntries([3, 4, 5, 6, 7, 8, 9, 10].map((top) => [String(top), String(top)]));

/** From where to where, and what both ends mean. */
export function ScaleEnds({ name, scale, onChange }: ScaleEndsProps) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <PickOne
        name={`${name}.min`}
        label="From"
        value={String(scale.min)}
        options={{ "0": "0", "1": "1" } as Record<string, string>}
        onPick={(min) => onChange({ min: min === "1" ? 1 : 0 })}
      />
      <PickOne
        name={`${name}.max`}
        label="To"
        value={String(scale.max)}
        options={tops}
        onPick={(max) => onChange({ max: Number(max) })}
      />
      <WordsBox
        name={`${name}.lowLabel`}
        label="The low end means"
        value={scale.lowLabel}
        most={60}
        onWords={(lowLabel) => onChange({ lowLabel })}
      />
      <WordsBox
        name={`${name}.highLabel`}
        label="The high end means"
        value={scale.highLabel}
        most={60}
        onWords={(highLabel) => onChange({ highLabel })}
      />
    </div>
  );
}
