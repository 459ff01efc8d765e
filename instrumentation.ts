/** Runs once when the server starts: settings are checked before the first visitor, a broken connection never ends the process, and the rounds begin. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseWrongDatabase, watchProcess } = await import("./lib/platform/startup");
  watchProcess();
  const { knowAnswers } = await import("./lib/platform/actions/busy-answer");
  knowAnswers();
  await refuseWrongDatabase();
  const { keepRounds } = await import("./lib/platform/clock");
  const { assignRound } = await import("./lib/plans/records/rounds");
  const { retentionRound } = await import("./lib/practice/retention/records/rounds");
  const { noticesRound, sendNotice } = await import("./lib/accounts/notices/records/rounds");
  keepRounds(
    { plans: assignRound, retention: retentionRound, notices: noticesRound },
    { notices: (data) => sendNotice(data) },
  );
}

/** Called by the framework for whatever is thrown while a request is answered. */
export async function onRequestError(error: unknown) {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { answerBusy } = await import("./lib/platform/actions/busy-answer");
  answerBusy(error);
}
