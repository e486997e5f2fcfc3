import type { APIRequestContext } from '@playwright/test';

/** A consultation of the demonstration that is open, and asks one required question among choices. */
export const OPEN_CONSULTATION =
	'/c/brumeval/consultations/ou-et-quand-le-bus-sante-des-femmes-doit-il-passer';

/** Gives this person an answer and an idea to read and correct, unless they have one: some pages exist only then. */
export async function answerOnce(request: APIRequestContext): Promise<void> {
	await contributeOnce(request);
	const page = await request.get(`${OPEN_CONSULTATION}/repondre/1`);
	const html = await page.text();
	const key = /name="form-key" value="([^"]+)"/.exec(html)?.[1];
	const radio = /<input[^>]*type="radio"[^>]*>/.exec(html)?.[0] ?? '';
	const name = /name="([^"]+)"/.exec(radio)?.[1];
	const value = /value="([^"]+)"/.exec(radio)?.[1];
	if (!key || !name || !value) return;
	await request.post(`${OPEN_CONSULTATION}/repondre/1?/envoyer`, {
		form: { 'form-key': key, [name]: value },
		headers: { accept: 'text/html', origin: new URL(page.url()).origin }
	});
}

const IDEA = 'Un arrêt devant la bibliothèque';

async function contributeOnce(request: APIRequestContext): Promise<void> {
	const own = await request.get(`${OPEN_CONSULTATION}/ma-participation`);
	if ((await own.text()).includes(IDEA)) return;
	const page = await request.get(`${OPEN_CONSULTATION}/contributions/2/nouvelle`);
	const formKey = /name="formKey" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
	await request.post(`${OPEN_CONSULTATION}/contributions/2/nouvelle?/envoyer`, {
		multipart: { formKey, title: IDEA, body: 'On y passe le samedi.', kind: 'idea' },
		headers: { accept: 'text/html', origin: new URL(page.url()).origin }
	});
}
