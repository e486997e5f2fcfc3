type Kept = { token: string | null; droppedNumbers: readonly number[] };

/** The private page of somebody whose answer was just kept, which says so, and what was left out. */
export function keptPath({
	contract = '',
	consultation = '',
	kept,
	how
}: {
	contract?: string;
	consultation?: string;
	kept: Kept;
	how: 'recue' | 'corrigee';
}): string {
	const home = `/c/${contract}/consultations/${consultation}/ma-participation`;
	const left = kept.droppedNumbers.length ? `&ecartees=${kept.droppedNumbers.join('-')}` : '';
	return `${home}${kept.token ? `/${kept.token}` : ''}?${how}${left}`;
}

/** The numbers of questions in « 3-5 »; anything else is left out. */
export function droppedIn(value: string | null): number[] {
	return (value ?? '')
		.split('-')
		.filter((one) => /^[1-9]\d{0,2}$/.test(one))
		.map(Number);
}
