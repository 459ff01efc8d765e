/** Two strokes that meet in one stem: an m, mended in the middle. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      strokeWidth="3.6"
      strokeLinecap="round"
      aria-hidden
      className={className}
    >
      <path d="M4.5 25.5V13.2a5.75 5.75 0 0 1 11.5 0v4.6" className="stroke-accent" />
      <path d="M27.5 25.5V13.2a5.75 5.75 0 0 0-9.2-4.6" className="stroke-clay" />
      <path d="M16 17.8v7.7" className="stroke-clay" />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="wordmark">
      <Mark className="size-7" />
      Mendwork
    </span>
  );
}
