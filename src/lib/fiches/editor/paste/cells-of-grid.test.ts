import { expect, it } from 'vitest';
import { columnLabel } from '../../text/field-messages.ts';
import { cellsOfGrid } from './cells-of-grid.ts';

it('puts each column of a pasted table in the column where it stands', () => {
	const grid = [
		['ARS', '12 000,50 €', 'Accordé'],
		['Département', '8 000', 'refus probable'],
		['Fondation', 'à préciser', '']
	];
	expect(cellsOfGrid('funding', grid, 'funder')).toEqual([
		{ funder: 'ARS', amount: '12000.5', state: 'granted' },
		{ funder: 'Département (refus probable)', amount: '8000' },
		{ funder: 'Fondation (à préciser)' }
	]);
});

it('follows the names of columns when the first row repeats them', () => {
	const labels = ['state', 'funder', 'amount'].map((key) => columnLabel('funding', key));
	const grid = [labels, ['Demandé', 'ARS', '10']];
	expect(cellsOfGrid('funding', grid, 'funder')).toEqual([
		{ state: 'asked', funder: 'ARS', amount: '10' }
	]);
});

it('keeps in words the days it cannot read and the columns too many', () => {
	const grid = [['Lancement', '01/03/2027', 'mars 2028', 'Commencée', 'Amina']];
	expect(cellsOfGrid('calendar', grid, 'label')).toEqual([
		{ label: 'Lancement (mars 2028, Amina)', from: '2027-03-01', state: 'started' }
	]);
});

it('begins at the cell where the table was pasted', () => {
	expect(cellsOfGrid('partners', [['Un local', 'le samedi']], 'contribution')).toEqual([
		{ name: '(le samedi)', contribution: 'Un local' }
	]);
});
