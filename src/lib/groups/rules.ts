/** What a seat says of its own time. `mandateEndsOn` is the last day, included. */
export type SeatTime = {
	mandateStartsOn: string | null;
	mandateEndsOn: string | null;
	leftAt: Date | null;
};

/** Gone for good, which a mandate that has not begun is not. */
export function isSeatEnded(seat: SeatTime, today: string): boolean {
	if (seat.leftAt !== null) return true;
	return seat.mandateEndsOn !== null && seat.mandateEndsOn < today;
}

/** The name a reader gets to see. Decided on the server: what is not shown does not leave it. */
export function shownNameOf(
	person: { accountId: string; displayName: string; pseudonym: string; nameShown: boolean },
	reader: { accountId: string | null; maySeeNames: boolean }
): string {
	const isMe = reader.accountId === person.accountId;
	return isMe || reader.maySeeNames || person.nameShown ? person.displayName : person.pseudonym;
}
