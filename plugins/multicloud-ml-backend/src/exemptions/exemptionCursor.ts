import { InputError } from '@backstage/errors';
import { z } from 'zod';

const cursorSchema = z.array(z.union([z.string(), z.number()])).length(4);

/** The values of the sort keys of a page's last exemption. */
export function encodeCursor(after: Array<string | number>): string {
  return Buffer.from(JSON.stringify(after)).toString('base64url');
}

/** @throws InputError when the text is no cursor of ours. */
export function decodeCursor(text: string): Array<string | number> {
  const parsed = cursorSchema.safeParse(
    parseJson(Buffer.from(text, 'base64url').toString('utf8')),
  );
  if (!parsed.success) {
    throw new InputError(
      'cursor is not one that this API gave out; start again without it.',
    );
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
