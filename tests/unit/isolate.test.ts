import { describe, expect, test } from "vitest";
import { isolate } from "@/lib/platform/names/isolate";

describe("isolate", () => {
  test("keeps the direction of a right-to-left name to itself", () => {
    expect(`${isolate("יואב 7")} 3`).toBe("\u2068יואב 7\u2069 3");
    expect(isolate("سارة")).toBe("\u2068سارة\u2069");
  });

  test("leaves a name alone that runs as the page does", () => {
    expect(isolate("Zoë O’Brien")).toBe("Zoë O’Brien");
  });
});
