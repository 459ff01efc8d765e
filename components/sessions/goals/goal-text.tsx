type GoalTextProps = { words: string; picture: string | null };

/** A goal and how it would look, as its author put it. */
export function GoalText({ words, picture }: GoalTextProps) {
  return (
    <div>
      <p className="written font-semibold">{words}</p>
      {picture ? <p className="written text-ink-soft">{picture}</p> : null}
    </div>
  );
}
