import type { FicheStatus } from '#lib/fiches/workflow.ts';

/** How a fiche came to where it stands, from co-writing on; the other fiches are still written. */
export const moves: Readonly<Record<number, readonly { to: FicheStatus; note: string }[]>> = {
	2: [
		{ to: 'cotech-review', note: '' },
		{
			to: 'citizen-opinion',
			note: 'Le comité technique demande que le caractère consultatif soit écrit.'
		},
		{
			to: 'copil-decided',
			note: 'Retenue. Réponse à l’avis du comité citoyen : un point santé par an dans chaque conseil municipal est ajouté.'
		}
	],
	5: [
		{ to: 'cotech-review', note: '' },
		{ to: 'citizen-opinion', note: '' },
		{ to: 'copil-decided', note: '' },
		{ to: 'validated', note: '' },
		{ to: 'in-progress', note: 'Première édition tenue en avril.' }
	],
	8: [{ to: 'cotech-review', note: 'À relire pour la séance de décembre.' }],
	11: [
		{ to: 'cotech-review', note: '' },
		{ to: 'citizen-opinion', note: '' },
		{ to: 'copil-decided', note: '' },
		{ to: 'validated', note: '' },
		{ to: 'in-progress', note: 'Huit fêtes équipées cet été.' }
	],
	12: [
		{ to: 'cotech-review', note: '' },
		{ to: 'citizen-opinion', note: 'Le comité citoyen donne son avis à sa prochaine séance.' }
	],
	14: [
		{ to: 'cotech-review', note: '' },
		{ to: 'citizen-opinion', note: '' },
		{ to: 'copil-decided', note: '' },
		{ to: 'validated', note: '' },
		{ to: 'in-progress', note: '' },
		{
			to: 'blocked',
			note: 'La convention entre les services n’est pas signée ; un avis juridique est attendu sur le partage d’informations.'
		}
	]
};
