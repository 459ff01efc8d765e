import type { ChartFlag } from "@/components/charts/chart-model";

/** Few enough to read at a glance without opening anything. */
const few = 6;

/** What the numbers above the chart stand for. Things near one another in time, nothing about why. */
export function EventList({ flags }: { flags: readonly ChartFlag[] }) {
  if (flags.length === 0) return null;
  return (
    <details open={flags.length <= few}>
      <summary className="link w-fit py-2 text-sm">Things that happened around then</summary>
      <ol className="grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2">
        {flags.map(({ when, what, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the flag's number
          <li key={i} className="flex gap-2">
            <span className="event-number">{i + 1}</span>
            <span className="min-w-0">
              <strong className="font-semibold">{what}</strong>, {when}
              {text ? <span className="text-ink-soft">: {text}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
