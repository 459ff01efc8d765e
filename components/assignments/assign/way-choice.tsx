import type { Route } from "next";
import { waysOfGiving } from "@/components/assignments/review/turn-words";
import { PillLinks } from "@/components/ui/pill-links";
import type { Way } from "./ways";

/** @param path where exercises are chosen: for the couple, or at the end of one of their sessions */
export const assignPath = (path: Route, exerciseId: string, way?: string) =>
  `${path}?${new URLSearchParams({ exercise: exerciseId, ...(way ? { way } : {}) })}` as Route;

type WayChoiceProps = { ways: readonly Way[]; chosen: Way | null; path: Route; exerciseId: string };

/** Who is it for: one tap, and the preview beside it follows. */
export function WayChoice({ ways, chosen, path, exerciseId }: WayChoiceProps) {
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
                href: assignPath(path, exerciseId, code),
                label,
                current: code === chosen?.code,
              }))}
          />
        </div>
      ))}
    </div>
  );
}
