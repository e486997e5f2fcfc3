/** Where the refusals that concern one field are said; the others concern the whole form. */
const fields: Record<string, string> = {
	'unknown-category': 'categoryId',
	'unknown-commune': 'communeCode',
	'name-needed': 'name'
};

export function fieldOfRefusal(
	refusal: string
): { refusals: Record<string, string> } | { refusal: string } {
	const field = fields[refusal];
	return field ? { refusals: { [field]: refusal } } : { refusal };
}
