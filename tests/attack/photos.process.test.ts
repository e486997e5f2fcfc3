import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { consultationPhase } from '#lib/consultations/tables.server.ts';
import { anOpenConsultation } from '../support/consultations.ts';
import { driversOfTheRun } from '../support/databases.ts';
import { anAttackedServer, type Attacked } from './support/attacked-server.ts';

const PHOTOS = 40;

/** The most points that we read, in a few kilobytes. */
const heavy = () =>
	sharp({ create: { width: 7_200, height: 7_200, channels: 3, background: '#2a7' } })
		.webp()
		.toBuffer();
const honest = () =>
	sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#a72' } })
		.jpeg()
		.toBuffer();

function formOf(photo: Buffer, more: Record<string, string> = {}): FormData {
	const fields = {
		...{ formKey: randomUUID(), title: 'Un banc', body: 'Il en faut un ici.', kind: 'idea' },
		...{ alternative: 'La place', ...more }
	};
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	form.set('photo', new Blob([new Uint8Array(photo)]), 'photo');
	return form;
}

describe.each(driversOfTheRun())('photos (%s)', (driver) => {
	let attacked: Attacked<{ open: string; shut: string }>;
	beforeAll(async () => {
		attacked = await anAttackedServer(driver, async (db) => {
			const made = { kind: 'contributions', moderation: 'after' } as const;
			const [open, shut] = [await anOpenConsultation(db, made), await anOpenConsultation(db, made)];
			for (const { phaseId } of [open, shut])
				await db
					.update(consultationPhase)
					.set({
						options: { photo: true },
						...(phaseId === shut.phaseId && { closesAt: new Date(0) })
					})
					.where(eq(consultationPhase.id, phaseId));
			const [a, b] = [open, shut].map(
				({ contractSlug, slug }) =>
					`/c/${contractSlug}/consultations/${slug}/contributions/1/nouvelle?/envoyer`
			);
			return { open: a!, shut: b! };
		});
	});
	afterAll(() => attacked?.stop());

	const send = async (path: string, from: string, body: FormData) => {
		const answer = await fetch(attacked.address + path, {
			method: 'POST',
			redirect: 'manual',
			headers: { origin: attacked.address, accept: 'text/html', 'x-forwarded-for': from },
			body
		});
		return { status: answer.status, page: await answer.text() };
	};

	it(`an honest photo passes before ${PHOTOS} that somebody sends at once, which are refused in words`, async () => {
		const { open } = attacked.seeded;
		const [large, small] = [await heavy(), await honest()];
		expect(large.length).toBeLessThan(100_000);
		const ended: string[] = [];
		await attacked.during(async () => {
			const sent = Array.from({ length: PHOTOS }, async () => {
				const answer = await send(open, '192.0.2.1', formOf(large));
				if (answer.status === 303) ended.push('heavy');
				return answer;
			});
			await new Promise((resolve) => setTimeout(resolve, 100));
			const { status } = await send(open, '198.51.100.2', formOf(small));
			ended.push('honest');
			expect(status).toBe(303);
			const refused = (await Promise.all(sent)).filter((answer) => answer.status !== 303);
			expect(refused.length).toBeGreaterThanOrEqual(PHOTOS / 2);
			for (const { status: code, page } of refused) {
				expect(code).toBe(400);
				expect(page).toContain('réessayez dans une minute');
			}
		});
		// What was read before it came, one that was being read, and one more at most.
		expect(ended.indexOf('honest')).toBeLessThanOrEqual(3);
	});

	it('no photo is read where none can be given', async () => {
		const { open, shut } = attacked.seeded;
		// Not an image any more: reading it would say so.
		const broken = (await honest()).subarray(0, 5_000);
		const closed = await send(shut, '192.0.2.3', formOf(broken));
		expect(closed.status).toBe(409);
		const mute = await send(open, '192.0.2.3', formOf(broken, { title: '' }));
		expect([mute.status, mute.page.includes('une photo que nous savons lire')]).toEqual([
			400,
			false
		]);
		const read = await send(open, '192.0.2.3', formOf(broken));
		expect([read.status, read.page.includes('une photo que nous savons lire')]).toEqual([
			400,
			true
		]);
	});
});
