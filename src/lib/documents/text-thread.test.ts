import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { pack } from './bytes/packed.ts';
import { inThread } from './text-thread.server.ts';

it('x', async () => {
	const d = new Y.Doc();
	d.getText('a').insert(0, 'hello');
	const s = Y.encodeStateAsUpdate(d);
	const r = await inThread('rebuild', { updates: pack([s]), sha256: null });
	expect(r).toMatchObject({ structs: 1 });
});
