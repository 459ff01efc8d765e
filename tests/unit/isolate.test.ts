import { describe, expect, test } from "vitest";
import { isolate, isolateAll, turnsOrder } from "@/lib/platform/names/isolate";

describe("isolate", () => {
  test("keeps the direction of a right-to-left name to itself", () => {
    expect(`${isolate("יואב 7")} 3`).toBe("\u2068יואב 7\u2069 3");
    expect(isolate("سارة")).toBe("\u2068سارة\u2069");
  });

  test("keeps the order of two people, whichever way their names run", () => {
    expect(isolate("יואב 7 & Sarah")).toBe("\u2068יואב 7\u2069 & \u2068Sarah\u2069");
    expect(isolateAll(["יואב 7", "Sarah"])).toBe("\u2068יואב 7\u2069 and Sarah");
    expect(isolateAll(["Ana"])).toBe("Ana");
  });

  test("knows where an order could turn", () => {
    expect(turnsOrder("Sarah & יואב")).toBe(true);
    expect(turnsOrder("Ana & Ben")).toBe(false);
    expect(turnsOrder("יואב")).toBe(false);
  });

  test("leaves a name alone that runs as the page does", () => {
    expect(isolate("Zoë O’Brien")).toBe("Zoë O’Brien");
  });
});
