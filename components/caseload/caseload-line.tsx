/** Where a week's answer stands: a letter from `a`, the top, to `u`; a dash where there is none. */
export const levelsOf = (values: readonly (number | null)[]) =>
  values
    .map((value) => (value === null ? "-" : String.fromCharCode(95 + Math.round(22 - value * 2))))
    .join("");

/** From point to point, as each is further than the one before. */
function pathOf(levels: string): string {
  let path = "";
  let [fromX, fromY] = [0, 0];
  [...levels].forEach((level, i) => {
    if (level === "-") return;
    const [x, y] = [2 + i * 8, level.charCodeAt(0) - 95];
    const joined = (levels[i - 1] ?? "-") !== "-";
    const alone = !joined && (levels[i + 1] ?? "-") === "-";
    path += `${joined ? " " : "m"}${x - fromX}${y < fromY ? "" : " "}${y - fromY}${alone ? "h0" : ""}`;
    [fromX, fromY] = [x, y];
  });
  return path;
}

type CaseloadLineProps = { levels: string; latest: number };

/** The line of `Sparkline`, bare: fifty of them stand in one table, so color and size are said once, by the table. */
export function CaseloadLine({ levels, latest }: CaseloadLineProps) {
  return (
    <svg role="img" viewBox="0 0 92 24" aria-label={`Latest ${latest} of 10`}>
      <path d={pathOf(levels)} />
    </svg>
  );
}
