import { hexOf } from '../../shared/bytes.ts';
import { serverKeys } from '../box/server-keys.server.ts';

/**
 * The number that this installation adds to the draw of a vote. It is derived, never drawn again: the same before and after its
 * fingerprint is shown, and in no table.
 */
export const drawSecretOf = (voteId: string): string => hexOf(serverKeys().macOf(`draw/${voteId}`));
