import { buttonStyle } from "@/components/ui/button-style";
import { Icon } from "@/components/ui/icon";
import type { Hint } from "@/lib/writing-hints/types";

type HintNoteProps = { hint: Hint; onDismiss(): void; onNever(): void };

/** One hint, quietly. Its buttons have no names, so that nothing of it is posted. */
export function HintNote({ hint, onDismiss, onNever }: HintNoteProps) {
  return (
    <fieldset
      aria-label="Writing hint, only for you"
      className="mt-2 min-w-0 rounded-md bg-sunken px-3.5 pt-2.5 pb-1 text-sm motion-safe:transition-opacity motion-safe:duration-300 motion-safe:starting:opacity-0"
    >
      <p className="flex items-start gap-2">
        <Icon name="feather" className="mt-[0.2em] text-accent" />
        <span>
          <strong className="font-semibold">{hint.check}</strong> {hint.why}
        </span>
      </p>
      <p className="mt-1 ml-6 text-ink-soft">
        Perhaps: <em>{hint.frame}</em>
      </p>
      <div className="mt-0.5 -ml-0.5 flex flex-wrap items-center gap-x-1 sm:ml-3">
        <button type="button" onClick={onDismiss} className={buttonStyle("plain", "small")}>
          It’s fine as it is
        </button>
        <button type="button" onClick={onNever} className={buttonStyle("plain", "small")}>
          No hints, ever
        </button>
        <span className="px-3 pb-1.5 text-xs sm:ml-auto sm:pb-0 text-ink-soft">
          Only you see this, and it isn’t kept.
        </span>
      </div>
    </fieldset>
  );
}
