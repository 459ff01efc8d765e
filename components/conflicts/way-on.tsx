import type { MapState } from "@/lib/conflicts/cause-maps/rules/states";
import { isolate } from "@/lib/platform/names/isolate";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { myConflictPath } from "./paths";

type WayOnProps = { conflictId: string; map: MapState | null; partnerName: string; shared: boolean };

const mapWords: Record<MapState | "none", { text: string; link: string }> = {
  none: { text: "You have not begun one. There is no hurry.", link: "Begin my map" },
  draft: { text: "It is a draft. Nobody but you can read it.", link: "Go on with my map" },
  ready: { text: "Yours is ready, and sealed.", link: "Look at my map" },
  open: { text: "Both maps lie side by side.", link: "Look at my map" },
  withdrawn: { text: "You have stopped sharing it. Nobody but you can read it.", link: "Look at my map" },
};

/** What led to it: first each alone, then side by side. Of the other's map nothing is said before both are open. */
export function WayOn({ conflictId, map, partnerName, shared }: WayOnProps) {
  const mine = mapWords[map ?? "none"];
  return (
    <Card title="What led to it">
      <p className="font-semibold">My own map</p>
      <p className="text-ink-soft">{mine.text}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {map === "open" ? (
          <ButtonLink href={myConflictPath(conflictId, "together")}>See both side by side</ButtonLink>
        ) : null}
        <ButtonLink variant={map === "open" ? "quiet" : "primary"} href={myConflictPath(conflictId, "map")}>
          {mine.link}
        </ButtonLink>
      </div>
      {map === "open" ? null : (
        <p className="mt-4 max-w-[42rem] text-sm text-ink-soft">
          {shared
            ? `Each of you maps what led to it alone. When both of you have said “mine is ready”, both maps can be opened, at the same moment. Until then neither of you can see whether the other has begun, and ${isolate(partnerName)} cannot see it of you.`
            : "A map can be made for yourself alone. It can lie beside another one only when what happened is shared with both of you."}
        </p>
      )}
    </Card>
  );
}
