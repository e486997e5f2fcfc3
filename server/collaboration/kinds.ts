import type { DocumentKind } from '#lib/documents/document-kind.server.ts';

/** Every kind of document that people write live, by the name kept in its row. */
export const kinds: Readonly<Record<string, DocumentKind>> = {};
