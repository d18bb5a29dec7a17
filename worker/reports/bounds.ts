const dayMs = 86_400_000;

/** So many different senders within a day are no accident. */
export const sendersToRaise = 3;

/** More can be read by nobody, and a flood must not fill the database. */
export const maxOpenOfChat = 200;
export const maxOfDay = 2000;

/** For how long: what was written in a report that is dealt with, and any report. */
export const textKeptMs = 30 * dayMs;
export const reportKeptMs = 90 * dayMs;

/** How many texts of one kind about one chat coordinators are shown. */
export const maxTexts = 20;
