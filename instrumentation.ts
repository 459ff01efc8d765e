/** Runs once when the server starts: settings are checked before the first visitor, a broken connection never ends the process, and the rounds begin. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseWrongDatabase, watchProcess } = await import("@/lib/startup");
  watchProcess();
  await refuseWrongDatabase();
  const { makeRounds } = await import("@/lib/plans/clockwork");
  makeRounds();
}
