/** A person who writes: keeps a record of every word that the server said it has, and of nothing else. */
import { randomUUID } from "node:crypto";
import { asOwner } from "../support/people";
import type { Result, Visitor } from "../support/visitor";

export type Kept = { revision: number; text: string };
export type Told = "kept" | "conflict" | "closed" | "busy" | "no answer" | "other";

export class Writer {
  /** The newest text that was acknowledged. */
  kept: Kept | null = null;
  /** Sent, and never heard of again: it may be there or not. */
  unheard: string[] = [];
  base = 0;
  readonly submitKey = randomUUID();
  handedIn: string | null = null;
  odd: string[] = [];
  /** The longest that any answer took, in milliseconds. */
  slowest = 0;

  constructor(
    private readonly visitor: Visitor,
    private readonly owner: string,
    readonly assignmentId: string,
  ) {}

  private fields(text: string) {
    return {
      assignmentId: this.assignmentId,
      occurrence: "1",
      sheet: "own",
      owner: this.owner,
      submitKey: this.submitKey,
      "f.not_clear": text,
    };
  }

  private async call(name: string, fields: Record<string, string>): Promise<Result | "no answer" | "broken"> {
    const began = Date.now();
    try {
      const { result, status, text } = await this.visitor.act(name, fields, {
        signal: AbortSignal.timeout(20_000),
      });
      if (result) return result;
      this.odd.push(`${status} ${text.slice(0, 120)}`);
      return "broken";
    } catch {
      return "no answer";
    } finally {
      this.slowest = Math.max(this.slowest, Date.now() - began);
    }
  }

  async save(text: string): Promise<Told> {
    this.unheard.push(text);
    const result = await this.call("saveDraftAction", {
      ...this.fields(text),
      baseRevision: String(this.base),
    });
    if (result === "no answer" || result === "broken") return "no answer";
    if (result.status !== "done") return result.why === "busy" ? "busy" : "other";
    const { revision, newer, closed } = result.data ?? {};
    if (closed) return "closed";
    if (newer) {
      this.base = Number(revision);
      return "conflict";
    }
    this.base = Number(revision);
    this.kept = { revision: this.base, text };
    this.unheard = [];
    return "kept";
  }

  /** Sends the same again until there is an answer, as the page does by itself. */
  async saveUntilKept(text: string, patience = 40): Promise<void> {
    for (let i = 0; i < patience; i++) {
      const told = await this.save(text);
      if (told === "kept") return;
      if (told === "conflict" || told === "busy" || told === "no answer") {
        await new Promise((resolve) => setTimeout(resolve, 150));
        continue;
      }
      throw new Error(`saving came to ${told}`);
    }
    throw new Error("it was never kept");
  }

  async handIn(text: string): Promise<Told> {
    const result = await this.call("submitHomeworkAction", { ...this.fields(text), outcome: "partly" });
    if (result === "no answer" || result === "broken") return "no answer";
    if (result.status === "done") {
      this.handedIn = text;
      return "kept";
    }
    return result.why === "busy" ? "busy" : "other";
  }

  async handInUntilKept(text: string, patience = 40): Promise<void> {
    for (let i = 0; i < patience; i++) {
      if ((await this.handIn(text)) === "kept") return;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    throw new Error("it was never handed in");
  }

  /** What the database says about this assignment, past everything. */
  stored = () =>
    asOwner(async (sql) => ({
      responses: await sql`select id, status, submitted_at, submit_key from responses
        where assignment_id = ${this.assignmentId} and client_id = ${this.owner}`,
      drafts: await sql<{ revision: number; text: string | null }[]>`
        select revision, content #>> '{values,not_clear}' as text from drafts
        where assignment_id = ${this.assignmentId} and client_id = ${this.owner}`,
      answers: await sql<{ text: string }[]>`
        select value #>> '{}' as text from answers
        where assignment_id = ${this.assignmentId} and client_id = ${this.owner} and field_key = 'not_clear'`,
      deeds: await sql`select 1 from audit_events e join responses r on r.id = e.subject_id
        where r.assignment_id = ${this.assignmentId} and r.client_id = ${this.owner} and e.action = 'homework.submit'`,
    }));
}
