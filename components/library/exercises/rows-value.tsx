import { cellText, under } from "@/lib/library/exercises/rules/value-words";
import type { Column } from "@/lib/library/exercises/schema/content";
import { WrittenRows } from "./written-rows";

export function RowsValue({ columns, rows }: { columns: readonly Column[]; rows: readonly unknown[] }) {
  return (
    <WrittenRows
      labels={columns.map(({ label }) => label)}
      rows={rows.map((row) => columns.map((column) => cellText(column, under(row, column.key))))}
    />
  );
}
