import { readFileSync } from 'node:fs';

/** The order of domains and rooms, as the page that shows the house declares it. */
export type House = {
	/** The place of each folder of `src/lib`, ground first; siblings share the place of their domain. */
	rank: ReadonlyMap<string, number>;
	mayNotImport: (from: string, to: string) => boolean;
	/** Folders that say on the page why they hold many files (« more than thirty files: … »). */
	reasons: ReadonlySet<string>;
	/** Files and folders named in code marks, from the root. */
	paths: string[];
};

export function readHouse(page: string): House {
	const text = readFileSync(page, 'utf8');
	const domains = new Map<string, number>();
	for (const [, place, line] of text.matchAll(/^(\d+)\. (.+)$/gm)) {
		const names = line!.split(' — ')[0]!.matchAll(/`([\w-]+)\/`/g);
		for (const [, name] of names) domains.set(name!, Number(place));
	}
	const rank = new Map<string, number>();
	const reasons = new Set<string>();
	for (const [domain, place] of domains) {
		const rooms = roomsOf(text, domain);
		rooms.forEach(({ room, about }, index) => {
			rank.set(room, place * 1000 + index);
			if (about.includes('more than thirty files:')) reasons.add(room);
		});
	}
	const mayNotImport = (from: string, to: string) => {
		const [own, theirs] = [from, to].map((folder) => folder.split('/')[0]!);
		const isSibling = own !== theirs && domains.get(own!) === domains.get(theirs!);
		return isSibling || (rank.get(to) ?? Infinity) > (rank.get(from) ?? -1);
	};
	return { rank, mayNotImport, reasons, paths: pathsIn(text) };
}

/** A domain without a list of rooms is one folder. */
function roomsOf(text: string, domain: string): { room: string; about: string }[] {
	const section = new RegExp(`^### \`${domain}/\`\\n([\\s\\S]*?)(?=^#|$(?![\\s\\S]))`, 'm').exec(
		text
	)?.[1];
	if (section === undefined) return [{ room: domain, about: '' }];
	return [...section.matchAll(/^- `([^`]+)\/` — (.*)$/gm)].map(([, room, about]) => ({
		room: room === '.' ? domain : `${domain}/${room}`,
		about: about!
	}));
}

const PATH = /`((?:src|server|tests|docs|drizzle)\/[^`\s*…<>]+)`/g;

function pathsIn(text: string): string[] {
	return [...text.matchAll(PATH)].map(([, path]) => path!);
}
