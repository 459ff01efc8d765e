/** A PostgreSQL with the demo story, in a process of its own: told by lines on stdin when to bring it up again, ends with its parent. */
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { openDataDir } from "@/db/cluster/data-dir";
import { startEmbedded } from "@/db/embedded";
import { bringStory } from "@/scripts/lib/story";

const { path } = openDataDir(process.argv[2] ?? "");
let database = await startEmbedded(path);
// The story's steps are told on stdout; only lines that begin with a brace are answers.
await bringStory(database, { couples: "told" });
const answer = () => console.log(JSON.stringify({ appUrl: database.appUrl, adminUrl: database.adminUrl }));
answer();

for await (const line of createInterface({ input: process.stdin })) {
  if (line !== "up") continue;
  database = await startEmbedded(path);
  answer();
}
await database.erase();
rmSync(dirname(path), { recursive: true, force: true });
