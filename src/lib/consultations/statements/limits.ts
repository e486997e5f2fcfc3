/** A sentence that is answered in one reading, in characters. */
export const STATEMENT_MAX = 200;
/** Statements of a phase: nobody answers more, and an opinion map needs answers in common. */
export const STATEMENTS_MAX = 200;
