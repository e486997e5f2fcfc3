/** How the end of a phase that people have read was moved. Each is told by the journal as `consultation-…`. */
export const endChangeKinds = ['prolonged', 'shortened', 'reopened'] as const;
export type EndChangeKind = (typeof endChangeKinds)[number];

/** One such change, as the page of the consultation says it. */
export type EndChange = {
	kind: EndChangeKind;
	/** The title of the phase, as it is now. */
	phase: string;
	from: Date;
	to: Date;
	/** When it was decided. */
	at: Date;
};
