/** A form as a page gives it: its action (`default` without name) and what it sends when nobody touches it. */
export type FormOfPage = { action: string; fields: [name: string, value: string][] };

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Every form of a page that is sent to the page itself. */
export function formsOf(html: string): FormOfPage[] {
	return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head, inside]) => {
		if (!/method="post"/i.test(head!)) return [];
		const action = attributeOf(head!, 'action') ?? '';
		if (action !== '' && !action.startsWith('?')) return [];
		const name = /[?&]\/([\w-]+)/.exec(action)?.[1] ?? 'default';
		return [{ action: name, fields: fieldsOf(inside!) }];
	});
}

function fieldsOf(inside: string): [string, string][] {
	const fields = new Map<string, string>();
	for (const [tag] of inside.matchAll(/<(?:input|button)\b[^>]*>/g)) {
		const name = attributeOf(tag, 'name');
		if (name !== null && !fields.get(name)) fields.set(name, attributeOf(tag, 'value') ?? '');
	}
	for (const [, head, text] of inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
		keep(fields, head!, plain(text!));
	for (const [, head, options] of inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
		const all = [...options!.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
		const chosen = all.find((option) => /\bselected\b/.test(option)) ?? all.at(-1) ?? '';
		keep(fields, head!, attributeOf(chosen, 'value') ?? '');
	}
	return [...fields];
}

function keep(fields: Map<string, string>, head: string, value: string): void {
	const name = attributeOf(head, 'name');
	if (name !== null) fields.set(name, value);
}

function attributeOf(tag: string, name: string): string | null {
	const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
	return found ? plain(found[1]!) : null;
}

function plain(html: string): string {
	return html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);
}
