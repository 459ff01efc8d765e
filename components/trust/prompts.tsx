import { disagreementHint } from "@/lib/trust/rules/disagreement";
import type { PersonSeries, TrustView } from "@/lib/trust/types";

type PromptsProps = { series: Record<TrustView, PersonSeries[]>; view: TrustView };

/** A quiet prompt for the counselor; nothing is drawn when there is none. A low answer about being at ease stands with the signals. */
export function Prompts({ series, view }: PromptsProps) {
  const [first, second] = series[view];
  const apart = first && second ? disagreementHint(first, second) : null;
  if (!apart) return null;
  return (
    <aside
      aria-label="Perhaps worth asking"
      className="rounded-md border-l-4 border-edge bg-sunken px-4 py-3"
    >
      <p className="text-sm text-ink-soft">Perhaps worth asking. Only you see this.</p>
      <p className="mt-1">{apart}</p>
    </aside>
  );
}
