import { Name } from "@/components/ui/name";
import { compareMaps } from "@/lib/conflicts/cause-maps/rules/compare";
import type { CauseMapContent, MappedCause } from "@/lib/conflicts/cause-maps/schema";
import { kindLabel } from "@/lib/conflicts/terms";
import { Card } from "../ui/card";
import { CauseWords, MapParts } from "./map-view";
import { subsInWords, weightInWords } from "./words";

type Side = { name: string; content: CauseMapContent };

const saysMore = ({ content }: Side) => Boolean(content.myPart || content.triggers || content.earlySigns);

type MapsBesideProps = { mine: Side; theirs: Side; forCoach?: boolean };

/** Two maps side by side, one under the other on a phone: first what is alike. Weights stay words, and nothing is subtracted. */
export function MapsBeside({ mine, theirs, forCoach = false }: MapsBesideProps) {
  const found = compareMaps(mine.content, theirs.content);
  return (
    <div className="space-y-6">
      <Card title={forCoach ? "What both see" : "What you both see"} as="section">
        {found.alike.length === 0 && found.tags.both.length === 0 ? (
          <p className="text-ink-soft">
            None of the causes are on both maps. That happens often: the same time can look quite different
            from two sides.
          </p>
        ) : (
          <ul className="space-y-6">
            {found.alike.map((one) => (
              <li key={one.cause}>
                <h3 className="text-base leading-snug">{kindLabel(one.cause)}</h3>
                {one.both.length > 0 ? (
                  <p className="text-sm text-ink-soft">
                    Both: {subsInWords(one.cause, one.both).join(" · ")}
                  </p>
                ) : null}
                <div className="mt-2 grid gap-3 sm:grid-cols-2">
                  <Said name={mine.name} cause={one.mine} both={one.both} tone="bg-sunken" />
                  <Said name={theirs.name} cause={one.theirs} both={one.both} tone="bg-clay-soft" />
                </div>
              </li>
            ))}
          </ul>
        )}
        {found.tags.both.length > 0 ? (
          <p className="mt-4 text-sm text-ink-soft">Both use the words: {found.tags.both.join(" · ")}</p>
        ) : null}
      </Card>
      <Card title={forCoach ? "What one of them sees" : "What one of you sees"} as="section">
        <p className="mb-4 text-ink-soft">Both can be true. Nobody has to come round to the other’s map.</p>
        <div className="grid gap-x-6 gap-y-8 sm:grid-cols-2">
          <Only name={mine.name} causes={found.onlyMine} tags={found.tags.mine} />
          <Only name={theirs.name} causes={found.onlyTheirs} tags={found.tags.theirs} />
        </div>
      </Card>
      {saysMore(mine) || saysMore(theirs) ? (
        <Card title="Each one’s own part, triggers and early signs" as="section">
          <div className="grid gap-x-6 gap-y-8 sm:grid-cols-2">
            {[mine, theirs].map((side) => (
              <div key={side.name} className="min-w-0">
                <h3 className="mb-2 text-base">
                  <Name>{side.name}</Name>
                </h3>
                {saysMore(side) ? (
                  <MapParts content={side.content} />
                ) : (
                  <p className="text-sm text-ink-soft">Nothing here to read.</p>
                )}
              </div>
            ))}
          </div>
        </Card>
      ) : null}
    </div>
  );
}

type SaidProps = { name: string; cause: MappedCause; both: readonly string[]; tone: string };

function Said({ name, cause, both, tone }: SaidProps) {
  const subs = subsInWords(
    cause.cause,
    cause.sub.filter((sub) => !both.includes(sub)),
  );
  return (
    <div className={`min-w-0 rounded-md px-4 py-3 ${tone}`}>
      <p className="text-sm font-semibold">
        <Name>{name}</Name>
        {cause.weight ? <span className="font-normal">: {weightInWords(cause.weight)}</span> : null}
      </p>
      {cause.words ? <p className="mt-1 whitespace-pre-wrap">{cause.words}</p> : null}
      {subs.length > 0 ? <p className="mt-1 text-sm text-ink-soft">{subs.join(" · ")}</p> : null}
    </div>
  );
}

function Only({ name, causes, tags }: { name: string; causes: MappedCause[]; tags: string[] }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-base">
        <Name>{name}</Name>
      </h3>
      {causes.length > 0 ? (
        <ul className="space-y-4">
          {causes.map((cause) => (
            <li key={cause.cause}>
              <CauseWords cause={cause} level={4} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-soft">Nothing beyond what both see.</p>
      )}
      {tags.length > 0 ? <p className="mt-3 text-sm text-ink-soft">{tags.join(" · ")}</p> : null}
    </div>
  );
}
