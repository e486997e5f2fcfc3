import { Counter, Gauge, type Metric } from 'prom-client';

type Described = { name: string; help: string; label?: string };
/** A number, or one for each value of the label; null where it cannot be known now: then nothing is said. */
type Value = number | null | Iterable<readonly [label: string, value: number]>;
type Read = () => Value | Promise<Value>;

/** What rises and falls, read when somebody asks for it. */
export function gaugeOf({ name, help, label }: Described, read: Read): Metric {
	return new Gauge({
		...{ name, help, labelNames: label ? [label] : [], registers: [] },
		async collect() {
			const value = await read();
			this.reset();
			for (const [of, number] of pairsOf(value)) {
				if (label) this.set({ [label]: of }, number);
				else this.set(number);
			}
			// Without a label, prom-client says 0 for what it was not told.
			if (value === null && !label) this.remove();
		}
	});
}

/** What only grows, counted elsewhere in a plain number. */
export function counterOf({ name, help, label }: Described, read: () => Value): Metric {
	return new Counter({
		...{ name, help, labelNames: label ? [label] : [], registers: [] },
		collect() {
			this.reset();
			for (const [of, number] of pairsOf(read())) {
				if (label) this.inc({ [label]: of }, number);
				else this.inc(number);
			}
		}
	});
}

function pairsOf(value: Value): Iterable<readonly [string, number]> {
	if (value === null) return [];
	return typeof value === 'number' ? [['', value]] : value;
}
