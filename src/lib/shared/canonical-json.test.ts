import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

it('the order in which keys were written changes nothing', () => {
	expect(canonicalJson({ b: [{ d: 1, c: 'é' }], a: null })).toBe(
		'{"a":null,"b":[{"c":"é","d":1}]}'
	);
});

it('what is written reads back as the same value, and writes the same text again', () => {
	const values = fc.dictionary(
		fc.string().filter((key) => !/^(\d|__proto__)/.test(key)),
		fc.jsonValue()
	);
	fc.assert(
		fc.property(values, (value) => {
			const text = canonicalJson(value);
			expect(canonicalJson(JSON.parse(text))).toBe(text);
		})
	);
});
