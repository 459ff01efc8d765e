"use client";

import { Plus, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { buttonStyle } from "@/components/ui/button-style";
import type { Column } from "@/lib/library/exercises/schema/content";
import { RowCell } from "./row-cell";

type RowsInputProps = { name: string; columns: readonly Column[]; rowName: string; maxRows: number };

/** Without a script there are this many empty rows to write in; with one, rows come when asked for. */
const blanks = 3;

/** A few short answers per row. Rows are named by their place; what stands in them stays theirs when others go. */
export function RowsInput({ name, columns, rowName, maxRows }: RowsInputProps) {
  const { values } = useFormScope();
  const filled = Object.keys(values).reduce((most, key) => {
    const place = key.startsWith(`${name}.`) ? Number.parseInt(key.slice(name.length + 1), 10) : Number.NaN;
    return values[key] !== "" && place >= most ? place + 1 : most;
  }, 0);
  const [given] = useState(values);
  const [shown, setShown] = useState(Math.min(maxRows, Math.max(1, filled)));
  const [ids, setIds] = useState(() =>
    Array.from({ length: Math.min(maxRows, Math.max(filled + 1, blanks)) }, (_, at) => at),
  );
  const [touched, setTouched] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    if (touched === null) return;
    list.current?.dispatchEvent(new Event("input", { bubbles: true }));
    const row = list.current?.children[touched];
    row?.querySelector<HTMLElement>("input, select")?.focus();
  }, [touched]);

  const add = () => {
    if (shown === ids.length) setIds([...ids, Math.max(...ids) + 1]);
    setTouched(shown);
    setShown(shown + 1);
  };
  const remove = (at: number) => {
    setIds(ids.toSpliced(at, 1));
    setTouched(Math.max(0, at - 1));
    setShown(shown - 1);
  };

  return (
    <div>
      <ol ref={list} className="space-y-3">
        {ids.map((id, at) => (
          <li
            key={id}
            className={at < shown ? undefined : "hidden noscript:list-item"}
            aria-label={`${rowName} ${at + 1}`}
          >
            <fieldset className="relative grid gap-3 rounded-md border border-line bg-raised p-3 sm:grid-cols-2">
              <legend className="sr-only">
                {rowName} {at + 1}
              </legend>
              {columns.map((column) => (
                <RowCell
                  key={column.key}
                  column={column}
                  name={`${name}.${at}.${column.key}`}
                  given={given[`${name}.${id}.${column.key}`]}
                />
              ))}
              {shown > 1 ? (
                <button
                  type="button"
                  onClick={() => remove(at)}
                  className="absolute -top-2 -right-2 grid size-9 cursor-pointer place-items-center rounded-full border border-edge bg-raised text-ink-soft hover:text-ink noscript:hidden"
                >
                  <X aria-hidden className="size-4" />
                  <span className="sr-only">
                    Remove {rowName} {at + 1}
                  </span>
                </button>
              ) : null}
            </fieldset>
          </li>
        ))}
      </ol>
      {shown < maxRows ? (
        <button
          type="button"
          onClick={add}
          className={buttonStyle("plain", "small", "mt-2 -ml-3 noscript:hidden")}
        >
          <Plus aria-hidden className="size-4" />
          One more
        </button>
      ) : null}
    </div>
  );
}
