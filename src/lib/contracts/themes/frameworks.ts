import * as v from 'valibot';
import auvergneRhoneAlpes from '../frameworks/auvergne-rhone-alpes.json' with { type: 'json' };
import ileDeFrance from '../frameworks/ile-de-france.json' with { type: 'json' };
import libre from '../frameworks/libre.json' with { type: 'json' };
import occitanie from '../frameworks/occitanie.json' with { type: 'json' };

const key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const words = v.pipe(v.string(), v.trim(), v.minLength(3));

const suggestedGroup = v.strictObject({
	/** Key of the axis whose theme it belongs to; null = the whole contract. */
	axis: v.nullable(key),
	/** One of the kinds of the groups domain, which lies to the right of this one: checked there. */
	kind: key,
	name: words,
	purpose: words,
	/** Ticked beforehand when a contract is created. */
	chosen: v.boolean()
});

export const frameworkSchema = v.strictObject({
	key,
	/** Month in which the sources were read for this edition. A changed text is a new edition, never an edit. */
	edition: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
	region: v.nullable(words),
	name: words,
	description: words,
	sources: v.array(
		v.strictObject({ title: words, publisher: words, url: v.nullable(v.pipe(v.string(), v.url())) })
	),
	/** What the source suggests; null where it says nothing. Dates of a contract are always its own. */
	duration: v.nullable(
		v.strictObject({
			years: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
			renewable: v.boolean()
		})
	),
	/** `aims`: the region states aims and leaves the axes free; they are offered as a beginning. */
	axesAre: v.picklist(['axes', 'aims']),
	/** `example`: help for whoever writes the theme of a contract; never its words. */
	axes: v.array(v.strictObject({ key, title: words, example: v.optional(words) })),
	/** What each contract must carry in at least one fiche. */
	orientations: v.array(v.strictObject({ key, title: words, note: v.optional(words) })),
	/** The group that is born with an axis: it carries it. */
	wiredGroup: v.nullable(suggestedGroup),
	suggestedGroups: v.array(suggestedGroup)
});

export type Framework = v.InferOutput<typeof frameworkSchema>;

/** Regional frameworks in alphabetical order, then the free one. */
export const frameworks = [
	auvergneRhoneAlpes,
	ileDeFrance,
	occitanie,
	libre
] as readonly Framework[];

export function findFramework(frameworkKey: string): Framework | null {
	return frameworks.find((framework) => framework.key === frameworkKey) ?? null;
}
