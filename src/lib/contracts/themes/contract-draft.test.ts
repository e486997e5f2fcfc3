import { describe, expect, it } from 'vitest';
import { draftAfter, draftOf, endOf, readDraft } from './contract-draft.ts';
import { readNewContract } from '../forms.ts';
import { render } from 'svelte/server';
import { defaultLocale, installLocaleReader, locales } from '../../shared/messages.ts';
import DraftThemes from '../creating/DraftThemes.svelte';
import { findFramework, frameworks } from './frameworks.ts';

const occitanie = draftOf(findFramework('occitanie')!, '2026-11-22');
const nobody = () => [];

describe('a contract being created', () => {
	it('begins with the themes, the wired committee and the duration of its framework', () => {
		expect(occitanie.themes.map(({ axisKey }) => axisKey)).toContain('mobilisation-citoyenne');
		expect(occitanie.groups[0]).toMatchObject({
			kind: 'citizen-committee',
			axisKey: 'mobilisation-citoyenne',
			chosen: true
		});
		expect(occitanie).toMatchObject({ startsOn: '2027-01-01', endsOn: '2031-12-31' });
	});

	it('never begins with an example of its framework as if it were the territory’s own words', () => {
		for (const { key } of frameworks)
			for (const theme of draftOf(findFramework(key)!, '2026-11-22').themes)
				expect(theme.summary, theme.title).toBe('');
	});

	it.each(locales)('offers that example beside the field that is left empty (%s)', (locale) => {
		installLocaleReader(() => locale);
		const framework = findFramework('occitanie')!;
		const html = render(DraftThemes, {
			props: { framework, themes: occitanie.themes, errors: {} }
		}).body;
		installLocaleReader(() => defaultLocale);
		const [first] = html.split('field-themes-1');
		expect(first!.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')).toContain(
			'Par exemple : renforcement du dépistage'
		);
		expect(/<textarea[^>]*aria-describedby="theme-0-example"[^>]*><\/textarea>/.test(first!)).toBe(
			true
		);
		expect(first).toMatch(/<p[^>]*id="theme-0-example"[^>]*lang="fr"/);
	});

	it('leaves the end open where the framework says no duration, and one empty theme where it has none', () => {
		expect(draftOf(findFramework('ile-de-france')!, '2026-11-22').endsOn).toBe('');
		expect(draftOf(findFramework('libre')!, '2026-11-22').themes).toHaveLength(1);
	});

	it('ends on the eve, leap years included', () => {
		expect(endOf('2027-03-01', 1)).toBe('2028-02-29');
		expect(endOf('2024-02-29', 3)).toBe('2027-02-28');
	});

	it('comes back whole from its form', () => {
		const form = new FormData();
		form.set('cadre', 'libre');
		form.set('title', '  Contrat ');
		for (const code of ['38185', '38185', '26108']) form.append('commune', code);
		for (const title of ['Un', '']) {
			form.append('themeTitle', title);
			form.append('themeSummary', `résumé ${title}`);
			form.append('themeAxis', '');
		}
		form.append('groupKind', 'copil');
		form.append('groupKind', 'cotech');
		form.append('groupName', 'Comité');
		form.append('groupChosen', '1');
		const draft = readDraft(form);
		expect(draft).toMatchObject({ title: 'Contrat', communeCodes: ['38185', '26108'] });
		expect(draft.themes.map(({ title }) => title)).toEqual(['Un', '']);
		expect(draft.groups.map(({ chosen }) => chosen)).toEqual([false, true]);
	});

	it('adds a grouping without doubles, removes and clears communes', () => {
		const two = draftAfter({ ...occitanie, communeCodes: ['1'] }, 'add-grouping:9', () => [
			'1',
			'2'
		]);
		expect(two.communeCodes).toEqual(['1', '2']);
		expect(draftAfter(two, 'remove-commune:1', nobody).communeCodes).toEqual(['2']);
		expect(draftAfter(two, 'clear-communes', nobody).communeCodes).toEqual([]);
	});

	it('moves, adds and removes themes, and ignores a button that does not exist', () => {
		const first = occitanie.themes[0]!.axisKey;
		expect(draftAfter(occitanie, 'down-theme:0', nobody).themes[1]!.axisKey).toBe(first);
		expect(draftAfter(occitanie, 'up-theme:0', nobody).themes).toEqual(occitanie.themes);
		expect(draftAfter(occitanie, 'remove-theme:0', nobody).themes).toHaveLength(4);
		expect(draftAfter(occitanie, 'add-theme', nobody).themes).toHaveLength(6);
		expect(draftAfter(occitanie, 'down-theme:x', nobody).themes).toEqual(occitanie.themes);
		expect(draftAfter(occitanie, 'drop-table', nobody)).toBe(occitanie);
	});

	it('is refused field by field, with every reason at once', () => {
		const draft = { ...occitanie, endsOn: '2026-01-01', themes: [{ title: ' ', summary: '' }] };
		expect(readNewContract(draft)).toEqual({
			ok: false,
			refusals: {
				title: 'title-missing',
				territoryName: 'territory-missing',
				endsOn: 'end-before-start',
				communeCodes: 'communes-missing',
				'themes-0': 'theme-title-missing'
			}
		});
		for (const startsOn of ['', '2026-13-45', '2026-02-31', '31/02/2026']) {
			const wrong = readNewContract({ ...draft, startsOn });
			expect(wrong).toMatchObject({ refusals: { startsOn: 'date-wrong' } });
		}
	});
});
