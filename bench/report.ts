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
  perSecondTen: number;
  htmlKb: number;
  scriptOverFloorKb: number;
};

const number = (value: number, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : "–");

export function report(results: Result[]): string {
  const head =
    "| couples | page | p50 ms (best) | p95 ms | × floor (best) | CPU ms | CPU × floor | PostgreSQL | req/s at 10 | HTML kB | JS over floor kB | budget |";
  const rule = `|${"---|".repeat(12)}`;
  const rows = results.map((r) => {
    const misses = [r.ratio > r.must ? "time" : "", r.cpuRatio > r.must ? "CPU" : ""]
      .filter(Boolean)
      .join(", ");
    const budget = r.page === "floor" ? "–" : misses ? `**misses ${r.must} × (${misses})**` : `≤ ${r.must} ×`;
    return `| ${r.couples} | ${r.page} | ${number(r.p50)} (${number(r.best50)}) | ${number(r.p95)} | ${number(r.ratio, 2)} (${number(r.bestRatio, 2)}) | ${number(r.cpu)} | ${number(r.cpuRatio, 2)} | ${number(r.databaseShare * 100, 0)} % | ${number(r.perSecondTen, 0)} | ${number(r.htmlKb, 0)} | ${number(r.scriptOverFloorKb, 0)} | ${budget} |`;
  });
  return [head, rule, ...rows].join("\n");
}
