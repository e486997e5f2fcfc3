import { expect, it } from 'vitest';
import { plainForm } from './plain-form.ts';

function formOf(...fields: [string, string | File][]): FormData {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
}

it('a form stays itself, in its order, with what was sent twice', () => {
	const form = formOf(['a', '1'], ['b', ''], ['a', '2']);
	expect(plainForm(form)).toBe(form);
});

it('loses the one character that no database holds, in names and values, and nothing else', () => {
	const file = new File([new Uint8Array([0, 1])], 'a.png');
	const plain = plainForm(
		formOf(['a\u0000', 'x\u0000y'], ['f', file], ['é', '\u0001 \ud83d\ude00'])
	);
	expect([...plain.keys()]).toEqual(['a', 'f', 'é']);
	expect(plain.get('a')).toBe('xy');
	expect(plain.get('é')).toBe('\u0001 \ud83d\ude00');
	expect((plain.get('f') as File).size).toBe(2);
});

it('has no field whose name a page could not be sent back', () => {
	expect([...plainForm(formOf(['__proto__', '1'], ['constructor', '2']))]).toEqual([
		['constructor', '2']
	]);
});
