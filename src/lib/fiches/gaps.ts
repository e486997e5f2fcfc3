/** What a coordinator looks for first in a fiche, and does not find (product: « what is empty »). */
export const gapKinds = ['pilot', 'partners', 'indicators', 'audience'] as const;
export type Gap = (typeof gapKinds)[number];

export function isGap(value: unknown): value is Gap {
	return (gapKinds as readonly unknown[]).includes(value);
}

type Counted = {
	pilot: string;
	audience: string;
	populations: readonly string[];
	partnerCount: number;
	indicatorCount: number;
};

/** A public may be said in words or ticked. */
export function gapsOf(summary: Counted): Gap[] {
	const isEmpty: Record<Gap, boolean> = {
		pilot: summary.pilot === '',
		partners: summary.partnerCount === 0,
		indicators: summary.indicatorCount === 0,
		audience: summary.audience === '' && summary.populations.length === 0
	};
	return gapKinds.filter((gap) => isEmpty[gap]);
}
