import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serverKeysOf } from '#lib/votes/box/server-keys.server.ts';
import { readServerKey } from './server-key.ts';

let dataDir: string;
beforeEach(() => {
	dataDir = mkdtempSync(join(tmpdir(), 'maillage-key-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

it('is made once, for its owner’s eyes only, and is the same at the next start', () => {
	const first = readServerKey({ serverKey: null, dataDir });
	expect(first).toHaveLength(32);
	expect(readServerKey({ serverKey: null, dataDir })).toEqual(first);
	expect(readdirSync(dataDir)).toEqual(['server-key']);
	expect(statSync(join(dataDir, 'server-key')).mode & 0o777).toBe(0o600);
});

it('comes from the variable where several processes share a database, and no file is made', () => {
	const serverKey = Buffer.alloc(32, 3).toString('base64');
	expect([...readServerKey({ serverKey, dataDir })]).toEqual(Array(32).fill(3));
	expect(readdirSync(dataDir)).toEqual([]);
});

it('a damaged file stops the start: a new key would open no ballot', () => {
	writeFileSync(join(dataDir, 'server-key'), 'abîmée');
	expect(() => readServerKey({ serverKey: null, dataDir })).toThrow(/server-key est abîmé/);
});

it('each vote has its own pair of keys, the same on every process', () => {
	const one = serverKeysOf(new Uint8Array(32).fill(1));
	const twin = serverKeysOf(new Uint8Array(32).fill(1));
	expect(one.ballotKeyOf('a')).toEqual(twin.ballotKeyOf('a'));
	expect(one.ballotKeyOf('a').publicKey).not.toEqual(one.ballotKeyOf('b').publicKey);
	expect(one.ballotKeyOf('a').publicKey).toHaveLength(65);
	expect(one.publicKey).toBe(twin.publicKey);
	expect(one.publicKey).not.toBe(serverKeysOf(new Uint8Array(32).fill(2)).publicKey);
});
