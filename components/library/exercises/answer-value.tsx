import { optionLabel, scaleText } from "@/lib/library/exercises/rules/value-words";
import type { Field } from "@/lib/library/exercises/schema/content";
import { dayInWords } from "@/lib/platform/time/day";
import { PartsValue } from "./parts-value";
import { RowsValue } from "./rows-value";

const words = "written";

/** A handed-in answer, read only. What is not of the question's shape is shown as it is rather than lost. */
export function AnswerValue({ field, value }: { field: Field; value: unknown }) {
  if (field.type === "scale") return <p className={words}>{scaleText(field, value)}</p>;
  if (field.type === "one_of") return <p className={words}>{optionLabel(field.options, value)}</p>;
  if (field.type === "date" && typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return <p>{dayInWords(value, "")}</p>;
  }
  if (field.type === "many_of" && Array.isArray(value)) {
    return (
      <ul className="list-disc pl-5">
        {value.map((one) => (
          <li key={String(one)}>{optionLabel(field.options, one)}</li>
        ))}
      </ul>
    );
  }
  if (field.type === "parts") return <PartsValue parts={field.parts} value={value} />;
  if (field.type === "rows" && Array.isArray(value))
    return <RowsValue columns={field.columns} rows={value} />;
  return <p className={words}>{typeof value === "string" ? value : JSON.stringify(value)}</p>;
}
