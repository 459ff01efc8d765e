// npm run practice: opens a practice, or adds a counselor to one, from the server's console.
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import { connectTo } from "@/db/client";
import { withAdmin } from "@/db/cluster/database";
import { StartProblem } from "@/db/cluster/problem";
import { Refusal } from "@/lib/platform/errors";
import { addCoach, openPractice } from "@/lib/practice/commands";
import { coachSchema, practiceSchema } from "@/lib/practice/schema";
import { openDatabase } from "./lib/local-database";
import { main, say, settings } from "./lib/main";

const usage = `npm run practice -- open --name "…" --zone Europe/London --coach "…" --email … [--profile licensed|coaching]
npm run practice -- add-coach --practice "…" --coach "…" --email …`;

/** Asks without showing what is typed; reads a line when the input is a pipe. */
async function askPassword(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stderr.write("Password (at least 12 characters): ");
  const reader = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  const password = await reader.question("");
  reader.close();
  process.stderr.write("\n");
  return password;
}

const checked = <T>(
  result:
    | { success: true; data: T }
    | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } },
): T => {
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new StartProblem(`${issue?.path.join(" ")}: ${issue?.message}\n${usage}`);
};

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: "string" },
      zone: { type: "string" },
      profile: { type: "string", default: "licensed" },
      practice: { type: "string" },
      coach: { type: "string" },
      email: { type: "string" },
    },
  });
  const [what] = positionals;
  if (what !== "open" && what !== "add-coach") throw new StartProblem(usage);
  const given = settings();
  const database = await openDatabase(given);
  process.env.DATABASE_URL = database.appUrl;
  const { client } = connectTo(database.appUrl, 2, given.DATABASE_POOLED === "1");
  try {
    const coach = { name: values.coach, email: values.email, password: "" };
    if (what === "open") {
      const given = { name: values.name, profile: values.profile, timeZone: values.zone, owner: coach };
      checked(practiceSchema.safeParse(given));
      const input = checked(
        practiceSchema.safeParse({ ...given, owner: { ...coach, password: await askPassword() } }),
      );
      await openPractice(input, new Date());
      say(`${input.name} is open. ${input.owner.name} signs in with ${input.owner.email}.`);
    } else {
      checked(coachSchema.safeParse(coach));
      const held = await withAdmin(
        database.adminUrl,
        (sql) => sql<{ id: string }[]>`select id from practices where name = ${values.practice ?? ""}`,
      );
      if (held.length !== 1 || !held[0])
        throw new StartProblem(`There is no practice named ${values.practice ?? "…"}.\n${usage}`);
      const input = checked(coachSchema.safeParse({ ...coach, password: await askPassword() }));
      await addCoach(held[0].id, input, new Date());
      say(`${input.name} signs in with ${input.email}.`);
    }
  } catch (error) {
    throw error instanceof Refusal ? new StartProblem(error.message) : error;
  } finally {
    await client.end({ timeout: 5 });
    if (!database.reused) await database.stop();
  }
  return 0;
});
