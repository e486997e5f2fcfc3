/** The demonstration accounts, by what stands before `@brumeval.example`. */
export type Mailbox =
	| 'coordination'
	| 'partenaire'
	| 'hopital'
	| 'amina'
	| 'bruno'
	| 'chloe'
	| 'ars'
	| 'elue'
	| 'habitant';

export const PASSWORD = 'maillage-demo';
