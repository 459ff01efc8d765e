/** Emails as their reader has chosen them. */
import type { ChooseNotices } from "./schema";

/** @property isChosen they have chosen themselves: before that nothing is sent */
export type MyNotices = ChooseNotices & { isChosen: boolean };
