import { Notice } from "@/components/ui/notice";
import { isolate } from "@/lib/platform/names/isolate";
import type { Way } from "./ways";

/** Two at a time is plenty for most: a word, never a bar. */
export function AlreadyOpen({ way, activeCount }: { way: Way; activeCount: Record<string, number> }) {
  const full = way.partners.filter(({ clientId }) => (activeCount[clientId] ?? 0) >= 2);
  if (full.length === 0) return null;
  const counts = full.map(
    ({ clientId, firstName }) => `${isolate(firstName)} has ${activeCount[clientId]} exercises open`,
  );
  return (
    <Notice tone="warn">
      {counts.join(", ")}. Two at a time is plenty for most; perhaps withdraw one first, or let this one wait.
    </Notice>
  );
}
