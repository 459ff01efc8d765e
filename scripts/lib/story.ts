// Promise: the demo story is told whole or told anew, and only in an embedded database that held nothing.
import { recreateDatabase, type Urls, withAdmin } from "@/db/cluster/database";
import { StartProblem } from "@/db/cluster/problem";
import { bringUpToDate } from "@/scripts/lib/bring-up-to-date";
import { isEmpty, seedDemo } from "@/scripts/story";
import { step } from "./main";

type Told = "no" | "telling" | "told";

/** Migrates, and tells the story when the database is empty or `fresh` asks for a new one. Returns whether it holds the story. */
export async function bringStory(
  urls: Urls,
  { fresh = false, couples = "all" }: { fresh?: boolean; couples?: "all" | "told" } = {},
): Promise<boolean> {
  const told = await toldIn(urls.adminUrl);
  if (fresh && told === "no" && !(await heldNothing(urls.adminUrl))) {
    throw new StartProblem(
      "This database holds more than the demo story, so --fresh leaves it alone. Choose another MENDWORK_DATA_DIR.",
    );
  }
  // A story cut short is told again from the start.
  if (fresh || told === "telling") await recreateDatabase(urls.adminUrl);
  await step("Database is up to date", () => bringUpToDate(urls.adminUrl));
  if (!(await isEmpty(urls.adminUrl))) return told === "told";
  await mark(urls.adminUrl, "telling");
  await step("The demo story is told", () => seedDemo(urls, { couples }));
  await mark(urls.adminUrl, "told");
  return true;
}

const words = { telling: "mendwork: the demo story is being told", told: "mendwork: the demo story" };

export const toldIn = (adminUrl: string): Promise<Told> =>
  withAdmin(adminUrl, async (sql) => {
    const [row] = await sql`
      select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()`;
    return row?.comment === words.told ? "told" : row?.comment === words.telling ? "telling" : "no";
  });

const mark = (adminUrl: string, told: keyof typeof words) =>
  withAdmin(adminUrl, async (sql) => {
    const database = new URL(adminUrl).pathname.slice(1);
    await sql.unsafe(`comment on database "${database}" is '${words[told]}'`);
  });

async function heldNothing(adminUrl: string): Promise<boolean> {
  const migrated = await withAdmin(
    adminUrl,
    async (sql) => (await sql`select to_regclass('practices') as t`)[0]?.t,
  );
  return !migrated || isEmpty(adminUrl);
}
