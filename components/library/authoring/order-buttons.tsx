"use client";

import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type OrderButtonsProps = {
  /** What it is, for someone who hears the page: “Step 2”. */
  what: string;
  at: number;
  count: number;
  onMove: (to: number) => void;
  onRemove?: (() => void) | undefined;
};

const round =
  "grid size-11 shrink-0 cursor-pointer place-items-center rounded-md text-ink-soft hover:bg-accent-soft hover:text-ink aria-disabled:cursor-default aria-disabled:opacity-35 aria-disabled:hover:bg-transparent md:size-9";

type IconButtonProps = {
  name: string;
  part: string;
  off?: boolean;
  onPress: () => void;
  children: ReactNode;
};

/** Stays in reach of the keyboard when there is nothing to do: the focus is not lost at the ends. */
function IconButton({ name, part, off = false, onPress, children }: IconButtonProps) {
  return (
    <button
      type="button"
      data-part={part}
      aria-label={name}
      title={name}
      aria-disabled={off || undefined}
      onClick={() => !off && onPress()}
      className={round}
    >
      {children}
    </button>
  );
}

/** Up, down and away, by mouse, finger or keyboard. */
export function OrderButtons({ what, at, count, onMove, onRemove }: OrderButtonsProps) {
  return (
    <span className="flex shrink-0">
      <IconButton name={`Move ${what} up`} part="up" off={at === 0} onPress={() => onMove(at - 1)}>
        <Icon name="arrow-up" className="size-4.5" />
      </IconButton>
      <IconButton
        name={`Move ${what} down`}
        part="down"
        off={at === count - 1}
        onPress={() => onMove(at + 1)}
      >
        <Icon name="arrow-down" className="size-4.5" />
      </IconButton>
      {onRemove ? (
        <IconButton name={`Remove ${what}`} part="remove" onPress={onRemove}>
          <Icon name="x" className="size-4.5" />
        </IconButton>
      ) : null}
    </span>
  );
}
