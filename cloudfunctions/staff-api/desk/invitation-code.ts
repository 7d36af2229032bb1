import { createHash } from 'node:crypto';

/** Letters and digits nobody mistakes for one another on paper or on the phone. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 8;

/** The code of the invitation one request of one inviter makes; a repeated request makes the same. */
export function invitationCode(inviterId: string, requestId: string): string {
  const digest = createHash('sha256').update(`${inviterId}\u0000${requestId}`).digest();
  return [...digest.subarray(0, CODE_LENGTH)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
}

/** A code as it was meant: people type spaces, dashes and small letters. */
export function readInvitationCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase();
}
