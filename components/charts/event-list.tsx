import type { ChartFlag } from "@/components/charts/chart-model";

/** Few enough to read at a glance without opening anything. */
const few = 6;

/** What the numbers above the chart stand for. Things near one another in time, nothing about why. */
export function EventList({ flags }: { flags: readonly ChartFlag[] }) {
  if (flags.length === 0) return null;
  return (
    <details open={flags.length <= few}>
      <summary className="link w-fit py-2 text-sm">Things that happened around then</summary>
      <ol className="chart-events">
        {flags.map(({ when, what, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the flag's number
          <li key={i}>
            <span className="event-number">{i + 1}</span>
            <span>
              <strong>{what}</strong>, {when}
              {text ? <small>: {text}</small> : null}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
