/**
 * What takes messages from each process of an installation to all of them. It may lose, repeat and reorder them: whatever it
 * does costs time, never a word. Nothing waits in it while it is down.
 */
export type Carrier = {
	publish: (message: Uint8Array) => void;
	/** Called once. `up` each time messages begin to pass, `down` each time they cease. */
	listen: (events: CarrierEvents) => void;
	stop: () => Promise<void>;
};

export type CarrierEvents = {
	receive: (message: Uint8Array) => void;
	up: () => void;
	down: () => void;
};
