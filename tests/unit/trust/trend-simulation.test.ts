import { median } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { findMovement } from "@/lib/trust/rules/trend";
import { weekly } from "@/tests/unit/trust/series";

/** mulberry32 (Tommy Ettinger, public domain): small, seeded, good enough to shuffle weeks. */
function seeded(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function normal(random: () => number) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A person's own mean of three 0–10 items around 5: week-to-week SD 1, item noise 1, rise `drift` from end to end. */
function simulated(random: () => number, weeks: number, drift: number, correlation: number) {
  const items = 3;
  let noise = normal(random);
  return Array.from({ length: weeks }, (_week, i) => {
    if (i > 0) noise = correlation * noise + Math.sqrt(1 - correlation ** 2) * normal(random);
    const level = 5 + (drift * i) / (weeks - 1) + noise;
    const answers = Array.from({ length: items }, () =>
      Math.min(10, Math.max(0, Math.round(level + normal(random)))),
    );
    return answers.reduce((sum, answer) => sum + answer, 0) / items;
  });
}

const runs = 1000;
function share(weeks: number, drift: number, correlation: number, says: (values: number[]) => boolean) {
  const random = seeded(7 * weeks + 100 * drift + correlation);
  let said = 0;
  for (let run = 0; run < runs; run++) if (says(simulated(random, weeks, drift, correlation))) said++;
  return said / runs;
}

const speaks = (values: number[]) => (findMovement(weekly(...values))?.direction ?? null) !== null;
const saysUp = (values: number[]) => findMovement(weekly(...values))?.direction === "up";

describe("the trend rule on simulated weeks", () => {
  it.each([8, 10, 12, 16, 20])("rarely speaks of %i stable weeks", (weeks) => {
    expect(share(weeks, 0, 0, speaks)).toBeLessThanOrEqual(0.07);
  });

  it.each([8, 12, 20])("stays modest when %i stable weeks hang together", (weeks) => {
    expect(share(weeks, 0, 0.4, speaks)).toBeLessThanOrEqual(0.14);
  });

  it("finds most rises of three points in twenty weeks, fewer in eight", () => {
    expect(share(20, 3, 0, saysUp)).toBeGreaterThan(0.8);
    expect(share(12, 3, 0, saysUp)).toBeGreaterThan(0.5);
    expect(share(8, 3, 0, saysUp)).toBeLessThan(0.6);
  });

  it("never mistakes which way", () => {
    expect(share(20, 3, 0, (values) => findMovement(weekly(...values))?.direction === "down")).toBe(0);
  });

  it("would catch a looser rule: first three against last three speaks far too often", () => {
    const loose = (values: number[]) =>
      Math.abs(median(values.slice(-3)) - median(values.slice(0, 3))) >= 1.5;
    expect(share(12, 0, 0, loose)).toBeGreaterThan(0.1);
  });
});
