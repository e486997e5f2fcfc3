import type { Role } from '#lib/accounts/actor.ts';

export type DemonstrationPerson = {
	/** Before `@brumeval.example`. */
	mailbox: string;
	displayName: string;
	pseudonym: string;
	role: Role;
	organisation: string;
};

/** The demonstration accounts, which sign in. None of these people exists. */
export const people: readonly DemonstrationPerson[] = [
	person('coordination', 'Claire Vasseur', 'Aulne', 'coordinator', 'Pays de Brumeval'),
	person('partenaire', 'Yanis Delorme', 'Bouleau', 'partner', 'CPTS de Brumeval'),
	person('hopital', 'Hélène Marchetti', 'Charme', 'partner', 'Centre hospitalier de Brumeval'),
	person('amina', 'Amina', 'Érable', 'committee-member'),
	person('bruno', 'Bruno', 'Frêne', 'committee-member'),
	person('chloe', 'Chloé', 'Genêt', 'committee-member'),
	person('ars', 'Marc Thévenin', 'Hêtre', 'referent-ars', 'ARS, délégation départementale'),
	person('elue', 'Solène Garnier', 'Iris', 'elected', 'Pays de Brumeval'),
	person('habitant', 'Lucien', 'Jonc', 'resident')
];

/** Others who sit in the groups. They have no password and no mailbox: nobody signs in as them. */
export const others: readonly DemonstrationPerson[] = [
	person('m01', 'Fatou D.', 'Mésange 214', 'committee-member'),
	person('m02', 'Gérard L.', 'Tilleul 530', 'committee-member'),
	person('m03', 'Inès R.', 'Bleuet 118', 'committee-member'),
	person('m04', 'Jean-Luc P.', 'Huppe 742', 'committee-member'),
	person('m05', 'Khadija B.', 'Lavande 305', 'committee-member'),
	person('m06', 'Lina T.', 'Coquelicot 661', 'committee-member'),
	person('m07', 'Maurice F.', 'Noisetier 427', 'committee-member'),
	person('m08', 'Nadège V.', 'Hirondelle 883', 'committee-member'),
	person('m09', 'Oscar M.', 'Loriot 156', 'committee-member'),
	person('m10', 'Paulette G.', 'Violette 290', 'committee-member'),
	person('u01', 'Rachel N.', 'Myosotis 374', 'committee-member'),
	person('u02', 'Samir K.', 'Pinson 509', 'committee-member'),
	person('u03', 'Thérèse A.', 'Sureau 637', 'committee-member'),
	person('u04', 'Ugo C.', 'Verdier 148', 'committee-member'),
	person('p01', 'Alice H.', 'Ancolie 811', 'partner', 'Centre social Les Tanneries'),
	person('p02', 'Bastien O.', 'Courlis 266', 'partner', 'Association La Passerelle de Brume'),
	person('p03', 'Corinne S.', 'Fougère 592', 'partner', 'CPAM'),
	person('p04', 'David E.', 'Grive 703', 'partner', 'Conseil local de santé mentale'),
	person('p05', 'Estelle J.', 'Orme 338', 'partner', 'Planning familial'),
	person('e01', 'Florence W.', 'Pivoine 475', 'elected', 'Commune de Pontbrume'),
	person('e02', 'Gilles Y.', 'Saule 921', 'elected', 'Commune de Noirvallon'),
	person('e03', 'Hanna Z.', 'Thym 184', 'elected', 'Ville de Brumeval')
];

function person(
	mailbox: string,
	displayName: string,
	pseudonym: string,
	role: Role,
	organisation = ''
): DemonstrationPerson {
	return { mailbox, displayName, pseudonym, role, organisation };
}
