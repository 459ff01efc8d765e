"use client";

import { useState } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { RepeatableList } from "@/components/forms/repeatable-list";
import type { Column } from "@/lib/library/exercises/schema/content";
import { RowCell } from "./row-cell";

type RowsInputProps = { name: string; columns: readonly Column[]; rowName: string; maxRows: number };

/** A few short answers per row. */
export function RowsInput({ name, columns, rowName, maxRows }: RowsInputProps) {
  const { values } = useFormScope();
  const filled = Object.keys(values).reduce((most, key) => {
    const place = key.startsWith(`${name}.`) ? Number.parseInt(key.slice(name.length + 1), 10) : Number.NaN;
    return values[key] !== "" && place >= most ? place + 1 : most;
  }, 0);
  const [first] = useState(values);
  return (
    <RepeatableList
      filled={filled}
      most={maxRows}
      noun={rowName}
      addLabel="One more"
      focus="input, select"
      className="space-y-3"
      rowClassName="grid gap-3 sm:grid-cols-2"
      row={(at, id) =>
        columns.map((column) => (
          <RowCell
            key={column.key}
            column={column}
            name={`${name}.${at}.${column.key}`}
            given={first[`${name}.${id}.${column.key}`]}
          />
        ))
      }
    />
  );
}
