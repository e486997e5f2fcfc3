import { expect, it } from 'vitest';
import { bodyLimitOf, withinLimit } from './body-limits.ts';

const TOO_HEAVY = new Error('too heavy');
const HOME = '/c/[contract]/consultations/[consultation]';

/** A request that never says how much it brings. */
function sent(type: string, pieces: readonly string[]): Request {
	const bytes = pieces.map((piece) => new TextEncoder().encode(piece));
	const body = new ReadableStream({
		pull(controller) {
			const next = bytes.shift();
			if (next) controller.enqueue(next);
			else controller.close();
		}
	});
	const headers = { 'content-type': type };
	return new Request('http://127.0.0.1/', {
		method: 'POST',
		headers,
		body,
		duplex: 'half'
	} as RequestInit);
}

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary="x y"';
const part = '--x y\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n';

it('bytes are counted as they arrive', async () => {
	const limit = { bytes: 10, fields: 100 };
	const whole = withinLimit(sent('text/plain', ['12345', '67890']), limit, TOO_HEAVY);
	expect(await whole.text()).toBe('1234567890');
	const more = withinLimit(sent('text/plain', ['12345', '67890', '1']), limit, TOO_HEAVY);
	await expect(more.text()).rejects.toBe(TOO_HEAVY);
});

it('so are fields, of either kind of form, wherever the pieces are cut', async () => {
	const limit = { bytes: 10_000, fields: 4 };
	for (const [type, field, count] of [
		[urlencoded, 'a=b&', 4],
		[multipart, part, 4]
	] as const) {
		for (let cut = 1; cut <= field.length; cut += 1) {
			const pieces = (fields: number) =>
				field.repeat(fields).match(new RegExp(`[^]{1,${cut}}`, 'g'))!;
			const kept = withinLimit(sent(type, pieces(count)), limit, TOO_HEAVY);
			expect(await kept.text()).toBe(field.repeat(count));
			const refused = withinLimit(sent(type, pieces(count + 1)), limit, TOO_HEAVY);
			await expect(refused.text(), `${type}, ${cut}`).rejects.toBe(TOO_HEAVY);
		}
	}
});

it('who copies answers from paper may send as much as who answers', () => {
	const answered = bodyLimitOf(`${HOME}/repondre/[phase]`);
	expect(bodyLimitOf(`${HOME}/saisie`)).toEqual(answered);
	expect(bodyLimitOf(`${HOME}/ma-participation/[[token]]/reponse/[phase]`)).toEqual(answered);
	expect(bodyLimitOf('/connexion').bytes).toBeLessThan(answered.bytes);
});
