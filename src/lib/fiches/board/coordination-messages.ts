import { message, plural } from '../../shared/messages.ts';
import type { Gap } from '../gaps.ts';

export const title = message('Coordination', 'Coordination');
export const lead = message(
	'Où en est chaque fiche, ce qui manque, ce qui a bougé.',
	'Where each sheet stands, what is missing, what has moved.'
);
export const tools = message('Outils de la coordination', 'Coordination tools');
export const invitations = message('Inviter des personnes', 'Invite people');
export const settings = message('Régler le contrat', 'Contract settings');
export const newFiche = message('Nouvelle fiche', 'New sheet');

export const viewLabel = message('Présentation', 'Layout');
export const board = message('Tableau par étape', 'Board by stage');
export const list = message('Liste', 'List');
export const boardTitle = message('Les fiches par étape', 'Sheets by stage');
export const listTitle = message('Toutes les fiches', 'All the sheets');
export const noFicheHere = message('Aucune fiche', 'No sheet');
export const emptyStages = message<{ list: string }>(
	({ list }) => `Aucune fiche à ces étapes : ${list}.`,
	({ list }) => `No sheet at these stages: ${list}.`
);
export const move = message('Changer d’étape', 'Change the stage');
export const moveOf = message<{ number: number }>(
	({ number }) => `Changer l’étape de la fiche n° ${number}`,
	({ number }) => `Change the stage of sheet no. ${number}`
);

export const missingTitle = message('Ce qui manque', 'What is missing');
export const missingLead = message(
	'Sans ces indications, une fiche peut difficilement être validée.',
	'Without these, a sheet can hardly be validated.'
);
export const nothingMissing = message(
	'Rien ne manque : chaque fiche a un pilote, des partenaires, des indicateurs et un public.',
	'Nothing is missing: every sheet has a lead, partners, indicators and an audience.'
);
const counted: Record<Gap, (p: { count: number }) => string> = {
	pilot: message<{ count: number }>(
		({ count }) => plural('fr', count, `${count} fiche sans pilote`, `${count} fiches sans pilote`),
		({ count }) =>
			plural('en', count, `${count} sheet without a lead`, `${count} sheets without a lead`)
	),
	partners: message<{ count: number }>(
		({ count }) =>
			plural('fr', count, `${count} fiche sans partenaire`, `${count} fiches sans partenaire`),
		({ count }) =>
			plural('en', count, `${count} sheet without a partner`, `${count} sheets without a partner`)
	),
	indicators: message<{ count: number }>(
		({ count }) =>
			plural('fr', count, `${count} fiche sans indicateur`, `${count} fiches sans indicateur`),
		({ count }) =>
			plural(
				'en',
				count,
				`${count} sheet without an indicator`,
				`${count} sheets without an indicator`
			)
	),
	audience: message<{ count: number }>(
		({ count }) => plural('fr', count, `${count} fiche sans public`, `${count} fiches sans public`),
		({ count }) =>
			plural(
				'en',
				count,
				`${count} sheet without an audience`,
				`${count} sheets without an audience`
			)
	)
};
export function gapCount(gap: Gap, count: number): string {
	return counted[gap]({ count });
}
const gaps: Record<Gap, () => string> = {
	pilot: message('sans pilote', 'no lead'),
	partners: message('sans partenaire', 'no partner'),
	indicators: message('sans indicateur', 'no indicator'),
	audience: message('sans public', 'no audience')
};
export function gapLabel(gap: Gap): string {
	return gaps[gap]();
}
export const missingHere = message('Il manque', 'Missing');

export const weekTitle = message('Cette semaine', 'This week');
export const weekEmpty = message(
	'Rien n’a bougé ces sept derniers jours.',
	'Nothing moved in the last seven days.'
);
export const weekMoved = message<{ from: string; to: string }>(
	({ from, to }) => `passée de « ${from} » à « ${to} »`,
	({ from, to }) => `went from “${from}” to “${to}”`
);
export const weekCreated = message('créée', 'created');
export const weekWritten = message('texte modifié', 'text changed');

export const number = message('N°', 'No.');
export const ficheColumn = message('Fiche', 'Sheet');
export const writtenColumn = message('Dernier changement', 'Last change');
export const sortedBy = message<{ column: string }>(
	({ column }) => `Trier par : ${column}`,
	({ column }) => `Sort by: ${column}`
);
export const weekMore = message<{ count: number }>(
	({ count }) => plural('fr', count, `${count} autre changement`, `${count} autres changements`),
	({ count }) => plural('en', count, `${count} other change`, `${count} other changes`)
);
