"use client";

import { useId, useState } from "react";
import { limits } from "@/lib/agreements/schema";
import type { Person } from "@/lib/agreements/types";
import { isolate } from "@/lib/platform/names/isolate";
import { useFormScope } from "../forms/form-scope";
import { RepeatableList } from "../forms/repeatable-list";
import { asText } from "../ui/field-scope";
import { BareTextArea } from "../ui/inputs";

/** What is in one line's boxes, by name; more than a line may hold is nobody's business. */
type Given = Readonly<Record<string, unknown>>;
type LineFieldsProps = {
  given?: readonly Given[];
  /** Left out on a card about oneself: every line is one's own. */
  partners?: readonly Person[];
  me?: string | null;
};

const asLines = (value: unknown): Given[] =>
  typeof value === "object" && value !== null
    ? Object.values(value).filter((line): line is Given => typeof line === "object" && line !== null)
    : [];

/** The lines of an agreement or a card, to write. */
export function LineFields({ given = [], partners, me = null }: LineFieldsProps) {
  const { values } = useFormScope();
  const [first] = useState(() => {
    const typed = asLines(values.items);
    return typed.length > 0 ? typed : given;
  });
  return (
    <RepeatableList
      filled={first.length}
      most={limits.items}
      noun="Line"
      addLabel="One more line"
      focus="textarea, select"
      className="space-y-4"
      rowClassName="space-y-3 sm:p-4"
      row={(at, id) => <Line at={at} given={first[id] ?? {}} partners={partners} me={me} />}
    />
  );
}

const boxes = [
  ["why", "Why, and what it protects", limits.why],
  ["when", "When it applies", limits.when],
  ["ifCrossed", "What I will do myself if this isn’t kept", limits.ifCrossed],
] as const;

type LineProps = { at: number; given: Given } & Pick<LineFieldsProps, "partners" | "me">;

function Line({ at, given, partners, me }: LineProps) {
  const id = useId();
  const name = (field: string) => `items.${at}.${field}`;
  const text = (field: string) => asText(given[field]) ?? "";
  const others = partners?.filter(({ clientId }) => clientId !== me) ?? [];
  return (
    <>
      <input type="hidden" name={name("key")} value={text("key")} readOnly />
      {partners ? (
        <div>
          <label htmlFor={`${id}-owner`} className="mb-0.5 block text-sm text-ink-soft">
            Whose line is it?
          </label>
          <select
            id={`${id}-owner`}
            name={name("owner")}
            defaultValue={text("owner") || "both"}
            className="control max-w-72"
          >
            <option value="both">Both: we will, we won’t</option>
            {me ? <option value={me}>Mine: I will, I won’t</option> : null}
            {others.map(({ clientId, firstName }) => (
              <option key={clientId} value={clientId}>
                {isolate(firstName)}’s
              </option>
            ))}
          </select>
        </div>
      ) : null}
      <div>
        <label htmlFor={`${id}-words`} className="mb-0.5 block font-semibold">
          {partners ? "I/we will… or won’t…" : "I will… or I won’t…"}
        </label>
        <BareTextArea
          id={`${id}-words`}
          name={name("words")}
          defaultValue={text("words")}
          limit={limits.words}
          rows={2}
        />
      </div>
      {boxes.map(([field, label, most]) => (
        <div key={field}>
          <label htmlFor={`${id}-${field}`} className="mb-0.5 block text-sm text-ink-soft">
            {label}
          </label>
          <BareTextArea
            id={`${id}-${field}`}
            name={name(field)}
            defaultValue={text(field)}
            limit={most}
            rows={1}
          />
        </div>
      ))}
    </>
  );
}
