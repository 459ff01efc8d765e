/** The one way to say that something is done: a sentence, and where one tap did it, what takes it back. */

export const noticeCookie = "mendwork.done";

/** What the undo of a deed posts: its name and what it was done to. */
export type Undo = { deed: string } & Record<string, string>;

export type DoneNotice = { id: string; message: string; undo?: Undo };
