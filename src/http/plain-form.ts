/** What no field of ours is called: devalue, which sends forms back to their page, refuses it as the name of a property. */
const NO_FIELD = '__proto__';

/** The same form without the one character that PostgreSQL does not hold, and that nobody types. Files stay as they are. */
export function plainForm(form: FormData): FormData {
	const isPlain = [...form].every(
		([name, value]) =>
			name !== NO_FIELD && !hasNul(name) && !(typeof value === 'string' && hasNul(value))
	);
	if (isPlain) return form;
	const plain = new FormData();
	for (const [name, value] of form) {
		if (name === NO_FIELD) continue;
		if (typeof value === 'string') plain.append(withoutNul(name), withoutNul(value));
		else plain.append(withoutNul(name), value);
	}
	return plain;
}

const hasNul = (text: string) => text.includes('\u0000');
const withoutNul = (text: string) => text.replaceAll('\u0000', '');
