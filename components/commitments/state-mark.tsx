import type { CoachDay } from "@/lib/commitments/types";

type State = CoachDay["state"];

/** A shape for each, so that no color is needed. Decoration: words stand beside it. */
export function StateMark({ state, className = "size-4" }: { state: State; className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={`shrink-0 ${className}`}>
      {state === "kept" ? (
        <>
          <circle cx="8" cy="8" r="7" className="fill-accent" />
          <path d="M4.8 8.3l2.2 2.2 4.2-4.6" className="fill-none stroke-accent-ink stroke-[1.8]" />
        </>
      ) : state === "kept_late" ? (
        <>
          <circle cx="8" cy="8" r="6.2" className="fill-none stroke-accent stroke-[1.6]" />
          <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" className="fill-accent" />
        </>
      ) : state === "renegotiated" ? (
        <path
          d="M3 2h10a1.6 1.6 0 0 1 1.6 1.6v6A1.6 1.6 0 0 1 13 11.2H8.2L4.6 14.4v-3.2H3a1.6 1.6 0 0 1-1.6-1.6v-6A1.6 1.6 0 0 1 3 2z"
          className="fill-accent"
        />
      ) : state === "missed" ? (
        <circle cx="8" cy="8" r="6.2" className="fill-none stroke-ink-soft stroke-[1.6]" />
      ) : (
        <circle cx="8" cy="8" r="2" className="fill-edge" />
      )}
    </svg>
  );
}
