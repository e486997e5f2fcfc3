/** A page to read: it needs no script, and sends none. */
export const csr = false;
