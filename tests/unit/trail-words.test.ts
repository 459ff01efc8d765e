import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { actionInWords, actionNames } from "@/lib/platform/audit/terms";
import { fieldsInWords } from "@/lib/platform/audit/terms/fields";
import { addressClass, refusedLine } from "@/lib/platform/auth/refused-sign-ins";

test("every deed that the code writes down has words", () => {
  const written = readdirSync("lib", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => [...readFileSync(`lib/${path}`, "utf8").matchAll(/action: "([a-z_]+\.[a-z_]+)"/g)])
    .map((match) => match[1] ?? "");
  expect(written.length).toBeGreaterThan(60);
  expect(written.filter((action) => !(action in actionNames("licensed")))).toEqual([]);
});

test("no code, id or name of a column is shown", () => {
  expect(actionInWords("secret_table.do_it", "licensed")).toBe("Changed something");
  expect(fieldsInWords(["first_name", "version_3", "set_aside_until", "6b1f", "exercises_2"])).toEqual([
    ...["first name", "version 3", "2 exercises"],
  ]);
});

test("a refused sign-in is one line that holds neither address", () => {
  const refused = {
    reason: "wrong",
    email: "ana@x.test",
    address: "203.0.113.9",
    knownDevice: false,
  } as const;
  const line = refusedLine(refused, "secret");
  expect(line).toMatch(/^sign-in refused: reason=\S+ who=[\w-]{12} from=public-ipv4 device=new$/);
  expect(refusedLine({ ...refused, address: "10.0.0.1" }, "secret").split(" ")[3]).toBe(line.split(" ")[3]);
  expect(refusedLine(refused, "another").split(" ")[3]).not.toBe(line.split(" ")[3]);
});

test.each([
  ["127.0.0.1", "loopback-ipv4"],
  ["192.168.1.4", "private-ipv4"],
  ["fd00::1", "private-ipv6"],
  ["2001:db8::1", "public-ipv6"],
  ["unknown", "unknown"],
])("%s is %s", (address, kind) => expect(addressClass(address)).toBe(kind));
