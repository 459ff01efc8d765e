import type { Column } from "@/lib/library/exercises/schema/content";
import { cellText, under } from "./value-words";
import { WrittenRows } from "./written-rows";

export function RowsValue({ columns, rows }: { columns: readonly Column[]; rows: readonly unknown[] }) {
  return (
    <WrittenRows
      labels={columns.map(({ label }) => label)}
      rows={rows.map((row) => columns.map((column) => cellText(column, under(row, column.key))))}
    />
  );
}
