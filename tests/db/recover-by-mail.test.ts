import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ownSignIn } from "@/lib/accounts/password/queries";
import { askForLink, setPassword } from "@/lib/accounts/recovery/commands";
import { openPasswordLink } from "@/lib/accounts/recovery/queries";
import { sendMail } from "@/lib/platform/mail/send";
import { passwordLink, recoverMail } from "@/lib/platform/mail/ways-in";
import { makeWorld } from "@/tests/factories/world";

type Letter = { from: string; to: string[]; text: string; user: unknown };

const now = new Date("2026-03-04T10:00:00Z");
const letters: Letter[] = [];
const refused = new Set<string>();
let server: SMTPServer;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username, password }, _session, done) =>
      password === "zq letters" ? done(null, { user: username }) : done(new Error("wrong")),
    onRcptTo: ({ address }, _session, done) =>
      done(refused.has(address) ? new Error("no such mailbox") : undefined),
    onData(stream, { envelope, user }, done) {
      let text = "";
      stream.on("data", (chunk) => (text += chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = envelope;
        const from = mailFrom ? mailFrom.address : "";
        letters.push({ from, to: rcptTo.map(({ address }) => address), text, user });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  vi.stubEnv("SMTP_URL", `smtp://post:zq%20letters@127.0.0.1:${port}`);
  vi.stubEnv("APP_URL", "https://practice.example");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await new Promise<void>((resolve) => server.close(resolve));
});

/** Lines as they were before the mail was packed. */
const unpacked = (text: string) => text.replace(/=\r\n/g, "").replaceAll("=3D", "=");

test("a link to set a new password arrives through a mail server, at its address alone, and works", async () => {
  const { ana } = await makeWorld(now);
  const { email } = await ownSignIn(ana);
  const token = (await askForLink(email, now)) ?? "";

  const sent = await sendMail(recoverMail(email, passwordLink("https://practice.example", token)));

  expect(sent).toBe(true);
  expect(letters).toHaveLength(1);
  const [letter] = letters;
  expect(letter).toMatchObject({ to: [email], from: "no-reply@practice.example", user: "post" });
  const found = /https:\/\/practice\.example\/recover\/([\w-]{43})/.exec(unpacked(letter?.text ?? ""))?.[1];
  expect(await openPasswordLink(found ?? "", now)).toHaveLength(1);
  expect(await setPassword({ token: found ?? "", password: "four small paper boats" }, now)).toEqual({
    email,
  });
});

test("a mailbox that is refused is said in the log, without its address", async () => {
  const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
  refused.add("nobody@world.test");

  const sent = await sendMail(recoverMail("nobody@world.test", "https://practice.example/recover/x"));

  expect(sent).toBe(false);
  expect(letters).toHaveLength(1);
  expect(complaint).toHaveBeenCalled();
  expect(JSON.stringify(complaint.mock.calls)).not.toMatch(/nobody@|recover/);
});
