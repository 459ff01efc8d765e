"use client";

import { useEffect, useRef, useState } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { OrderedList } from "@/components/library/authoring/ordered-list";
import { buttonStyle } from "@/components/ui/button-style";
import { asText } from "@/components/ui/field-scope";
import { Icon } from "@/components/ui/icon";
import { BareTextArea } from "@/components/ui/inputs";
import { agendaLines, lineLimit } from "@/lib/sessions/shared-agenda/schema";

const typedLines = (value: unknown): string[] =>
  Object.values(Object(value)).filter((line): line is string => typeof line === "string");

/** The lines of an agenda, to write and to put in order: a line is named by its place, and its words go along with it. */
export function AgendaLines({ lines, revision }: { lines: readonly string[]; revision: number }) {
  const { values, errors } = useFormScope();
  const [first] = useState(() => {
    const typed = typedLines(values.lines);
    return typed.length > 0 ? typed : [...lines, ""];
  });
  const [ids, setIds] = useState(() => first.map((_, id) => id));
  const [turn, setTurn] = useState(0);
  const box = useRef<HTMLDivElement>(null);

  // What is kept on the device is told that a line moved or went.
  useEffect(() => {
    if (turn > 0) box.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [turn]);
  const arrange = (next: readonly number[]) => {
    setIds([...next]);
    setTurn(turn + 1);
  };

  return (
    <div ref={box} className="space-y-2">
      {/* Words that were kept on the device go with the agenda they were written on: a newer one is never overwritten by them. */}
      <input type="hidden" name="baseRevision" value={asText(values.baseRevision) ?? revision} readOnly />
      {errors.lines ? <p className="text-sm font-semibold text-notice">{errors.lines[0]}</p> : null}
      <OrderedList
        items={ids}
        keyOf={String}
        noun="Line"
        label="Lines of the agenda"
        least={1}
        onOrder={arrange}
        className="space-y-2"
        row={(id, at, buttons) => (
          <div className="flex items-start gap-2">
            <div className="min-w-0 grow">
              <BareTextArea
                name={`lines.${at}`}
                aria-label={`Line ${at + 1}`}
                defaultValue={first[id] ?? ""}
                limit={lineLimit}
                rows={1}
              />
            </div>
            {buttons}
          </div>
        )}
      />
      {ids.length < agendaLines ? (
        <button
          type="button"
          onClick={() => arrange([...ids, Math.max(...ids) + 1])}
          className={buttonStyle("plain", "small", "-ml-3 noscript:hidden")}
        >
          <Icon name="plus" />
          One more line
        </button>
      ) : null}
    </div>
  );
}
