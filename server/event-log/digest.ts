import { hash } from 'node:crypto';
import type { Digest } from '#shared/kernel/hash-chain.ts';

/** Lowercase hex SHA-256 of a text's UTF-8 bytes. */
export const digest: Digest = (text) => hash('sha256', text, 'hex');
