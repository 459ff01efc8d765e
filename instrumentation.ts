/** Runs once when the server starts: settings are checked before the first visitor, and a broken connection never ends the process. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { watchProcess } = await import("@/lib/startup");
  watchProcess();
}
