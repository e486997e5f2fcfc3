import { DOCUMENT_BYTES, DOCUMENT_STRUCTS } from '#lib/documents/caps.ts';

/** What one person, one connection, one document may ask of the server. Tests and benches pass their own. */
export type Limits = {
	/** Bytes of one WebSocket message (I3 of the reliability study; carries the answer to a state vector whole). */
	messageBytes: number;
	/** Bytes of one update (I3). The answer of a stock client to our state vector may be larger: it repeats every deletion. */
	updateBytes: number;
	/** Structs and deleted ranges in one update: 10 000 tiny structs take about 150 ms to apply (reliability study, §3). */
	updateStructs: number;
	/** Yjs client ids that one update may bring: the tabs that one person left offline. */
	updateClients: number;
	/** Bytes of one presence message (I3). */
	presenceBytes: number;
	/** Messages a second that a person may send for ever, all connections together (I3). Presence has a bucket of the same size. */
	messagesPerSecond: number;
	/**
	 * Messages above that pace before the connection is closed. A stock client sends one message per keystroke and a held
	 * key repeats 30 times a second: 300 is half a minute of it, or a script that writes 300 lines at once.
	 */
	messagesBurst: number;
	/** An answer to a state vector costs as many messages as this: it encodes the whole document. */
	stateVectorCost: number;
	/** Open connections of one person (I3). */
	connectionsPerAccount: number;
	/** Bytes that one document takes to be read (A6: a hard cap with a clear message). */
	documentBytes: number;
	/** Pieces of which Yjs makes it, as of its newest snapshot. */
	documentStructs: number;
	/** Bytes waiting for the database before sockets are not read any more (architecture, live documents, 5). */
	queueBytes: number;
	/** Commits under way at a time; the embedded database makes one after the other anyway. */
	commitLanes: number;
	/** Updates and bytes of one document in one commit; bytes of all documents in one. */
	batchUpdates: number;
	batchBytes: number;
	/** Without the database for this long, connections that wait for it are closed with 4503. */
	hopelessAfterMs: number;
	/** Bytes that wait to be taken by a peer before it is sent no presence; no words either; before it is closed. */
	presenceWaitingBytes: number;
	slowBytes: number;
	tooSlowBytes: number;
	/** A peer that is sent no words takes what waits within this time, or is closed. */
	drainWithinMs: number;
	/** The slowest line on which a long answer may be read (a bad ADSL gives eight times as much). */
	answerBytesPerSecond: number;
	/** How often rights and sessions of everyone connected are looked at again. */
	rightsEveryMs: number;
	/** How long an empty room is kept for whoever comes back. */
	roomKeptMs: number;
	/** A text that nobody has needed for this long is kept as bytes, unless it is large. */
	quietAfterMs: number;
	/** A text of more bytes is large: it is made a little at a time, and encoded in a thread of its own. */
	largeBytes: number;
	/** How often each connection is pinged; one that has not answered by the next time is ended. */
	heartbeatMs: number;
	/** A presence that is not renewed for this long is removed (y-protocols renews every 15 s). */
	presenceKeptMs: number;
	/** Presences are sent together, at most this often. */
	presenceEveryMs: number;
	/** At most one call of a kind's `onCommitted` in this time for a document. */
	committedEveryMs: number;
	/** Upgrades being checked at one time; requests over HTTP as well. */
	pendingUpgrades: number;
	/** How often the log of the open documents is looked at for what no message of another process told. */
	headsEveryMs: number;
	/** The same while no message passes and there are other processes: people wait for it. */
	headsAloneEveryMs: number;
	/** How often the other processes are counted. */
	othersEveryMs: number;
	/** A sign of life on each stream over HTTP this often: proxies cut what is silent for a minute, some sooner. */
	streamSignMs: number;
	/** A stream over HTTP is asked to come again after this long. */
	streamKeptMs: number;
	/** A short answer waits at most this long for something to say. */
	shortAnswerMs: number;
	/** Taking up a stream where it was cut costs as many messages as this; from further back than so many updates, the whole text is told again. */
	resumeCost: number;
	resumeUpdates: number;
};

export const defaultLimits: Readonly<Limits> = {
	messageBytes: 1024 * 1024,
	updateBytes: 256 * 1024,
	updateStructs: 5_000,
	updateClients: 64,
	presenceBytes: 4 * 1024,
	messagesPerSecond: 20,
	messagesBurst: 300,
	stateVectorCost: 10,
	connectionsPerAccount: 10,
	documentBytes: DOCUMENT_BYTES,
	documentStructs: DOCUMENT_STRUCTS,
	queueBytes: 8 * 1024 * 1024,
	commitLanes: 4,
	batchUpdates: 1_000,
	batchBytes: 2 * 1024 * 1024,
	hopelessAfterMs: 30_000,
	presenceWaitingBytes: 256 * 1024,
	slowBytes: 1024 * 1024,
	tooSlowBytes: 4 * 1024 * 1024,
	drainWithinMs: 10_000,
	answerBytesPerSecond: 16 * 1024,
	rightsEveryMs: 500,
	roomKeptMs: 10_000,
	quietAfterMs: 5_000,
	largeBytes: 128 * 1024,
	heartbeatMs: 30_000,
	presenceKeptMs: 35_000,
	presenceEveryMs: 50,
	committedEveryMs: 1_000,
	pendingUpgrades: 200,
	headsEveryMs: 1_500,
	headsAloneEveryMs: 250,
	othersEveryMs: 3_000,
	streamSignMs: 15_000,
	streamKeptMs: 10 * 60_000,
	shortAnswerMs: 20_000,
	resumeCost: 2,
	resumeUpdates: 300
};
