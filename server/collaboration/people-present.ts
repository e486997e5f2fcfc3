import type { Limits } from './limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** What one person uses of the server, all their connections together. */
export type PersonBudget = { connections: number; messages: TokenBucket; presences: TokenBucket };

/** The budgets of everyone who is connected or connecting. */
export class PeoplePresent {
	#budgets = new Map<string, PersonBudget>();
	#limits: Limits;

	constructor(limits: Limits) {
		this.#limits = limits;
	}

	/** Counts one more connection, or null when this person has too many. */
	enter(accountId: string): PersonBudget | null {
		const budget = this.#budgets.get(accountId) ?? this.#newBudget();
		if (budget.connections >= this.#limits.connectionsPerAccount) return null;
		budget.connections += 1;
		this.#budgets.set(accountId, budget);
		return budget;
	}

	/** Leaving and coming back does not fill the buckets again: an empty budget is kept until it would be full. */
	leave(accountId: string): void {
		const budget = this.#budgets.get(accountId);
		if (!budget) return;
		budget.connections -= 1;
		if (budget.connections > 0) return;
		const { messagesBurst, messagesPerSecond } = this.#limits;
		const fullAgain = (messagesBurst / messagesPerSecond) * 1000;
		setTimeout(() => {
			if (budget.connections === 0) this.#budgets.delete(accountId);
		}, fullAgain).unref();
	}

	#newBudget(): PersonBudget {
		const { messagesPerSecond, messagesBurst } = this.#limits;
		const bucket = () =>
			new TokenBucket({ perSecond: messagesPerSecond, burst: messagesBurst, now: Date.now() });
		return { connections: 0, messages: bucket(), presences: bucket() };
	}
}
