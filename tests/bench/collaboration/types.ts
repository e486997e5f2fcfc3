// What the processes of this bench say to one another.

/** Which frames a server speaks: y-websocket's, or those of Hocuspocus, which begin with the name of the document. */
export type DialectName = 'y-websocket' | 'hocuspocus';

/** A document and the Cookie headers of those who come to it; empty for a server that asks for none. */
export type Room = { id: string; writers: string[]; readers: string[] };

/** How many documents, and how many people come to each. Readers never write. */
export type Crowd = { documents: number; writers: number; readers: number };

export type Server = {
	url: string;
	/** Other processes on the same documents: people go to each in turn. */
	others?: string[];
	dialect: DialectName;
	/** True when it answers a state vector: a relay does not. */
	answers: boolean;
};

export type StepPlan = {
	/** Updates a second of all writers together. */
	rate: number;
	seconds: number;
	/** Carets: none, one with each update, or so many a second of all people together. */
	carets: 'none' | 'with-updates' | number;
};

export type Spread = { p50: number; p95: number; p99: number };

export type StepResult = {
	rate: number;
	/** From an update sent to the same update in the hands of another person, in ms. */
	text: Spread;
	presence: Spread | null;
	/** Share of what was expected that arrived before the end of the step's grace; the same for carets. */
	delivered: number;
	presenceDelivered: number;
	deliveries: number;
	deliveriesPerSecond: number;
	/** Connections that the server has closed. */
	closed: number;
	/** True when the generator itself was late: whatever was reached is a lower bound. */
	generatorBound: boolean;
	/** How much of its core the generator used, and how late it sent. */
	generator: { utilization: number; lateP99: number };
};

export type SeedPlan = {
	server: Server;
	rooms: Room[];
	/** Updates made beforehand, the same for everybody. */
	content: ContentPlan;
	/** The writer of each document stays when its document is complete. */
	stays: boolean;
};

/** A text typed by one person: so many insertions of so many letters, `together` in one update. */
export type ContentPlan = { insertions: number; letters: number; together: number };

export type JoinPlan = {
	server: Server;
	room: Room;
	people: number;
	withinMs: number;
	/** What a complete answer weighs at least. */
	leastBytes: number;
};

export type JoinResult = Spread & { joined: number; slowest: number };

/** What the generator can be asked. */
export type Commands = {
	enter: (plan: { server: Server; rooms: Room[] }) => Promise<{ connections: number }>;
	step: (plan: StepPlan) => Promise<StepResult>;
	leave: () => Promise<void>;
	/** Answers with the weight of one document as Yjs encodes it. */
	seed: (plan: SeedPlan) => Promise<{ bytes: number }>;
	join: (plan: JoinPlan) => Promise<JoinResult>;
};
