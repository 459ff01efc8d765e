import type { CauseMapContent, MappedCause } from "@/lib/conflicts/cause-maps/schema";
import { kindLabel } from "@/lib/conflicts/terms";
import { subsInWords, weightInWords } from "./words";

/** One cause with its weight in words, never as a number. */
export function CauseWords({ cause, level = 3 }: { cause: MappedCause; level?: 3 | 4 }) {
  const Heading = `h${level}` as const;
  const subs = subsInWords(cause.cause, cause.sub);
  return (
    <div className="min-w-0">
      <Heading className="text-base leading-snug">
        {kindLabel(cause.cause)}
        {cause.weight ? (
          <span className="font-normal text-ink-soft"> · {weightInWords(cause.weight)}</span>
        ) : null}
      </Heading>
      {subs.length > 0 ? <p className="text-sm text-ink-soft">{subs.join(" · ")}</p> : null}
      {cause.words ? <p className="mt-1 whitespace-pre-wrap">{cause.words}</p> : null}
    </div>
  );
}

export function MapParts({ content }: { content: CauseMapContent }) {
  const parts: [string, string | null][] = [
    ["My own part", content.myPart],
    ["What sets it off", content.triggers],
    ["Early signs", content.earlySigns],
  ];
  const said = parts.filter(([, words]) => words);
  if (said.length === 0) return null;
  return (
    <dl className="space-y-3">
      {said.map(([term, words]) => (
        <div key={term}>
          <dt className="text-sm text-ink-soft">{term}</dt>
          <dd className="whitespace-pre-wrap">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One map, to read. */
export function MapView({ content }: { content: CauseMapContent }) {
  const causes = content.causes.toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  return (
    <div className="max-w-[42rem] space-y-5">
      {causes.length > 0 ? (
        <ul className="space-y-4">
          {causes.map((cause) => (
            <li key={cause.cause}>
              <CauseWords cause={cause} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft">No causes are named on it.</p>
      )}
      {content.tags.length > 0 ? (
        <p className="text-sm text-ink-soft">In other words: {content.tags.join(" · ")}</p>
      ) : null}
      <MapParts content={content} />
    </div>
  );
}
