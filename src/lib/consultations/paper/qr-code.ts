import { correction, generate } from 'lean-qr';

/** Modules of white around a QR code, without which some phones do not see it (ISO/IEC 18004). */
const QUIET = 4;

export type QrCode = {
	/** Width and height of the drawing, quiet zone included: its `viewBox` is `0 0 size size`. */
	size: number;
	/** The `d` of one SVG path that draws the dark modules. */
	path: string;
};

/** The QR code of an address, with a quarter of it allowed to be dirty or torn. Drawn on the server: no script, no request. */
export function qrCodeOf(address: string): QrCode {
	const code = generate(address, { minCorrectionLevel: correction.Q });
	let path = '';
	for (let y = 0; y < code.size; y += 1) {
		for (let x = 0; x < code.size; x += 1) {
			if (!code.get(x, y)) continue;
			const from = x;
			while (code.get(x + 1, y)) x += 1;
			path += `M${from + QUIET} ${y + QUIET}h${x - from + 1}v1h-${x - from + 1}z`;
		}
	}
	return { size: code.size + 2 * QUIET, path };
}
