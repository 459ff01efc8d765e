type PeoplePictureProps = {
  /** Who reads it, from the left: whoever reads this page, whoever works with them, their partner. The others are empty outlines. */
  readers: readonly boolean[];
};

/** People side by side, those filled who read it. The words beside it say the same, so it is silent for whoever hears the page. */
export function PeoplePicture({ readers }: PeoplePictureProps) {
  return (
    <svg viewBox={`0 0 ${readers.length * 40} 40`} aria-hidden className="h-10 w-auto shrink-0 self-start">
      {readers
        .map((reads, at) => ({ reads, x: 20 + at * 40 }))
        .map(({ reads, x }) => (
          <g
            key={x}
            strokeWidth="2"
            className={reads ? "fill-accent stroke-accent" : "fill-none stroke-edge"}
            strokeDasharray={reads ? undefined : "3 2.5"}
          >
            <circle cx={x} cy="11" r="7" />
            <path d={`M${x - 13} 37a13 14 0 0 1 26 0Z`} />
          </g>
        ))}
    </svg>
  );
}
