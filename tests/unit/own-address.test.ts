import fc from "fast-check";
import { expect, test } from "vitest";
import { isOwnHost, isOwnOrigin } from "@/lib/platform/own-address";

const served = { APP_URL: "https://practice.example", PORT: 3000 };

test.each(["practice.example", "Practice.Example", "localhost:3000", "127.0.0.1:3000", "[::1]:3000"])(
  "%s is this server",
  (host) => expect(isOwnHost(host, served)).toBe(true),
);

test.each([
  ...[
    null,
    "",
    "elsewhere.example",
    "practice.example.elsewhere.example",
    "practice.example:81",
    "localhost",
  ],
  ...[
    "localhost:3001",
    "localhost.elsewhere.example:3000",
    "x@localhost:3000",
    "localhost:3000/x",
    "a b",
    "[::1",
  ],
])("%j is another", (host) => expect(isOwnHost(host, served)).toBe(false));

test.each(["https://practice.example", "http://localhost:3000", "http://127.0.0.1:3000"])(
  "a page at %s is our own",
  (origin) => expect(isOwnOrigin(origin, served)).toBe(true),
);

test.each([
  ...[
    null,
    "",
    "null",
    "x",
    "http://",
    "http://practice.example",
    "https://practice.example/",
    "https://practice.example:444",
  ],
  ...[
    "https://practice.example.elsewhere.example",
    "https://localhost:3000",
    "http://localhost:3001",
    "file://",
  ],
])("%j is not our own page", (origin) => expect(isOwnOrigin(origin, served)).toBe(false));

test("nothing that is sent as an origin breaks the answer", () => {
  fc.assert(
    fc.property(fc.string(), (origin) => {
      expect(isOwnOrigin(origin, served)).toBe(false);
    }),
  );
});
