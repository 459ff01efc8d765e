// Promise: the server is killed while a counselor writes; what was acknowledged is there, and the same page writes on.
import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { type House, openHouse } from "../privacy/planted";
import { asOwner } from "../support/people";
import type { Result } from "../support/visitor";
import { FaultHouse } from "./house";

test.describe.configure({ timeout: 240_000 });

const rounds = 6;
const faults = new FaultHouse();
const outerAdmin = process.env.ADMIN_URL;
let house: House;
let appointmentId: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await faults.open();
  process.env.ADMIN_URL = faults.adminUrl;
  house = await openHouse(faults.base);
  const { coach, coupleId } = house;
  await coach.act("bookAppointmentsAction", {
    ...{ coupleId, who: "both", day: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) },
    ...{ time: "10:00", minutes: "50", rhythm: "once", times: "" },
  });
  appointmentId = await asOwner(async (sql) =>
    String((await sql`select id from appointments where couple_id = ${coupleId}`)[0]?.id),
  );
});
test.afterAll(async () => {
  process.env.ADMIN_URL = outerAdmin;
  await faults.close();
});

/** One open page: it knows what the server last told it, and sends what stands in it again and again. */
class Page {
  base = 0;
  kept = "";
  constructor(
    private readonly action: string,
    private readonly box: string,
    private readonly writer = randomUUID(),
  ) {}

  async save(text: string): Promise<boolean> {
    const answer = await house.coach
      .act(
        this.action,
        { appointmentId, baseRevision: String(this.base), writer: this.writer, [this.box]: text },
        { path: "/coach", signal: AbortSignal.timeout(20_000) },
      )
      .then(({ result }): Result | null => result)
      .catch(() => null);
    if (answer?.status === "refused" && !answer.why) throw new Error(answer.message);
    if (answer?.status !== "done") return false;
    this.base = Number(answer.data?.baseRevision);
    this.kept = text;
    return true;
  }
}

const pages: Record<string, { page: () => Page; read: () => Promise<string>; rows: () => Promise<number> }> =
  {
    "the progress note": {
      page: () => new Page("keepProgressNoteAction", "focus"),
      read: () =>
        asOwner(async (sql) => {
          const [row] =
            await sql`select content ->> 'focus' as text from progress_notes where appointment_id = ${appointmentId}`;
          return String(row?.text ?? "");
        }),
      rows: () =>
        asOwner(
          async (sql) =>
            (await sql`select 1 from progress_notes where appointment_id = ${appointmentId}`).length,
        ),
    },
    "the private note": {
      page: () => new Page("keepPrivateNoteAction", "words"),
      read: async () => {
        const { text } = await house.coach.page(
          `/coach/couples/${house.coupleId}/sessions/${appointmentId}/private`,
        );
        return /note-text \d+ \d+/.exec(text)?.[0] ?? "";
      },
      rows: () =>
        asOwner(
          async (sql) =>
            (await sql`select 1 from private_notes where appointment_id = ${appointmentId}`).length,
        ),
    },
  };

for (const [what, { page, read, rows }] of Object.entries(pages))
  test(`${what}: killed while it is written, it holds what was acknowledged or what was on its way`, async () => {
    const writing = page();
    for (let round = 0; round < rounds; round++) {
      let sent = "";
      const killed = new Promise((resolve) => setTimeout(resolve, 60 + Math.random() * 400)).then(() =>
        faults.killServer(),
      );
      for (let key = 0; key < 500; key++) {
        sent = `note-text ${round} ${key}`;
        if (!(await writing.save(sent))) break;
      }
      await killed;
      await faults.startServer();
      expect([writing.kept, sent]).toContain(await read());

      expect(await writing.save(`note-text ${round} 1000`), "the same page writes on").toBe(true);
      expect(await read()).toBe(`note-text ${round} 1000`);
    }
    expect(await rows()).toBe(1);
  });
