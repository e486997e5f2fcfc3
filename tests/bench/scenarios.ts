/** A document and the Cookie headers of those who write it; without cookies for a server that asks for none. */
export type Room = { id: string; cookies: string[] };

export type Scenario = {
	key: string;
	documents: number;
	/** People who write each document. */
	writers: number;
	/** Updates a second of all people together, tried in this order until one is too many. */
	rates: number[];
	/** The rate at which processor time is compared: one that every server sustains. */
	commonRate: number;
};

export const scenarios: readonly Scenario[] = [
	{
		key: '1 document × 20 writers',
		documents: 1,
		writers: 20,
		rates: [100, 200, 400, 600, 800, 1_200, 1_600, 2_400],
		commonRate: 200
	},
	{
		key: '100 documents × 4 writers',
		documents: 100,
		writers: 4,
		rates: [200, 400, 800, 1_200, 1_600, 2_400, 3_200, 4_800, 6_400],
		commonRate: 400
	}
];
