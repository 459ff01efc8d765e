import { useId } from "react";
import { asText } from "@/components/ui/field-scope";
import { BareTextInput } from "@/components/ui/inputs";
import type { Column } from "@/lib/library/exercises/schema/content";

type RowCellProps = { column: Column; name: string; given: unknown };

const choices = (column: Extract<Column, { type: "one_of" | "scale" }>) =>
  column.type === "one_of"
    ? column.options
    : Array.from({ length: column.max - column.min + 1 }, (_, at) => {
        const number = column.min + at;
        const meaning = at === 0 ? column.lowLabel : number === column.max ? column.highLabel : "";
        return { value: String(number), label: meaning ? `${number} · ${meaning}` : String(number) };
      });

/** One short answer in a row. Takes what was given once; afterwards the box itself knows best. */
export function RowCell({ column, name, given }: RowCellProps) {
  const id = useId();
  const value = asText(given) ?? "";
  return (
    <div className="min-w-0 text-sm">
      <label htmlFor={id} className="mb-0.5 block text-ink-soft">
        {column.label}
      </label>
      {column.type === "one_of" || column.type === "scale" ? (
        <select id={id} name={name} defaultValue={value} className="control">
          <option value="">–</option>
          {choices(column).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <BareTextInput
          id={id}
          name={name}
          type={column.type === "date" ? "date" : "text"}
          limit={column.type === "short_text" ? column.maxLength : undefined}
          defaultValue={value}
          autoComplete="off"
        />
      )}
    </div>
  );
}
