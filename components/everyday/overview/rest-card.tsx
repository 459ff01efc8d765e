import { type Clock, SpaceCard } from "@/components/pace/space-card";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { CouplePauses } from "@/lib/pace/pauses/types";
import type { SpaceView } from "@/lib/pace/space/types";
import { restLines } from "./rest-lines";

type RestCardProps = { pauses: CouplePauses; spaces: readonly SpaceView[]; clock: Clock };

const isActive = ({ state }: SpaceView) => state === "planned" || state === "running";

/** Who rests, alone or together, and who has asked for room. */
export function RestCard({ pauses, spaces, clock }: RestCardProps) {
  const now = spaces.filter(isActive);
  const before = spaces.filter((space) => !isActive(space));
  const lines = restLines(pauses, clock.today);
  return (
    <Card title="Space and pauses">
      <div className="space-y-4">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {now.map((space) => (
          <SpaceCard key={space.spaceId} space={space} clock={clock} />
        ))}
        {lines.length + now.length === 0 ? <p className="text-ink-soft">No pause active.</p> : null}
        {before.length > 0 ? (
          <Disclosure summary="Space before">
            <ul className="-ml-6 divide-y divide-line">
              {before.map((space) => (
                <li key={space.spaceId} className="py-3">
                  <SpaceCard space={space} clock={clock} />
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}
