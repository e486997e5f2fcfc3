/**
 * What those who run the installation have said of a contract. `awaiting`: not approved yet, in no list, and its pages say so. `hidden`:
 * taken from the site, with a reason that everybody reads; its coordinators still see it. `archived`: read by everybody, changed by nobody.
 */
export const STANDINGS = ['open', 'awaiting', 'hidden', 'archived'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Those of the home page. */
export const LISTED = ['open', 'archived'] as const satisfies readonly Standing[];

/** What a contract becomes from where it stands, in the order in which it is proposed. */
export const nextStandings: Record<Standing, readonly Standing[]> = {
	awaiting: ['open', 'hidden'],
	open: ['archived', 'hidden'],
	archived: ['open', 'hidden'],
	hidden: ['open']
};

/** Nobody writes in its texts, answers or votes. */
export function isStill(standing: Standing): boolean {
	return standing === 'hidden' || standing === 'archived';
}

/** Of a hidden contract only its coordination sees more than why. */
export function maySeePages(standing: Standing, who: { isCoordinator: boolean }): boolean {
	return standing !== 'hidden' || who.isCoordinator;
}
