// Promise: what a visitor of the demo needs to sign in, as docs and contract have it.
import { demoDomain, demoPassword } from "@/scripts/story/accounts";
import { say } from "./main";

const demoAccounts: readonly (readonly [name: string, who: string])[] = [
  ["coach", "coach and owner of Harbor Counseling"],
  ["ana", "Ana, of Ana & Ben (14 weeks in)"],
  ["ben", "Ben, of Ana & Ben"],
  ["chidi", "Chidi, of Chidi & Dana (first week)"],
  ["dana", "Dana, of Chidi & Dana"],
  ["colleague", "another coach of Harbor Counseling"],
  ["supervisor", "reads one couple of Harbor Counseling in supervision: Nadia & Owen"],
  ["stranger", "coach and owner of Hillside Coaching"],
];

export function tellAccounts(): void {
  const width = Math.max(...demoAccounts.map(([name]) => name.length)) + demoDomain.length;
  for (const [name, who] of demoAccounts) say(`  ${(name + demoDomain).padEnd(width)}  ${who}`);
  say(`  Password of each: ${demoPassword}`);
}
