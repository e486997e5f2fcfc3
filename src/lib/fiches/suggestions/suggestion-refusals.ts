/** Why what was asked of proposed changes is not done. */
export type SuggestionRefusal =
	| 'unknown-fiche'
	/** Withdrawn or decided meanwhile, or never there. */
	| 'unknown-suggestion'
	| 'not-allowed'
	/** The text of the fiche does not change at this stage. */
	| 'frozen'
	/** The words that it would change are gone, or it changes none. */
	| 'nothing'
	| 'too-many'
	| 'bad-anchor'
	/** The group has been asked already, or has ended its answer. */
	| 'asked-already'
	| 'ended'
	| 'unknown-group'
	/** An objection without its reason. */
	| 'no-reason';
