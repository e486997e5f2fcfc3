/** What is sent instead of a form, or with one of its fields changed; null: no body at all. */
export type Rubbish = { what: string; type: string | null; body: BodyInit | null };
type Fields = readonly (readonly [name: string, value: string])[];

const URLENCODED = 'application/x-www-form-urlencoded';
/** What stands in place of what a field expects. */
const VALUES: readonly [what: string, value: string][] = [
	['no sign of PostgreSQL', 'a\u0000b'],
	['huge number', '9'.repeat(400)],
	['more than an integer', '99999999999'],
	['negative', '-1'],
	['infinite', '1e309'],
	['bad uuid', '00000000-0000-0000-0000-00000000000g'],
	['uuid of nothing', '00000000-0000-4000-8000-000000000000'],
	['impossible date', '2027-02-31T25:61'],
	['date beyond time', '+275760-09-14'],
	['name of an object', '__proto__'],
	['words', 'é'.repeat(30_000)],
	['half of a sign', '\ud800'],
	['nothing', ''],
	['json', '{"a":[null]}'],
	['markup', '"><script>alert(1)</script>']
];

/** Bodies that are no form of this page. */
export function wholeRubbish(): Rubbish[] {
	return [
		{ what: 'no body', type: null, body: null },
		{ what: 'empty form', type: URLENCODED, body: '' },
		{ what: 'empty parts', type: 'multipart/form-data; boundary=x', body: '--x--\r\n' },
		{ what: 'cut part', type: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Dis' },
		{ what: 'parts without boundary', type: 'multipart/form-data', body: 'a=b' },
		{ what: 'json', type: 'application/json', body: '{"id":{"a":[1]}}' },
		{ what: 'broken json', type: 'application/json', body: '{"id":' },
		{ what: 'plain text', type: 'text/plain', body: 'id=1' },
		{ what: 'bytes', type: 'application/octet-stream', body: new Uint8Array([0, 255, 128]) },
		{ what: 'unknown names', type: URLENCODED, body: '__proto__=1&constructor=2&%00=3&=4&a[b]=5' },
		{ what: 'bytes that are no text', type: URLENCODED, body: 'id=%ff%fe&name=%c3%28' }
	];
}

/** A form with one of its fields of another nature, missing, doubled, or a file. First what no field may hold. */
export function rubbishOf(fields: Fields, field: Fields[number]): Rubbish[] {
	const [name] = field;
	const at = fields.indexOf(field);
	return [
		...VALUES.map(([what, value]) => ({
			what: `${name}: ${what}`,
			type: URLENCODED,
			body: encoded(fields.with(at, [name, value]))
		})),
		{ what: `${name} missing`, type: URLENCODED, body: encoded(fields.toSpliced(at, 1)) },
		{ what: `${name} doubled`, type: URLENCODED, body: encoded([...fields, field]) },
		{ what: `${name} a file`, type: null, body: withFile(fields, name) }
	];
}

function encoded(fields: Fields): string {
	return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
}

function withFile(fields: Fields, name: string): FormData {
	const form = new FormData();
	for (const [other, value] of fields) if (other !== name) form.append(other, value);
	form.append(name, new File([new Uint8Array([0, 1, 2])], 'a\u0000.exe'), '../../../etc/passwd');
	return form;
}
