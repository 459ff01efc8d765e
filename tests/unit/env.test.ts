import { describe, expect, test } from "vitest";
import { parseEnv } from "@/lib/platform/env";

const problemsOf = (source: Record<string, string>) => {
  const parsed = parseEnv(source);
  return parsed.ok ? [] : parsed.problems;
};

describe("parseEnv", () => {
  test("nothing set gives the documented defaults", () => {
    expect(parseEnv({})).toEqual({
      ok: true,
      env: { PORT: 3000, HOST: "127.0.0.1", MENDWORK_DATA_DIR: ".data", APP_URL: "http://localhost:3000" },
    });
  });

  test("empty text counts as not set", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: "  ", APP_URL: "" }).ok).toBe(true);
  });

  test("APP_URL follows PORT and loses a closing slash", () => {
    expect(parseEnv({ PORT: "4100" })).toMatchObject({ env: { APP_URL: "http://localhost:4100" } });
    expect(parseEnv({ APP_URL: "https://practice.example/" })).toMatchObject({
      env: { APP_URL: "https://practice.example" },
    });
  });

  test.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "4190"],
    ["PORT", "3e3"],
    ["PORT", "http"],
    ["HOST", "not a host"],
    ["DATABASE_URL", "mysql://a:b@c/d"],
    ["DATABASE_URL", "postgres://localhost"],
    ["DATABASE_URL", "nonsense"],
    ["AUTH_SECRET", "short"],
    ["NOTES_KEYS", "k1"],
    ["NOTES_KEYS", "k1:c2hvcnQ="],
    ["NOTES_KEYS", `k1:${"A".repeat(43)}=,k1:${"B".repeat(43)}=`],
    ["NOTES_KEYS", `k1:${"A".repeat(43)}=,`],
    ["APP_URL", "https://practice.example/path"],
    ["APP_URL", "javascript:alert(1)"],
    ["APP_URL", "practice.example"],
    ["DATABASE_POOLED", "yes"],
    ["MIGRATION_DATABASE_URL", "mysql://a:b@c/d"],
    ["SMTP_URL", "http://mail.example"],
    ["MAIL_FROM", "Harbor Counseling"],
    ["MAIL_FROM", "a@one.example, b@two.example"],
    ["MAIL_FROM", "a@one.example\nBcc: b@two.example"],
    ["MENDWORK_DATA_DIR", "a\0b"],
  ])("a wrong %s (%j) is one line that names it", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} should be .+\\.$`));
    expect(problems[0]).not.toContain("\n");
  });

  test.each(["post@practice.example", "Harbor Counseling <post@practice.example>"])(
    "mail may come from %s",
    (MAIL_FROM) => expect(parseEnv({ MAIL_FROM })).toMatchObject({ ok: true, env: { MAIL_FROM } }),
  );

  test("a problem never repeats the value: it may hold a password", () => {
    expect(problemsOf({ DATABASE_URL: "mysql://a:hunter2@c/d" }).join()).not.toContain("hunter2");
  });

  test("each wrong setting is told", () => {
    expect(problemsOf({ PORT: "x", APP_URL: "y" })).toHaveLength(2);
  });
});
