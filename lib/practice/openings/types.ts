/** `record`: pages of the couple's record · `answers`: a sheet of theirs on its own page · `copy`: what was taken out of here · `supervision`: their record, read in supervision. */
export type OpenedPart = "record" | "answers" | "copy" | "supervision";

/** What a client reads of it: no hour, and no day but that of a copy. */
export type Opening = { readerName: string; stoodIn: boolean; part: OpenedPart; onDay: string };
