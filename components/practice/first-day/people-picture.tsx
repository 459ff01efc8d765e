type PeoplePictureProps = {
  /** Who reads it, from the left: whoever reads this page, whoever works with them, their partner. The others are empty outlines. */
  readers: readonly [boolean, boolean, boolean];
};

/** Three people, those filled who read it. The words beside it say the same, so it is silent for whoever hears the page. */
export function PeoplePicture({ readers }: PeoplePictureProps) {
  return (
    <svg viewBox="0 0 120 40" aria-hidden className="h-auto w-30 shrink-0">
      {[20, 60, 100].map((x, at) => (
        <g
          key={x}
          strokeWidth="2"
          className={readers[at] ? "fill-accent stroke-accent" : "fill-none stroke-edge"}
          strokeDasharray={readers[at] ? undefined : "3 2.5"}
        >
          <circle cx={x} cy="11" r="7" />
          <path d={`M${x - 13} 37a13 14 0 0 1 26 0Z`} />
        </g>
      ))}
    </svg>
  );
}
