import { checkIndividuallyHint, disagreementHint } from "@/lib/trust/hints";
import type { PersonSeries, TrustView } from "@/lib/trust/types";

type PromptsProps = { series: Record<TrustView, PersonSeries[]>; view: TrustView };

/** Quiet prompts for the counselor; nothing is drawn when there are none. */
export function Prompts({ series, view }: PromptsProps) {
  const [first, second] = series[view];
  const apart = first && second ? disagreementHint(first, second) : null;
  const alone = series.ease.flatMap((person) => checkIndividuallyHint(person)?.sentence ?? []);
  const sentences = [...(apart ? [apart] : []), ...alone];
  if (sentences.length === 0) return null;
  return (
    <aside
      aria-label="Perhaps worth asking"
      className="rounded-md border-l-4 border-edge bg-sunken px-4 py-3"
    >
      <p className="text-sm text-ink-soft">Perhaps worth asking. Only you see this.</p>
      <ul className="mt-1 space-y-1">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </aside>
  );
}
