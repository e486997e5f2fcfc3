import { expect, it } from 'vitest';
import { withLighterFiles } from './lighter-files.ts';

const KILOBYTE = 1024;
const limit = { fileBytes: 4 * KILOBYTE, bytes: 100 * KILOBYTE };

/** Comes in pieces of `size` bytes, as a network brings it. */
async function sent(form: FormData, size: number): Promise<Request> {
	const whole = new Response(form);
	const bytes = new Uint8Array(await whole.arrayBuffer());
	let at = 0;
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (at >= bytes.length) return controller.close();
			controller.enqueue(bytes.slice(at, (at += size)));
		}
	});
	const headers = {
		'content-type': whole.headers.get('content-type')!,
		'content-length': String(bytes.length)
	};
	return new Request('http://127.0.0.1/', {
		method: 'POST',
		headers,
		body,
		duplex: 'half'
	} as never);
}

function aForm(photoBytes: number): FormData {
	const form = new FormData();
	form.append('title', 'Une fontaine');
	form.append('body', 'Ligne\r\n--\r\n\r\nfilename="non"\r\n------');
	form.append('photo', new File([new Uint8Array(photoBytes).fill(13)], 'photo.jpg'));
	form.append('alternative', 'La place du marché');
	return form;
}

it.each([1, 7, 61, 5000])(
	'what a person wrote around a photo that is far too heavy is read whole (pieces of %i bytes)',
	async (size) => {
		const lighter = withLighterFiles(await sent(aForm(50 * KILOBYTE), size), limit, new Error())!;
		expect(lighter.headers.has('content-length')).toBe(false);
		const form = await lighter.formData();
		expect(form.get('title')).toBe('Une fontaine');
		expect(form.get('body')).toBe('Ligne\r\n--\r\n\r\nfilename="non"\r\n------');
		expect(form.get('alternative')).toBe('La place du marché');
		expect((form.get('photo') as File).size).toBe(limit.fileBytes);
	}
);

it('a photo that may be sent arrives as it was', async () => {
	const photo = new Uint8Array(3000).map((_, at) => at % 251);
	const form = new FormData();
	form.append('photo', new File([photo], 'photo.jpg'));
	form.append('vide', new File([], 'vide.jpg'));
	const read = await withLighterFiles(await sent(form, 100), limit, new Error())!.formData();
	const arrived = read.get('photo') as File;
	expect(new Uint8Array(await arrived.arrayBuffer())).toEqual(photo);
	expect((read.get('vide') as File).size).toBe(0);
});

it('what is heavier than anything is not read to its end', async () => {
	const tooHeavy = new Error('too heavy');
	const lighter = withLighterFiles(await sent(aForm(200 * KILOBYTE), 5000), limit, tooHeavy)!;
	await expect(lighter.text()).rejects.toBe(tooHeavy);
});

it('the head of a part that never ends is refused', async () => {
	const headers = { 'content-type': 'multipart/form-data; boundary=b' };
	const body = `--b\r\n${'x'.repeat(20 * KILOBYTE)}`;
	const tooHeavy = new Error('too heavy');
	const request = new Request('http://127.0.0.1/', { method: 'POST', headers, body });
	await expect(withLighterFiles(request, limit, tooHeavy)!.text()).rejects.toBe(tooHeavy);
});

it('a delimiter longer than the standard allows is not looked for', () => {
	const headers = { 'content-type': `multipart/form-data; boundary=${'b'.repeat(71)}` };
	const request = new Request('http://127.0.0.1/', { method: 'POST', headers, body: 'x' });
	expect(withLighterFiles(request, limit, new Error())).toBeNull();
});

it('a form without files is read as before', () => {
	const body = new URLSearchParams({ title: 'Une fontaine' });
	const request = new Request('http://127.0.0.1/', { method: 'POST', body });
	expect(withLighterFiles(request, limit, new Error())).toBeNull();
});
