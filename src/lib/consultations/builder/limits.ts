/** What a questionnaire may hold. Beyond, nobody answers it, on paper or on a phone. In characters, or so many. */
export const LINES_MAX = 100;
export const TITLE_MAX = 300;
export const HELP_MAX = 1000;
export const LABEL_MAX = 200;
export const OPTIONS_MAX = 40;
/** Ranking more is guessing. */
export const RANKED_MAX = 12;
export const ROWS_MAX = 20;
export const COLUMNS_MAX = 10;
export const UNIT_MAX = 30;
/** A scale has at most eleven steps: 0 to 10. */
export const STEPS_MAX = 11;
export const NUMBER_MAX = 1e12;
/** The file of a questionnaire. */
export const FILE_BYTES_MAX = 1024 * 1024;
