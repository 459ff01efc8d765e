import { randomBytes } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { openText, sealText } from "@/lib/platform/sealed-text";

const settings = vi.hoisted(() => ({ NOTES_KEYS: "" as string | undefined }));
vi.mock("@/lib/platform/env", async (original) => ({
  ...(await original<typeof import("@/lib/platform/env")>()),
  env: () => settings,
}));

const key = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;
const [first, second] = [key("k1"), key("k2")];
const words = "Nobody else’s: zzsealed-gentian";

beforeEach(() => {
  settings.NOTES_KEYS = first;
});

test("opens again for what it belongs to, and holds nothing readable", () => {
  const note = sealText(words, "couple:session:coach");

  expect(openText(note, "couple:session:coach")).toBe(words);
  expect(note.sealed.toString("latin1")).not.toContain("gentian");
  expect(sealText(words, "couple:session:coach").sealed.equals(note.sealed)).toBe(false);
});

test("moved to something else, changed, or cut short, it does not open", () => {
  const { keyId, sealed } = sealText(words, "couple:session:coach");
  const bent = Buffer.from(sealed);
  bent.writeUInt8(bent.readUInt8(20) ^ 1, 20);

  expect(openText({ keyId, sealed }, "couple:session:another")).toBeNull();
  expect(openText({ keyId, sealed: bent }, "couple:session:coach")).toBeNull();
  expect(openText({ keyId, sealed: sealed.subarray(0, 10) }, "couple:session:coach")).toBeNull();
});

test("with a newer key in front, older notes open and new ones use the newer; without the older one they stay shut", () => {
  const old = sealText(words, "a");
  settings.NOTES_KEYS = `${second},${first}`;

  expect(openText(old, "a")).toBe(words);
  expect(sealText(words, "a").keyId).toBe("k2");

  settings.NOTES_KEYS = second;
  expect(openText(old, "a")).toBeNull();
});

test("without keys nothing is sealed, and the setting is named", () => {
  settings.NOTES_KEYS = undefined;

  expect(() => sealText(words, "a")).toThrow(/NOTES_KEYS/);
});
