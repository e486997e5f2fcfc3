import { expect, test } from './support/test.ts';
import { watch } from './support/watch.ts';
import { field, openToWrite, savedOf } from './support/writing.ts';

const NUMBER = 1;

test('a partner and Amina write the same fiche together, a resident follows it', async ({
	browserOf,
	baseURL
}) => {
	const contexts = [
		await browserOf('partenaire'),
		await browserOf('amina'),
		await browserOf('habitant')
	] as const;
	const faults = contexts.flatMap((context) => watch(context, new URL(baseURL!).origin));
	const [partner, amina, resident] = await Promise.all(
		contexts.map((context) => context.newPage())
	);
	await Promise.all([partner!, amina!, resident!].map((page) => openToWrite(page, NUMBER)));
	const mark = Math.random().toString(36).slice(2, 8);

	await test.step('rich text, with the caret of the other in sight', async () => {
		await field(partner!, 'Constat').click();
		await partner!.keyboard.press('Control+End');
		await partner!.keyboard.type(` Du partenaire ${mark}.`);
		await expect(field(amina!, 'Constat')).toContainText(`Du partenaire ${mark}.`);
		await expect(field(amina!, 'Constat').locator('.remote-name')).toHaveText('Yanis Delorme');
		await field(amina!, 'Constat').click();
		await amina!.keyboard.press('Control+Home');
		await amina!.keyboard.type(`D’Amina ${mark}. `);
		await expect(field(partner!, 'Constat')).toContainText(`D’Amina ${mark}.`);
		await expect(field(resident!, 'Constat')).toContainText(`D’Amina ${mark}.`);
		await expect(field(partner!, 'Constat').locator('.remote-name')).toHaveText('Amina');
	});

	await test.step('the title, both at once', async () => {
		const [one, two] = [partner!, amina!].map((page) => field(page, 'Titre'));
		const before = await one!.inputValue();
		await one!.click();
		await one!.press('Control+Home');
		await two!.click();
		await two!.press('Control+End');
		await Promise.all([
			one!.pressSequentially(`${mark} `, { delay: 30 }),
			two!.pressSequentially(` ${mark}`, { delay: 30 })
		]);
		const both = `${mark} ${before} ${mark}`;
		for (const page of [partner!, amina!, resident!])
			await expect(field(page, 'Titre')).toHaveValue(both);
		await two!.evaluate((control: HTMLTextAreaElement) => {
			if (control.selectionStart !== control.value.length) throw new Error('the caret moved');
		});
	});

	await test.step('the rows of the partners', async () => {
		await partner!.getByRole('button', { name: 'Ajouter une ligne : Partenaires' }).click();
		await partner!.keyboard.type(`Pharmacie ${mark}`);
		const row = amina!.getByRole('group', { name: new RegExp(`Partenaires.*Pharmacie ${mark}`) });
		await row.getByLabel('Ce qu’elle apporte').fill('Un local le samedi');
		const seen = resident!.getByRole('group', { name: new RegExp(`Pharmacie ${mark}`) });
		await expect(seen.getByLabel('Ce qu’elle apporte')).toHaveValue('Un local le samedi');
	});

	await test.step('who is here, and where', async () => {
		const here = partner!.getByRole('region', { name: 'Avec vous' });
		await expect(here.getByText('Amina', { exact: true })).toBeVisible();
		// Whoever only reads is seen by pseudonym, and sees pseudonyms.
		await expect(here.getByText('Jonc', { exact: true })).toBeVisible();
		const seenByResident = resident!.getByRole('region', { name: 'Avec vous' });
		await expect(seenByResident.getByText('Érable', { exact: true })).toBeVisible();
		await expect(seenByResident.getByText('Amina', { exact: true })).toHaveCount(0);
		await expect(here.getByText('dans « Partenaires »')).toBeVisible();
		await here.getByRole('button', { name: 'Aller là où écrit Amina' }).click();
		await expect(partner!.locator('#champ-partners')).toContainText('Amina est ici');
	});

	await test.step('undo takes back my words, never those of the other', async () => {
		await field(amina!, 'Objectifs').click();
		await amina!.keyboard.press('Control+End');
		await amina!.keyboard.type(` Avec ${mark}a`);
		await expect(field(partner!, 'Objectifs')).toContainText(`Avec ${mark}a`);
		await field(partner!, 'Objectifs').click();
		await partner!.keyboard.press('Control+End');
		await partner!.keyboard.type(` puis ${mark}p`);
		await expect(field(amina!, 'Objectifs')).toContainText(`puis ${mark}p`);
		await amina!.keyboard.press('Control+z');
		await expect(field(amina!, 'Objectifs')).not.toContainText(`Avec ${mark}a`);
		await expect(field(partner!, 'Objectifs')).toContainText(`puis ${mark}p`);
	});

	await test.step('the resident reads, and is told why', async () => {
		await expect(resident!.locator('[data-status=read-only]')).toContainText(
			'Lecture seule : cette fiche est écrite par les groupes et les partenaires'
		);
		await expect(field(resident!, 'Constat')).toHaveAttribute('aria-readonly', 'true');
		await expect(field(resident!, 'Titre')).toHaveAttribute('readonly', '');
	});

	await test.step('what was shown as saved is there after a reload', async () => {
		await expect(savedOf(amina!)).toBeVisible();
		await amina!.reload();
		await expect(field(amina!, 'Constat')).toContainText(`D’Amina ${mark}.`);
	});
	expect(faults).toEqual([]);
});
