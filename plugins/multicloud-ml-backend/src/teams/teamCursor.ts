import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { TEAM_SORTS } from './parseTeamsRequest';
import type { Position } from './teamOrder';

const cursorSchema = z.tuple([
  z.enum(TEAM_SORTS),
  z.enum(['asc', 'desc']),
  z.tuple([z.number().nullable(), z.string(), z.string()]),
]);

/** Where a page of teams ended. */
export interface TeamCursor {
  sort: (typeof TEAM_SORTS)[number];
  order: 'asc' | 'desc';
  after: Position;
}

export function encodeTeamCursor({ sort, order, after }: TeamCursor): string {
  return Buffer.from(
    JSON.stringify([
      sort,
      order,
      [after.figure ?? null, after.title, after.ref],
    ]),
  ).toString('base64url');
}

/** @throws InputError when the text is no cursor of ours */
export function decodeTeamCursor(text: string): TeamCursor {
  const parsed = cursorSchema.safeParse(
    parseJson(Buffer.from(text, 'base64url').toString('utf8')),
  );
  if (!parsed.success) {
    throw new InputError(
      'cursor is not one that this API gave out; start again without it.',
    );
  }
  const [sort, order, [figure, title, ref]] = parsed.data;
  return { sort, order, after: { figure: figure ?? undefined, title, ref } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
