"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Icon } from "@/components/ui/icon";

type RepeatableListProps = {
  /** How many hold something already. */
  filled: number;
  most: number;
  /** “Line”, “Day”: what one of them is called. */
  noun: string;
  addLabel: string;
  /** @param at where it stands now, which names its boxes. @param id where it stood first, which finds what was in them */
  row: (at: number, id: number) => ReactNode;
  className: string;
  rowClassName: string;
  /** What takes the focus in a row that was just added. */
  focus: string;
};

/** Without a script there are this many empty rows to write in; with one, they come when asked for. */
const blanks = 3;

/** Rows that somebody adds and takes away. Boxes are named by place; what stands in them stays theirs when others go. */
export function RepeatableList(props: RepeatableListProps) {
  const { filled, most, noun } = props;
  const [shown, setShown] = useState(Math.min(most, Math.max(1, filled)));
  const [ids, setIds] = useState(() =>
    Array.from({ length: Math.min(most, Math.max(filled + 1, blanks)) }, (_, at) => at),
  );
  const [touched, setTouched] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    if (touched === null) return;
    list.current?.dispatchEvent(new Event("input", { bubbles: true }));
    list.current?.children[touched]?.querySelector<HTMLElement>(props.focus)?.focus();
  }, [touched, props.focus]);

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
      <ol ref={list} className={props.className}>
        {ids.map((id, at) => (
          <li
            key={id}
            className={at < shown ? undefined : "hidden noscript:list-item"}
            aria-label={`${noun} ${at + 1}`}
          >
            <fieldset
              className={`relative rounded-md border border-line bg-raised p-3 ${props.rowClassName}`}
            >
              <legend className="sr-only">
                {noun} {at + 1}
              </legend>
              {props.row(at, id)}
              {shown > 1 ? (
                <button
                  type="button"
                  onClick={() => remove(at)}
                  className="absolute -top-2 -right-2 grid size-9 cursor-pointer place-items-center rounded-full border border-edge bg-raised text-ink-soft hover:text-ink noscript:hidden"
                >
                  <Icon name="x" />
                  <span className="sr-only">
                    Remove {noun} {at + 1}
                  </span>
                </button>
              ) : null}
            </fieldset>
          </li>
        ))}
      </ol>
      {shown < most ? (
        <button
          type="button"
          onClick={add}
          className={buttonStyle("plain", "small", "mt-2 -ml-3 noscript:hidden")}
        >
          <Icon name="plus" />
          {props.addLabel}
        </button>
      ) : null}
    </div>
  );
}
