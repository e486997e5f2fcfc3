import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lead, sections, title } from './secret-vote-messages.ts';

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ');

it('the guide of secret votes says what the page says, all of it and nothing else', () => {
	const guide = readFileSync('docs/guide/vote-secret.md', 'utf8');
	const said = sections.flatMap(({ title: of, items }) => [of(), ...items.map((item) => item())]);
	const written = guide
		.split(/\n(?=[#-])|\n\n/)
		.map((text) => plain(text.replace(/^(#+|-) /, '')).trim())
		.filter(Boolean);
	expect(written).toEqual([title(), lead(), ...said].map(plain));
});
