import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findFramework, frameworks, frameworkSchema } from './frameworks.ts';

describe('the regional frameworks', () => {
	it.each(frameworks.map((framework) => [framework.key, framework] as const))(
		'%s is well-formed',
		(_key, framework) => {
			expect(v.safeParse(frameworkSchema, framework).issues).toBeUndefined();
			const keys = framework.axes.map((axis) => axis.key);
			expect(new Set(keys).size).toBe(keys.length);
			const groups = [...framework.suggestedGroups, framework.wiredGroup ?? []].flat();
			for (const { axis } of groups) expect([null, ...keys]).toContain(axis);
			if (framework.region) expect(framework.sources.length).toBeGreaterThan(0);
		}
	);

	it('gives Île-de-France six axes and the three orientations every contract must carry', () => {
		const framework = findFramework('ile-de-france')!;
		expect(framework.axes).toHaveLength(6);
		expect(framework.orientations.map(({ key }) => key)).toEqual([
			'enfants-jeunes',
			'sante-mentale',
			'cadre-de-vie'
		]);
		expect(framework.duration).toBeNull();
	});

	it('gives Occitanie five themes, the fifth carried by a citizen committee', () => {
		const framework = findFramework('occitanie')!;
		expect(framework.axes).toHaveLength(5);
		expect(framework.wiredGroup).toMatchObject({
			axis: framework.axes[4]!.key,
			kind: 'citizen-committee'
		});
		expect(framework.duration).toEqual({ years: 5, renewable: true });
	});

	it('gives Auvergne-Rhône-Alpes four aims and leaves its axes free', () => {
		expect(findFramework('auvergne-rhone-alpes')).toMatchObject({
			axesAre: 'aims',
			duration: { years: 5 }
		});
		expect(findFramework('auvergne-rhone-alpes')!.axes).toHaveLength(4);
	});

	it('imposes nothing in the free framework, and knows no other', () => {
		expect(findFramework('libre')!.axes).toEqual([]);
		expect(findFramework('bretagne')).toBeNull();
	});
});
