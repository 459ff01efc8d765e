import type { CaseloadPartner } from "@/lib/caseload/types";

/** The line of `Sparkline`, bare: fifty of them stand in one table, so color and size are said once, by the table. */
export function CaseloadLine({ values }: { values: CaseloadPartner["mean"] }) {
  const at = (i: number) => 2 + i * 8;
  let path = "";
  values.forEach((value, i) => {
    if (value === null) return;
    const joined = typeof values[i - 1] === "number";
    path += `${joined ? " " : "M"}${at(i)} ${Math.round(22 - value * 2)}${joined || typeof values[i + 1] === "number" ? "" : "h0"}`;
  });
  const latest = values.findLast((value) => value !== null) ?? null;
  return (
    <svg
      role="img"
      viewBox="0 0 92 24"
      aria-label={latest === null ? "No answers yet" : `Latest ${latest} of 10`}
    >
      <path d={path} />
    </svg>
  );
}
