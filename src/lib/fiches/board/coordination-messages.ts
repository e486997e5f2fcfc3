import { formatNumber } from '../../shared/format.ts';
import { message, plural } from '../../shared/messages.ts';
import type { Gap } from '../gaps.ts';

export { fiche as ficheColumn } from '../words.ts';
export { coordination as title } from '../../ui/words.ts';
export { changeStage as move, newFiche } from '../messages.ts';

export const lead = message({
	fr: 'Où en est chaque fiche, ce qui manque, ce qui a bougé.',
	en: 'Where each sheet stands, what is missing, what has moved.'
});
export const tools = message({ fr: 'Outils de la coordination', en: 'Coordination tools' });
export const invitations = message({ fr: 'Inviter des personnes', en: 'Invite people' });
export const settings = message({ fr: 'Régler le contrat', en: 'Contract settings' });

// Said otherwise: how the board is laid out, not the text that introduces something.
export const viewLabel = message({ fr: 'Présentation', en: 'Layout' });
export const othersInList = message<{ count: number; status: string }>({
	fr: ({ count, status }) =>
		count === 1
			? `Une autre fiche, dans la liste : ${status}`
			: `${formatNumber(count)} autres fiches, dans la liste : ${status}`,
	en: ({ count, status }) =>
		`${formatNumber(count)} more ${plural('en', count, 'fiche', 'fiches')} in the list: ${status}`
});
export const board = message({ fr: 'Tableau par étape', en: 'Board by stage' });
export const list = message({ fr: 'Liste', en: 'List' });
export const boardTitle = message({ fr: 'Les fiches par étape', en: 'Sheets by stage' });
export const listTitle = message({ fr: 'Toutes les fiches', en: 'All the sheets' });
export const emptyStages = message<{ list: string }>({
	fr: ({ list }) => `Aucune fiche à ces étapes : ${list}.`,
	en: ({ list }) => `No sheet at these stages: ${list}.`
});
export const moveOf = message<{ number: number }>({
	fr: ({ number }) => `Changer l’étape de la fiche n° ${number}`,
	en: ({ number }) => `Change the stage of sheet no. ${number}`
});

export const missingTitle = message({ fr: 'Ce qui manque', en: 'What is missing' });
export const missingLead = message({
	fr: 'Sans ces indications, une fiche peut difficilement être validée.',
	en: 'Without these, a sheet can hardly be validated.'
});
export const nothingMissing = message({
	fr: 'Rien ne manque : chaque fiche a un pilote, des partenaires, des indicateurs et un public.',
	en: 'Nothing is missing: every sheet has a lead, partners, indicators and an audience.'
});
const counted: Record<Gap, (p: { count: number }) => string> = {
	pilot: message<{ count: number }>({
		fr: ({ count }) =>
			plural('fr', count, `${count} fiche sans pilote`, `${count} fiches sans pilote`),
		en: ({ count }) =>
			plural('en', count, `${count} sheet without a lead`, `${count} sheets without a lead`)
	}),
	partners: message<{ count: number }>({
		fr: ({ count }) =>
			plural('fr', count, `${count} fiche sans partenaire`, `${count} fiches sans partenaire`),
		en: ({ count }) =>
			plural('en', count, `${count} sheet without a partner`, `${count} sheets without a partner`)
	}),
	indicators: message<{ count: number }>({
		fr: ({ count }) =>
			plural('fr', count, `${count} fiche sans indicateur`, `${count} fiches sans indicateur`),
		en: ({ count }) =>
			plural(
				'en',
				count,
				`${count} sheet without an indicator`,
				`${count} sheets without an indicator`
			)
	}),
	audience: message<{ count: number }>({
		fr: ({ count }) =>
			plural('fr', count, `${count} fiche sans public`, `${count} fiches sans public`),
		en: ({ count }) =>
			plural(
				'en',
				count,
				`${count} sheet without an audience`,
				`${count} sheets without an audience`
			)
	})
};
export function gapCount(gap: Gap, count: number): string {
	return counted[gap]({ count });
}
const gaps: Record<Gap, () => string> = {
	pilot: message({ fr: 'sans pilote', en: 'no lead' }),
	partners: message({ fr: 'sans partenaire', en: 'no partner' }),
	indicators: message({ fr: 'sans indicateur', en: 'no indicator' }),
	audience: message({ fr: 'sans public', en: 'no audience' })
};
export function gapLabel(gap: Gap): string {
	return gaps[gap]();
}
export const missingHere = message({ fr: 'Il manque', en: 'Missing' });

export const weekTitle = message({ fr: 'Cette semaine', en: 'This week' });
export const weekEmpty = message({
	fr: 'Rien n’a bougé ces sept derniers jours.',
	en: 'Nothing moved in the last seven days.'
});
export const weekMoved = message<{ from: string; to: string }>({
	fr: ({ from, to }) => `passée de « ${from} » à « ${to} »`,
	en: ({ from, to }) => `went from “${from}” to “${to}”`
});
export const weekCreated = message({ fr: 'créée', en: 'created' });
export const weekWritten = message({ fr: 'texte modifié', en: 'text changed' });

export const number = message({ fr: 'N°', en: 'No.' });
export const writtenColumn = message({ fr: 'Dernier changement', en: 'Last change' });
export const sortedBy = message<{ column: string }>({
	fr: ({ column }) => `Trier par : ${column}`,
	en: ({ column }) => `Sort by: ${column}`
});
export const weekMore = message<{ count: number }>({
	fr: ({ count }) =>
		plural('fr', count, `${count} autre changement`, `${count} autres changements`),
	en: ({ count }) => plural('en', count, `${count} other change`, `${count} other changes`)
});
