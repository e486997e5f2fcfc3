/** One file or folder of an archive. */
export type Entry = { name: string; size: number; isFolder: boolean };

export const BLOCK = 512;
const LARGEST_OCTAL = 0o77777777777;
const LONGEST_NAME = 100;

/** The header of an entry, as POSIX has it (ustar): what any `tar` of the last thirty years reads. */
export function headerOf({ name, size, isFolder }: Entry, madeAt: Date): Buffer {
	const header = Buffer.alloc(BLOCK);
	if (Buffer.byteLength(name) > LONGEST_NAME) throw new RangeError(`a name too long: ${name}`);
	header.write(isFolder && !name.endsWith('/') ? `${name}/` : name, 0);
	header.write(isFolder ? '0000700\0' : '0000600\0', 100);
	header.write('0000000\0', 108);
	header.write('0000000\0', 116);
	writeSize(header, size);
	header.write(
		`${Math.floor(madeAt.getTime() / 1000)
			.toString(8)
			.padStart(11, '0')}\0`,
		136
	);
	header.write(isFolder ? '5' : '0', 156);
	header.write('ustar\0' + '00', 257);
	header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
	return header;
}

/** Above 8 GiB, as GNU tar writes it: the number itself, after a bit that says so. */
function writeSize(header: Buffer, size: number): void {
	if (size <= LARGEST_OCTAL) {
		header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
		return;
	}
	header[124] = 0x80;
	header.writeBigUInt64BE(BigInt(size), 128);
}

/** What a header says; null for the block of zeros that ends an archive. Throws on what is no header of ours. */
export function readHeader(header: Buffer): Entry | null {
	if (header.every((byte) => byte === 0)) return null;
	const isSound = Number.parseInt(textAt(header, 148, 8), 8) === sumOf(header);
	const type = textAt(header, 156, 1);
	if (!isSound || (type !== '0' && type !== '5')) throw new Error('not an entry of this archive');
	const size =
		header[124] === 0x80
			? Number(header.readBigUInt64BE(128))
			: Number.parseInt(textAt(header, 124, 12), 8);
	return { name: textAt(header, 0, LONGEST_NAME), size, isFolder: type === '5' };
}

/** How many zeros follow this many bytes. */
export function paddingAfter(size: number): number {
	return (BLOCK - (size % BLOCK)) % BLOCK;
}

function textAt(header: Buffer, from: number, length: number): string {
	return header
		.toString('utf8', from, from + length)
		.replace(/\0.*$/s, '')
		.trim();
}

/** The sum of its bytes, its own place counted as spaces. */
function sumOf(header: Buffer): number {
	return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}
