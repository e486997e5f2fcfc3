/** Letters kept of the words before and after a proposed change, for whoever reads it outside its text. */
export const KEPT_AROUND = 60;
