// npm run practice: opens a practice, says who works there and with whom, lets an owner back in, tries the mail, from the server's console.
import { parseArgs } from "node:util";
import { connectTo } from "@/db/client";
import { withAdmin } from "@/db/cluster/database";
import { StartProblem } from "@/db/cluster/problem";
import { linksForOwner } from "@/lib/accounts/recovery/commands";
import { askForLinkSchema } from "@/lib/accounts/recovery/schema";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { sendMail } from "@/lib/platform/mail/send";
import { passwordLink } from "@/lib/platform/mail/ways-in";
import { addCoach, handOverFromConsole, openPractice, removeFromConsole } from "@/lib/practice/commands";
import { coachSchema, practiceSchema } from "@/lib/practice/schema";
import { resealNotes } from "@/lib/sessions/private-notes/records/as-system";
import { askPassword } from "./lib/ask-password";
import { listPractices } from "./lib/list-practices";
import { openDatabase } from "./lib/local-database";
import { main, say, settings } from "./lib/main";
import { notesKey } from "./lib/secret";

const usage = `npm run practice -- list                 practices, who works there, and with how many couples
npm run practice -- open --name "…" --zone Europe/London --coach "…" --email … [--profile licensed|coaching]
npm run practice -- add-coach --practice "…" --coach "…" --email …
npm run practice -- hand-over --practice "…" --email from@… --to to@…
npm run practice -- remove-coach --practice "…" --email …   once no couple is theirs
npm run practice -- reset owner@example.org        a one-time link for an owner who cannot sign in
npm run practice -- reseal-notes                   moves private notes to the newest of NOTES_KEYS
npm run practice -- test-mail somebody@example.org sends one mail, or says why it cannot`;

const checked = <T>(
  result:
    | { success: true; data: T }
    | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } },
): T => {
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new StartProblem(`${issue?.path.join(" ")}: ${issue?.message}\n${usage}`);
};

const addressOf = (typed: string | undefined) =>
  checked(askForLinkSchema.safeParse({ email: typed ?? "" })).email;

async function letOwnerIn(typed: string | undefined, appUrl: string): Promise<void> {
  const links = await linksForOwner(addressOf(typed), new Date());
  if (links.length === 0) {
    throw new StartProblem(
      "No owner of a practice signs in with this address. The owner can make a link for anybody else, on the practice’s settings page.",
    );
  }
  for (const { practiceName, token } of links) {
    say(`For the owner of ${practiceName}, once, within the next hour:`);
    say(passwordLink(appUrl, token));
    say("Using it signs out all their devices and turns their second step off, if they have one.");
  }
}

async function testMail(typed: string | undefined): Promise<number> {
  const { SMTP_URL, MENDWORK_DATA_DIR } = settings();
  const to = addressOf(typed);
  process.env.DATABASE_URL ??= "postgres://unused@localhost/unused";
  const sent = await sendMail({
    to,
    subject: "A test",
    text: "This is a test. Mail from this server arrives.\n",
  });
  const written = `SMTP_URL is not set, so mail is written to ${MENDWORK_DATA_DIR}/outbox. There is one for ${to} now.`;
  if (!sent) say("The mail was not taken. Look at SMTP_URL, and at what the line above says.");
  else say(SMTP_URL ? `The mail server has taken a mail to ${to}.` : written);
  return sent ? 0 : 1;
}

const inDatabase = ["list", "open", "add-coach", "hand-over", "remove-coach", "reset", "reseal-notes"];

async function practiceNamed(adminUrl: string, name: string | undefined): Promise<string> {
  const held = await withAdmin(
    adminUrl,
    (sql) => sql<{ id: string }[]>`select id from practices where name = ${name ?? ""}`,
  );
  if (held.length !== 1 || !held[0])
    throw new StartProblem(`There is no practice named ${name ?? "…"}.\n${usage}`);
  return held[0].id;
}

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
      to: { type: "string" },
    },
  });
  const [what, who] = positionals;
  const given = settings();
  if (what === "test-mail") return testMail(who);
  if (!what || !inDatabase.includes(what)) throw new StartProblem(usage);
  const database = await openDatabase(given);
  process.env.DATABASE_URL = database.appUrl;
  if (!given.DATABASE_URL) process.env.NOTES_KEYS ??= notesKey(given.MENDWORK_DATA_DIR);
  const { client } = connectTo(database.appUrl, 2, given.DATABASE_POOLED === "1");
  try {
    const coach = { name: values.coach, email: values.email, password: "" };
    if (what === "list") {
      await listPractices(database.adminUrl, usage);
    } else if (what === "open") {
      const given = { name: values.name, profile: values.profile, timeZone: values.zone, owner: coach };
      checked(practiceSchema.safeParse(given));
      const input = checked(
        practiceSchema.safeParse({ ...given, owner: { ...coach, password: await askPassword() } }),
      );
      await openPractice(input, new Date());
      say(`${input.name} is open. ${input.owner.name} signs in with ${input.owner.email}.`);
    } else if (what === "reset") {
      await letOwnerIn(who, given.APP_URL);
    } else if (what === "reseal-notes") {
      const { moved, shut } = await resealNotes();
      say(`${moved} notes moved to the newest key.`);
      if (shut > 0) {
        say(`${shut} stay shut: their key is not among NOTES_KEYS. Keep every earlier key that you have.`);
        return 1;
      }
    } else if (what === "hand-over" || what === "remove-coach") {
      const practiceId = await practiceNamed(database.adminUrl, values.practice);
      const them = { practiceId, email: addressOf(values.email), at: new Date() };
      if (what === "remove-coach") say(`${await removeFromConsole(them)} no longer works there.`);
      else {
        const moved = await handOverFromConsole({ ...them, to: addressOf(values.to) });
        say(`${moved.couples} couples are with ${moved.to} now.`);
      }
    } else {
      checked(coachSchema.safeParse(coach));
      const practiceId = await practiceNamed(database.adminUrl, values.practice);
      const input = checked(coachSchema.safeParse({ ...coach, password: await askPassword() }));
      await addCoach(practiceId, input, new Date());
      say(`${input.name} signs in with ${input.email}.`);
    }
  } catch (error) {
    if (error instanceof NotFound)
      throw new StartProblem("Nobody of this practice signs in with this address.");
    throw error instanceof Refusal ? new StartProblem(error.message) : error;
  } finally {
    await client.end({ timeout: 5 });
    if (!database.reused) await database.stop();
  }
  return 0;
});
