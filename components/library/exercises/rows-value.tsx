import type { Column } from "@/lib/library/exercises/schema/content";
import { cellText, under } from "./value-words";

export function RowsValue({ columns, rows }: { columns: readonly Column[]; rows: readonly unknown[] }) {
  return (
    <ol className="divide-y divide-line">
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stored rows never move
        <li key={i} className="py-2 first:pt-0 last:pb-0">
          <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {columns.map((column) => {
              const text = cellText(column, under(row, column.key));
              return text ? (
                <div key={column.key}>
                  <dt className="text-sm text-ink-soft">{column.label}</dt>
                  <dd className="written">{text}</dd>
                </div>
              ) : null;
            })}
          </dl>
        </li>
      ))}
    </ol>
  );
}
