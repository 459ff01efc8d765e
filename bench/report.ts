/** The figures as a table, those that miss their budget marked. */

export type Result = {
  couples: number;
  page: string;
  /** The most that `ratio` and `cpuRatio` may be. */
  must: number;
  p50: number;
  p95: number;
  best50: number;
  ratio: number;
  bestRatio: number;
  cpu: number;
  cpuRatio: number;
  databaseShare: number;
  databaseMs: number;
  perSecondTen: number;
  htmlKb: number;
  scriptOverFloorKb: number;
};

const number = (value: number, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : "–");

export function report(results: Result[]): string {
  const head =
    "| couples | page | p50 ms (best) | p95 ms | × floor (best) | CPU ms | CPU × floor | PostgreSQL ms (share) | req/s at 10 | HTML kB | JS over floor kB | budget |";
  const rule = `|${"---|".repeat(12)}`;
  const rows = results.map((r) => {
    const misses = [r.ratio > r.must ? "time" : "", r.cpuRatio > r.must ? "CPU" : ""]
      .filter(Boolean)
      .join(", ");
    const budget = r.page === "floor" ? "–" : misses ? `**misses ${r.must} × (${misses})**` : `≤ ${r.must} ×`;
    return `| ${r.couples} | ${r.page} | ${number(r.p50)} (${number(r.best50)}) | ${number(r.p95)} | ${number(r.ratio, 2)} (${number(r.bestRatio, 2)}) | ${number(r.cpu)} | ${number(r.cpuRatio, 2)} | ${number(r.databaseMs, 2)} (${number(r.databaseShare * 100, 0)} %) | ${number(r.perSecondTen, 0)} | ${number(r.htmlKb, 0)} | ${number(r.scriptOverFloorKb, 0)} | ${budget} |`;
  });
  return [head, rule, ...rows].join("\n");
}

/** What PostgreSQL needs for a request at each size, and at the largest against the smallest. */
export function growth(results: Result[]): string {
  const sizes = [...new Set(results.map((r) => r.couples))].sort((a, b) => a - b);
  const head = `| PostgreSQL, ms for a request | ${sizes.map((size) => `${size} couples`).join(" | ")} | largest against smallest |`;
  const rows = [...new Set(results.map((r) => r.page))].flatMap((page) => {
    if (page === "floor") return [];
    const each = sizes.map(
      (size) => results.find((r) => r.page === page && r.couples === size)?.databaseMs ?? Number.NaN,
    );
    const grown = (each.at(-1) ?? Number.NaN) / (each[0] ?? Number.NaN);
    return [`| ${page} | ${each.map((ms) => number(ms, 2)).join(" | ")} | ${number(grown, 2)} × |`];
  });
  return [head, `|${"---|".repeat(sizes.length + 2)}`, ...rows].join("\n");
}
