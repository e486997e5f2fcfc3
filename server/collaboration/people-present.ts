import type { Limits } from './limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** What one person uses of the server, all their connections together. */
export type PersonBudget = {
	connections: number;
	/** Requests under way that carry words up, over HTTP. */
	sendings: number;
	messages: TokenBucket;
	presences: TokenBucket;
};

type Use = 'connections' | 'sendings';

/** The budgets of everyone who is connected or connecting. */
export class PeoplePresent {
	#budgets = new Map<string, PersonBudget>();
	#limits: Limits;

	constructor(limits: Limits) {
		this.#limits = limits;
	}

	/** Counts one more connection, or one more sending, or null when this person has too many. */
	enter(accountId: string, use: Use = 'connections'): PersonBudget | null {
		const budget = this.#budgets.get(accountId) ?? this.#newBudget();
		if (budget[use] >= this.#limits.connectionsPerAccount) return null;
		budget[use] += 1;
		this.#budgets.set(accountId, budget);
		return budget;
	}

	/** Leaving and coming back does not fill the buckets again: an empty budget is kept until it would be full. */
	leave(accountId: string, use: Use = 'connections'): void {
		const budget = this.#budgets.get(accountId);
		if (!budget) return;
		budget[use] -= 1;
		const isHere = () => budget.connections + budget.sendings > 0;
		if (isHere()) return;
		const { messagesBurst, messagesPerSecond } = this.#limits;
		const fullAgain = (messagesBurst / messagesPerSecond) * 1000;
		setTimeout(() => {
			if (!isHere()) this.#budgets.delete(accountId);
		}, fullAgain).unref();
	}

	#newBudget(): PersonBudget {
		const { messagesPerSecond, messagesBurst } = this.#limits;
		const bucket = () =>
			new TokenBucket({ perSecond: messagesPerSecond, burst: messagesBurst, now: Date.now() });
		return { connections: 0, sendings: 0, messages: bucket(), presences: bucket() };
	}
}
