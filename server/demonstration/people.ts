import type { Role } from '#lib/accounts/actor.ts';

type Person = {
	/** Before `@brumeval.example`. */
	mailbox: string;
	displayName: string;
	pseudonym: string;
	role: Role;
	organisation: string;
};

/** The demonstration accounts. None of these people exists. */
export const people: readonly Person[] = [
	{
		mailbox: 'coordination',
		displayName: 'Claire Vasseur',
		pseudonym: 'Aulne',
		role: 'coordinator',
		organisation: 'Pays de Brumeval'
	},
	{
		mailbox: 'partenaire',
		displayName: 'Yanis Delorme',
		pseudonym: 'Bouleau',
		role: 'partner',
		organisation: 'CPTS de Brumeval'
	},
	{
		mailbox: 'hopital',
		displayName: 'Hélène Marchetti',
		pseudonym: 'Charme',
		role: 'partner',
		organisation: 'Centre hospitalier de Brumeval'
	},
	{
		mailbox: 'amina',
		displayName: 'Amina',
		pseudonym: 'Érable',
		role: 'committee-member',
		organisation: ''
	},
	{
		mailbox: 'bruno',
		displayName: 'Bruno',
		pseudonym: 'Frêne',
		role: 'committee-member',
		organisation: ''
	},
	{
		mailbox: 'chloe',
		displayName: 'Chloé',
		pseudonym: 'Genêt',
		role: 'committee-member',
		organisation: ''
	},
	{
		mailbox: 'ars',
		displayName: 'Marc Thévenin',
		pseudonym: 'Hêtre',
		role: 'referent-ars',
		organisation: 'ARS, délégation départementale'
	},
	{
		mailbox: 'elue',
		displayName: 'Solène Garnier',
		pseudonym: 'Iris',
		role: 'elected',
		organisation: 'Pays de Brumeval'
	},
	{
		mailbox: 'habitant',
		displayName: 'Lucien',
		pseudonym: 'Jonc',
		role: 'resident',
		organisation: ''
	}
];
