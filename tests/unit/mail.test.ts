import { createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sendMail } from "@/lib/platform/mail/send";

/** Takes the connection and never says a word. */
let silent: Server;
const open = new Set<Socket>();

beforeAll(async () => {
  silent = createServer((socket) => void open.add(socket));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as { port: number };
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/none");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
});
afterAll(() => {
  for (const socket of open) socket.destroy();
  silent.close();
  vi.unstubAllEnvs();
});

test("a silent mail server is given up after five seconds", async () => {
  const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
  const began = performance.now();

  const sent = await sendMail({ to: "ana@world.test", subject: "Hello", text: "zqwords" });

  expect(sent).toBe(false);
  expect(performance.now() - began).toBeLessThan(8_000);
  expect(open.size).toBe(1);
  expect(JSON.stringify(complaint.mock.calls)).not.toMatch(/ana@|zqwords/);
});

test("a mail leaves through the mail server that is set up, to the address it is for", async () => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    let inWords = false;
    socket.write("220 ready\r\n");
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
        heard.push(line);
        if (inWords && line !== ".") continue;
        inWords = line === "DATA";
        socket.write(inWords ? "354 go on\r\n" : line === "QUIT" ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vi.resetModules();
  vi.stubEnv("MAIL_FROM", "Harbor Counseling <post@practice.example>");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(server.address() as { port: number }).port}`);
  const { sendMail } = await import("@/lib/platform/mail/send");
  const { joinedMail } = await import("@/lib/platform/mail/joined");

  const sent = await sendMail(joinedMail("ana@world.test", "https://practice.example"));

  server.close();
  expect(sent).toBe(true);
  expect(heard).toContain("RCPT TO:<ana@world.test>");
  expect(heard).toContain("MAIL FROM:<post@practice.example>");
  expect(heard).toContain("From: Harbor Counseling <post@practice.example>");
  expect(heard).toContain("Subject: Your sign-in");
  expect(heard.join("\n")).toContain("it stays as it was");
});
