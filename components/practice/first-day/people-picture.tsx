type PeoplePictureProps = {
  /** Who reads it: the reader of this page, whoever works with them, their partner. The others are empty outlines. */
  you: boolean;
  counselor: boolean;
  partner: boolean;
};

const people = [
  { who: "you", x: 20 },
  { who: "counselor", x: 60 },
  { who: "partner", x: 100 },
] as const;

/** Three people, those filled who read it. The words beside it say the same, so it is silent for whoever hears the page. */
export function PeoplePicture(readers: PeoplePictureProps) {
  return (
    <svg viewBox="0 0 120 40" aria-hidden className="h-auto w-30 shrink-0">
      {people.map(({ who, x }) => (
        <g
          key={who}
          strokeWidth="2"
          className={readers[who] ? "fill-accent stroke-accent" : "fill-none stroke-edge"}
          strokeDasharray={readers[who] ? undefined : "3 2.5"}
        >
          <circle cx={x} cy="11" r="7" />
          <path d={`M${x - 13} 37a13 14 0 0 1 26 0Z`} />
        </g>
      ))}
    </svg>
  );
}
