/** The outbox holds links that sign people in: it is readable where all people are imaginary. */
export function mayReadOutbox({ demo }: { demo: boolean }): boolean {
	return demo;
}
