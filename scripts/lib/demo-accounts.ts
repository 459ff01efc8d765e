// Promise: what a visitor of the demo needs to sign in, as docs and contract have it.
import { say } from "./main";

export const demoPassword = "mend-the-jar-2026";

export const demoAccounts: readonly (readonly [email: string, who: string])[] = [
  ["coach@demo.mendwork.test", "coach and owner of Harbour Counselling"],
  ["ana@demo.mendwork.test", "Ana, of Ana & Ben (14 weeks in)"],
  ["ben@demo.mendwork.test", "Ben, of Ana & Ben"],
  ["chidi@demo.mendwork.test", "Chidi, of Chidi & Dana (first week)"],
  ["dana@demo.mendwork.test", "Dana, of Chidi & Dana"],
  ["colleague@demo.mendwork.test", "another coach of Harbour Counselling"],
  ["stranger@demo.mendwork.test", "coach and owner of Hillside Coaching"],
];

export function tellAccounts(): void {
  const width = Math.max(...demoAccounts.map(([email]) => email.length));
  for (const [email, who] of demoAccounts) say(`  ${email.padEnd(width)}  ${who}`);
  say(`  Password of each: ${demoPassword}`);
}
