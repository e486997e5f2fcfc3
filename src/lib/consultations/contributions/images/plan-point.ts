/**
 * Widths at which the plan is shown where it is pointed at, in pixels. A browser without a script posts the point in the
 * pixels of the image as shown: the width must be known, whatever the screen. One name for each.
 */
export const planWidths = { petit: 250, grand: 500 } as const;
export type PlanSize = keyof typeof planWidths;

type Plan = { width: number; height: number };
export type Point = { planX: number; planY: number };

export function shownSize(plan: Plan, size: PlanSize): { width: number; height: number } {
	const width = planWidths[size];
	return { width, height: Math.round((width * plan.height) / plan.width) };
}

/**
 * The point that an `<input type="image">` posted, 0 to 1 each way; null when there is none. A keyboard posts the corner
 * (0, 0): that is nobody's choice.
 */
export function pointFrom(form: { get(name: string): unknown }, plan: Plan): Point | null {
	for (const size of ['petit', 'grand'] as const) {
		const [x, y] = ['x', 'y'].map((axis) => form.get(`${size}.${axis}`));
		if (typeof x !== 'string' || typeof y !== 'string') continue;
		if (!/^\d{1,4}$/.test(x) || !/^\d{1,4}$/.test(y)) return null;
		const { width, height } = shownSize(plan, size);
		const [planX, planY] = [Number(x) / width, Number(y) / height];
		if ((planX === 0 && planY === 0) || planX > 1 || planY > 1) return null;
		return { planX: round(planX), planY: round(planY) };
	}
	return null;
}

/** A step of the arrow keys, kept on the plan. */
export function moved({ planX, planY }: Point, key: string, step: number): Point | null {
	const steps: Record<string, [number, number]> = {
		ArrowLeft: [-step, 0],
		ArrowRight: [step, 0],
		ArrowUp: [0, -step],
		ArrowDown: [0, step]
	};
	const way = steps[key];
	if (!way) return null;
	return { planX: kept(planX + way[0]), planY: kept(planY + way[1]) };
}

function kept(value: number): number {
	return round(Math.min(1, Math.max(0, value)));
}

function round(value: number): number {
	return Math.round(value * 10_000) / 10_000;
}
