import { expect, test } from "@playwright/test";
import { Visitor } from "../support/visitor";
import { routes } from "./pages";
import { payloadStill, still } from "./still";

test("every page tells browsers what they may do with it, and keeps no copy", async ({ baseURL }) => {
  const open = routes().filter((route) => !route.includes("["));
  for (const account of ["coach", "ana", null]) {
    const visitor = new Visitor(baseURL ?? "");
    if (account) await visitor.signIn(account);
    for (const path of [...open, "/no-such-page"]) {
      const { headers, status, text } = await visitor.page(path);
      const where = `${account} ${path}`;
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy, where).toMatch(/script-src [^;]*'nonce-/);
      expect(/script-src ([^;]*)/.exec(policy)?.[1], where).not.toMatch(
        /unsafe-inline|unsafe-eval|https?:|\*/,
      );
      for (const part of [
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]) {
        expect(policy, where).toContain(part);
      }
      expect(headers.get("x-content-type-options"), where).toBe("nosniff");
      expect(headers.get("x-frame-options"), where).toBe("DENY");
      expect(headers.get("referrer-policy"), where).toMatch(/^(same-origin|no-referrer)$/);
      expect(headers.get("cross-origin-opener-policy"), where).toBe("same-origin");
      expect(headers.get("x-powered-by"), where).toBeNull();
      if (account && status === 200) expect(headers.get("cache-control"), where).toMatch(/no-store/);
      if (/text\/html/.test(headers.get("content-type") ?? "")) {
        const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
        for (const [tag] of text.matchAll(/<script\b[^>]*>/g))
          expect(tag, where).toContain(`nonce="${nonce}"`);
        expect(text, where).not.toMatch(/\son(click|load|error|submit)=/i);
      }
    }
  }
});

test("a nonce is used once", async ({ baseURL }) => {
  const visitor = new Visitor(baseURL ?? "");
  const nonces = new Set<string | undefined>();
  for (let i = 0; i < 5; i++) {
    const { headers } = await visitor.page("/sign-in");
    nonces.add(/'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1]);
  }
  expect(nonces.size).toBe(5);
});

test("the session cookie is not for scripts, other sites or other paths", async ({ baseURL }) => {
  const visitor = new Visitor(baseURL ?? "");
  const { headers } = await visitor.act("signInAction", {
    email: "dana@demo.mendwork.test",
    password: "mend-the-jar-2026",
  });
  const cookies = headers.getSetCookie().filter((line) => /session/.test(line));
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/;\s*httponly/i);
    expect(cookie).toMatch(/;\s*samesite=(lax|strict)/i);
    expect(cookie).toMatch(/;\s*path=\/(;|$)/i);
    expect(cookie).not.toMatch(/;\s*domain=/i);
  }
});

test("signing in goes nowhere else", async ({ baseURL }) => {
  for (const target of ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"]) {
    const visitor = new Visitor(baseURL ?? "");
    const { location, headers } = await visitor.act(
      "signInAction",
      {
        email: "dana@demo.mendwork.test",
        password: "mend-the-jar-2026",
        callbackUrl: target,
        redirectTo: target,
      },
      { path: `/sign-in?callbackUrl=${encodeURIComponent(target)}` },
    );
    expect(`${location} ${headers.get("x-action-redirect")}`).not.toContain("elsewhere");
  }
});

test("the bare sign-in route wants its token, goes nowhere else and says nothing about the person", async ({
  baseURL,
}) => {
  const base = baseURL ?? "";
  const visitor = new Visitor(base);
  const form = {
    email: "dana@demo.mendwork.test",
    password: "mend-the-jar-2026",
    callbackUrl: "https://elsewhere.example",
  };
  const post = (fields: Record<string, string>) =>
    visitor.post("/api/auth/callback/credentials", new URLSearchParams(fields), { origin: base });
  const signedIn = () => [...visitor.cookies.keys()].some((key) => key.includes("mendwork.session"));

  await post({ ...form, csrfToken: "0".repeat(64) });
  expect(signedIn()).toBe(false);
  const { csrfToken } = JSON.parse((await visitor.get("/api/auth/csrf")).text) as { csrfToken: string };
  const { location } = await post({ ...form, csrfToken });
  expect(location ?? "").not.toContain("elsewhere");
  expect(signedIn()).toBe(true);
  const session = await visitor.get("/api/auth/session");
  expect(session.text).not.toMatch(/dana|@|[0-9a-f]{8}-[0-9a-f]{4}-/i);
});

test("what is not the visitor's answers exactly like what does not exist", async ({ baseURL }) => {
  const { randomUUID } = await import("node:crypto");
  const { assignmentIdOf, coupleIdOf } = await import("../support/people");
  const theirs = await coupleIdOf("Chidi & Dana");
  const assignment = await assignmentIdOf("Ana & Ben", "map-of-causes-mine-first");
  const stranger = await new Visitor(baseURL ?? "").signIn("stranger");
  const dana = await new Visitor(baseURL ?? "").signIn("dana");
  for (const [visitor, path, id] of [
    [stranger, "/coach/couples/", theirs],
    [dana, "/client/homework/", assignment],
  ] as const) {
    const none = randomUUID();
    const hidden = await visitor.page(`${path}${id}`);
    const missing = await visitor.page(`${path}${none}`);
    expect(hidden.status, path).toBe(404);
    expect(missing.status, path).toBe(404);
    const plain = (text: string) => text.replaceAll(id, "id").replaceAll(none, "id");
    expect(still(plain(hidden.text))).toBe(still(plain(missing.text)));
    const payloads = [await visitor.payload(`${path}${id}`), await visitor.payload(`${path}${none}`)];
    const [one = "", two = ""] = payloads.map(({ text }) => payloadStill(plain(text)));
    expect(one).toBe(two);
    expect(payloads[0]?.status).toBe(payloads[1]?.status);
  }
});
