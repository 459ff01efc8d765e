import type { Route } from "next";
import { waysOfGiving } from "@/components/assignments/review/turn-words";
import { couplePath } from "@/components/practice/couples/paths";
import { PillLinks } from "@/components/ui/pill-links";
import type { Way } from "./ways";

export const assignPath = (coupleId: string, exerciseId: string, way?: string) =>
  `${couplePath(coupleId, "assign")}?${new URLSearchParams({ exercise: exerciseId, ...(way ? { way } : {}) })}` as Route;

type WayChoiceProps = { ways: readonly Way[]; chosen: Way | null; coupleId: string; exerciseId: string };

/** Who is it for: one tap, and the preview beside it follows. */
export function WayChoice({ ways, chosen, coupleId, exerciseId }: WayChoiceProps) {
  const modes = [...new Set(ways.map(({ mode }) => mode))];
  return (
    <div className="space-y-3">
      {modes.map((mode) => (
        <div key={mode}>
          <p className="mb-1.5 text-sm text-ink-soft">{waysOfGiving[mode]}</p>
          <PillLinks
            label={waysOfGiving[mode]}
            links={ways
              .filter((way) => way.mode === mode)
              .map(({ code, label }) => ({
                href: assignPath(coupleId, exerciseId, code),
                label,
                current: code === chosen?.code,
              }))}
          />
        </div>
      ))}
    </div>
  );
}
