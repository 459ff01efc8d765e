import { under } from "@/lib/library/exercises/rules/value-words";
import type { Part } from "@/lib/library/exercises/schema/content";

export function PartsValue({ parts, value }: { parts: readonly Part[]; value: unknown }) {
  const written = parts.filter((part) => String(under(value, part.key) ?? "").trim() !== "");
  return (
    <dl className="space-y-3 border-l-2 border-line pl-4">
      {written.map((part) => (
        <div key={part.key}>
          <dt className="text-sm text-ink-soft">{part.label}</dt>
          <dd className="written">{String(under(value, part.key))}</dd>
        </div>
      ))}
    </dl>
  );
}
