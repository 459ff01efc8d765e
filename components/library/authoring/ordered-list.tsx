"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { moved } from "@/lib/library/authoring/rules/editing";
import { OrderButtons } from "./order-buttons";

type OrderedListProps<T> = {
  items: readonly T[];
  keyOf: (item: T) => string;
  /** “Step”, “Choice”: what one of them is called. */
  noun: string;
  onOrder: (items: T[]) => void;
  /** Fewer than so many cannot be taken away. */
  least?: number;
  /** Without it, things are taken away elsewhere. */
  removable?: boolean;
  /** Gets the buttons, and places them. */
  row: (item: T, at: number, buttons: ReactNode) => ReactNode;
  className?: string;
  label: string;
};

/** A list to put in order: buttons for every hand, dragging where there is a mouse, and a word about where it went. */
export function OrderedList<T>(props: OrderedListProps<T>) {
  const { items, keyOf, noun, onOrder, least = 0, removable = true, row, className, label } = props;
  const list = useRef<HTMLOListElement>(null);
  const after = useRef<{ key: string; part: string } | null>(null);
  const dragged = useRef<number | null>(null);
  const [said, say] = useState("");

  // Moving an element in the page can take the focus from the button that was pressed.
  useEffect(() => {
    if (!after.current) return;
    const { key, part } = after.current;
    after.current = null;
    const there = [...(list.current?.children ?? [])].find(
      (one) => (one as HTMLElement).dataset.item === key,
    );
    there?.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus();
  });

  const move = (from: number, to: number, part: string | null) => {
    const item = items[from];
    if (item === undefined || to < 0 || to >= items.length || from === to) return;
    if (part) after.current = { key: keyOf(item), part };
    say(`${noun} ${from + 1} is now ${noun.toLowerCase()} ${to + 1} of ${items.length}.`);
    onOrder(moved(items, from, to));
  };
  const remove = (at: number) => {
    const next = items[at + 1] ?? items[at - 1];
    if (next !== undefined) after.current = { key: keyOf(next), part: "remove" };
    say(`${noun} ${at + 1} is removed.`);
    onOrder(items.toSpliced(at, 1));
  };

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol ref={list} className={className} aria-label={label}>
        {items.map((item, at) => (
          <li
            key={keyOf(item)}
            data-item={keyOf(item)}
            onDragStart={(event) => {
              if (!(event.target instanceof HTMLElement) || !event.target.draggable) return;
              dragged.current = at;
              event.stopPropagation();
            }}
            onDragOver={(event) => dragged.current !== null && event.preventDefault()}
            onDrop={(event) => {
              if (dragged.current === null) return;
              event.preventDefault();
              move(dragged.current, at, null);
              dragged.current = null;
            }}
          >
            {row(
              item,
              at,
              <OrderButtons
                what={`${noun.toLowerCase()} ${at + 1}`}
                at={at}
                count={items.length}
                onMove={(to) => move(at, to, to < at ? "up" : "down")}
                onRemove={removable && items.length > least ? () => remove(at) : undefined}
              />,
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
