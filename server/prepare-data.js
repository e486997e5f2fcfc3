// Run by `npm start` while the application is built, on a new data directory: neither waits for the other. Whatever this does
// not do, for whatever reason, the server does when it opens.
import { rmSync } from 'node:fs';
import { bundleForNode } from './bundle-for-node.js';
import { readConfiguration } from './configuration.js';

// The start was given up: nothing of it stays behind.
process.on('disconnect', () => process.exit(1));

const entries = { data: 'server/open-data.ts' };
const { folder, urlOf } = await bundleForNode({ entries, noExternal: ['drizzle-orm'] });
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const { openData } = await import(urlOf('data'));
const { close } = await openData(readConfiguration(process.env));
await close();
process.exit(0);
