// `npm run format`: every file as `npm run verify` wants it. Installs what is missing first.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { installIfMissing } from '../server/prepare.js';

process.chdir(resolve(import.meta.dirname, '..'));
installIfMissing();
const args = ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '.'];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 2;
