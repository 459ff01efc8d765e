"use client";

type WrittenRowsProps = {
  labels: readonly string[];
  /** A text for each label; empty where nothing was written. */
  rows: readonly (readonly string[])[];
};

/** Rows as somebody wrote them. */
export function WrittenRows({ labels, rows }: WrittenRowsProps) {
  return (
    <ol className="written-rows">
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stored rows never move
        <li key={i}>
          <dl>
            {row.map((text, column) =>
              text ? (
                <div key={labels[column]}>
                  <dt>{labels[column]}</dt>
                  <dd>{text}</dd>
                </div>
              ) : null,
            )}
          </dl>
        </li>
      ))}
    </ol>
  );
}
