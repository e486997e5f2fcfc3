import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** A registry that knows these faults, or that does not answer to that. */
let faults: Record<string, string> | null = null;
let registry: Server;
let address = '';

beforeAll(async () => {
	registry = createServer((request, response) => {
		request.resume();
		request.on('end', () => {
			if (request.method !== 'POST' || faults === null) {
				response.statusCode = request.method === 'POST' ? 405 : 404;
				return response.end('{}');
			}
			const told = Object.entries(faults).map(([name, severity], at) => [
				name,
				[
					{
						...{ id: at + 1, url: `https://example.test/${name}`, title: 'Une faille', severity },
						...{ vulnerable_versions: '<=999.0.0', cwe: [], cvss: { score: 0, vectorString: null } }
					}
				]
			]);
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(Object.fromEntries(told)));
		});
	});
	await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
	address = `http://127.0.0.1:${(registry.address() as { port: number }).port}/`;
});
afterAll(() => new Promise((resolve) => registry.close(resolve)));

function audit(told: Record<string, string> | null, from = address) {
	faults = told;
	return new Promise<{ code: number | null; said: string }>((resolve) => {
		const child = spawn(process.execPath, ['tests/audit.js'], {
			env: { ...process.env, npm_config_registry: from }
		});
		let said = '';
		child.stdout.on('data', (part: Buffer) => (said += part.toString()));
		child.once('close', (code) => resolve({ code, said }));
	});
}

it('a known fault in what is delivered fails, whether it is installed beside the server or built into it', async () => {
	const beside = await audit({ nodemailer: 'high' });
	expect(beside.code).toBe(1);
	expect(beside.said).toContain('nodemailer (high) : Une faille https://example.test/nodemailer');
	const inside = await audit({ valibot: 'moderate', prettier: 'critical' });
	expect(inside.code).toBe(1);
	expect(inside.said).toContain('valibot (moderate)');
	expect(inside.said, 'a tool that nobody runs on a server').not.toContain('prettier');
});

it('a fault of a tool, or that matters little, does not', async () => {
	expect(await audit({ prettier: 'critical', ws: 'low' })).toEqual({ code: 0, said: '' });
});

it('a registry that does not answer stops nobody, and is said', async () => {
	for (const from of [address, 'http://127.0.0.1:9/']) {
		const { code, said } = await audit(null, from);
		expect(code).toBe(0);
		expect(said).toContain('les failles connues n’ont pas été cherchées');
	}
});
