/** A reply to a comment: as its author has it, and as the counselor reads it. */

export type OwnReply = {
  replyId: string;
  commentId: string;
  words: string;
  sentAt: Date;
  /** Their counselor has said so. */
  isRead: boolean;
};

export type ReceivedReply = {
  replyId: string;
  authorName: string;
  words: string;
  sentAt: Date;
  readAt: Date | null;
};
