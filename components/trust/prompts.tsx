import { isolate } from "@/lib/platform/names/isolate";
import { differentlySince } from "@/lib/trust/rules/differently";
import { differently } from "@/lib/trust/rules/sentences";
import type { PersonSeries, TrustView } from "@/lib/trust/types";

type PromptsProps = { series: Record<TrustView, PersonSeries[]>; view: TrustView };

/** A state that the counselor may ask about, and no news: nothing is drawn when there is none. A low answer about being at ease stands with the signals. */
export function Prompts({ series, view }: PromptsProps) {
  const [first, second] = series[view];
  const since = first && second ? differentlySince(first, second) : null;
  if (!first || !second || !since) return null;
  const [one = "", other = ""] = [first.name, second.name].sort((a, b) => a.localeCompare(b)).map(isolate);
  return (
    <aside
      aria-label="Perhaps worth asking"
      className="rounded-md border-l-4 border-edge bg-sunken px-4 py-3"
    >
      <p className="text-sm text-ink-soft">Perhaps worth asking. Only you see this.</p>
      <p className="mt-1">{differently([one, other], since)}</p>
    </aside>
  );
}
