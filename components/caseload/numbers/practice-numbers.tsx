import type { NumberRow } from "./number-rows";

/** The rows under what they are about. */
export function PracticeNumbers({ rows }: { rows: readonly NumberRow[] }) {
  const parts = [...new Set(rows.map(({ part }) => part))];
  return (
    <div className="max-w-[44rem] space-y-8">
      {parts.map((part) => (
        <section key={part}>
          <h2 className="mb-2 text-xl">{part}</h2>
          <dl className="divide-y divide-line border-y border-line">
            {rows
              .filter((row) => row.part === part)
              .map(({ label, value }) => (
                <div key={label} className="flex flex-wrap justify-between gap-x-4 py-2">
                  <dt>{label}</dt>
                  <dd className="font-semibold tabular-nums">{value}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
